/** Two releases of a small shop kit, as `pnpm release:check` finds them: on disk, built. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Bump } from './public-api.ts';
import { describeVerdict, judge, type Verdict } from './verdict.ts';

interface Release {
  readonly version: string;
  /** Its declarations. */
  readonly types?: string;
  readonly openapi?: unknown;
  /** Entries beside the main one, which lead to the same declarations. */
  readonly aliases?: readonly string[];
  /** What is in its build and no entry reaches. */
  readonly hidden?: string;
}

const types = `/** What a member has. */
export interface Balance {
    readonly available: number;
    readonly pending: number;
}
`;
const openapi = { paths: { '/v1/session': { get: { description: 'The session.' } } } };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Holds one release against another. */
function judged(
  before: Release | undefined,
  after: Release,
  planned: Readonly<Record<string, Bump>> = {},
): Verdict[] {
  const [old, now] = [join(folder, 'released'), join(folder, 'present')];
  mkdirSync(join(old, 'packages'), { recursive: true });
  if (before) write(old, before);
  write(now, after);
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  return judge({ before: old, after: now, planned: new Map(Object.entries(planned)), scratch });
}

function write(tree: string, release: Release): void {
  const exports = {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './openapi.json': './openapi.json',
    ...Object.fromEntries(
      (release.aliases ?? ['./fetch']).map((name) => [name, { types: './dist/index.d.ts' }]),
    ),
  };
  const manifest = { name: '@kit/sdk', version: release.version, exports };
  const files = {
    'sdk/package.json': JSON.stringify(manifest),
    'sdk/openapi.json': JSON.stringify(release.openapi ?? openapi, undefined, 2),
    'sdk/dist/index.d.ts': `export type { Balance } from './types.js';\n`,
    'sdk/dist/types.d.ts': release.types ?? types,
    'sdk/dist/hidden.d.ts': release.hidden ?? '',
    'tools/package.json': JSON.stringify({ name: '@kit/tools', version: '1.0.0', private: true }),
  };
  for (const [file, text] of Object.entries(files)) {
    const path = join(tree, 'packages', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const withMore = types.replace('}', '    readonly owed: number;\n}');
const withLess = types.replace('    readonly pending: number;\n', '');
const withOther = types.replace('pending: number', 'pending: string');
const renamed = { paths: { '/v1/me': openapi.paths['/v1/session'] } };
const explained = types.replace('What a member has.', 'What a member may spend.');

const cases: readonly {
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
  readonly is: Omit<Release, 'version'>;
  readonly planned?: Bump;
  readonly least: Bump;
  readonly isEnough: boolean;
}[] = [
  { what: 'nothing', is: {}, least: 'none', isEnough: true },
  { what: 'what only explains', is: { types: explained }, least: 'none', isEnough: true },
  { what: 'what no entry reaches', is: { hidden: 'export {};' }, least: 'none', isEnough: true },
  { what: 'a field more', is: { types: withMore }, least: 'minor', isEnough: false },
  { what: 'a field more', to: '1.2.4', is: { types: withMore }, least: 'minor', isEnough: false },
  { what: 'a field more', to: '1.3.0', is: { types: withMore }, least: 'minor', isEnough: true },
  {
    what: 'a field more',
    planned: 'patch',
    is: { types: withMore },
    least: 'minor',
    isEnough: false,
  },
  {
    what: 'a field more',
    planned: 'minor',
    is: { types: withMore },
    least: 'minor',
    isEnough: true,
  },
  { what: 'a field less', to: '1.3.0', is: { types: withLess }, least: 'major', isEnough: false },
  { what: 'a field less', to: '2.0.0', is: { types: withLess }, least: 'major', isEnough: true },
  {
    what: 'another type',
    planned: 'minor',
    is: { types: withOther },
    least: 'major',
    isEnough: false,
  },
  {
    what: 'another type',
    planned: 'major',
    is: { types: withOther },
    least: 'major',
    isEnough: true,
  },
  { what: 'an entry less', to: '1.3.0', is: { aliases: [] }, least: 'major', isEnough: false },
  { what: 'an entry more', is: { aliases: ['./fetch', './ky'] }, least: 'minor', isEnough: false },
  {
    what: 'an address',
    planned: 'minor',
    is: { openapi: renamed },
    least: 'major',
    isEnough: false,
  },
  {
    what: 'a field less before 1.0',
    from: '0.2.3',
    to: '0.2.4',
    is: { types: withLess },
    least: 'minor',
    isEnough: false,
  },
  {
    what: 'a field less before 1.0',
    from: '0.2.3',
    to: '0.3.0',
    is: { types: withLess },
    least: 'minor',
    isEnough: true,
  },
];

for (const { what, from = '1.2.3', to = from, is, planned, least, isEnough } of cases) {
  const rise = planned === undefined ? `${from} to ${to}` : `a changeset for ${planned}`;
  it(`${what}, ${rise}: needs ${least}, ${isEnough ? 'and has it' : 'and has not'}`, () => {
    const bumps = planned === undefined ? {} : { '@kit/sdk': planned };
    const verdicts = judged({ version: from }, { version: to, ...is }, bumps);
    expect(verdicts).toMatchObject([{ name: '@kit/sdk', least, isEnough }]);
  });
}

it('says what changed, by how much the version rises, and what is missing', () => {
  const [verdict] = judged({ version: '1.2.3' }, { version: '1.2.4', types: withOther });
  expect(verdict && describeVerdict(verdict)).toBe(
    '✗ @kit/sdk: 1 lines gone or changed, 1 new; rises by patch but needs major: add a changeset',
  );
  expect(verdict?.diff).toContain('-    readonly pending: number;');
  expect(verdict?.diff).toContain('+    readonly pending: string;');
});

it('has nothing to hold against a package that is new', () => {
  const [verdict, ...more] = judged(undefined, { version: '0.1.0' });
  expect(verdict && describeVerdict(verdict)).toBe('✓ @kit/sdk: new');
  expect(more).toEqual([]);
});
