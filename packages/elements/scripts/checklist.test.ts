import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Package } from 'custom-elements-manifest/schema';
import { expect, test } from 'vitest';

import { elementsOf } from './manifest.ts';
import { shots } from './matrix.ts';

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../src/generated/custom-elements.json'), 'utf8'),
) as Package;

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'docs/experience-checklist.md'), 'utf8');

/** `| G1 | what is asked | met | proof |` */
const rows = [...text.matchAll(/^\| ([A-Z]\d+) +\| (.+?) +\| (met|not met) +\| (.*?) +\|$/gm)].map(
  ([, id = '', , state = '', proof = '']) => ({ id, state, proof }),
);

/** How many lines each group of the checklist has. */
const groups: Readonly<Record<string, number>> = {
  G: 24,
  T: 12,
  L: 16,
  B: 6,
  H: 7,
  N: 8,
  R: 10,
  D: 10,
  M: 9,
  Y: 5,
  E: 5,
  F: 4,
  P: 6,
  C: 8,
  Z: 6,
};

/** Titles of tests, with the file that each stands in. */
const titles = globSync(
  ['packages/{elements,store}/{src,scripts,testing}/**/*.ts', 'examples/*/{,tests/}*.e2e.test.ts'],
  { cwd: root },
)
  .filter((file) => /\.test\.ts$|testing\/element-baseline\.ts$/.test(file))
  .flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const found = source.matchAll(/\b(?:it|test)(?:\.\w+)*\(?[^'`\n]*\n?\s*['`]([^'`\n]+)['`]/g);
    const listed = source.matchAll(/^ {2}\['([A-Z]\d+: [^']+)',/gm);
    const each = source.matchAll(/\]\)\(\s*['`]([^'`\n]+)['`]/g);
    return [...found, ...listed, ...each].map(([, title = '']) => ({ file, title }));
  });

/** What every back end of the API is held to, by its id. */
const cases = new Set(
  globSync('packages/contract/src/conformance/cases/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^ {4}id: '([a-z-]+\/[a-z\d-]+)',$/gm)].map(
      ([, id = '']) => id,
    ),
  ),
);

test('every line of the checklist is answered, once', () => {
  const asked = Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, i) => `${group}${i + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(asked);
});

test('what is met names a test that bears the id, a conformance case, or a picture of the matrix', () => {
  const pictures = new Set(shots.map(({ name }) => name));
  for (const { id, proof } of rows.filter(({ state }) => state === 'met')) {
    const names = [...proof.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    expect(names.length, id).toBeGreaterThan(0);
    const unproven = names.filter((name) =>
      name.endsWith('.ts')
        ? !titles.some(({ file, title }) => file.endsWith(name) && hasId(title, id))
        : !cases.has(name) && !pictures.has(name),
    );
    expect(unproven, id).toEqual([]);
  }
});

test('what is not met says why', () => {
  const silent = rows.filter(({ state, proof }) => state === 'not met' && proof.length < 20);
  expect(silent).toEqual([]);
});

test('the sums at the head are those of the table', () => {
  const met = rows.filter(({ state }) => state === 'met').length;
  expect(text).toContain(`${met} of ${rows.length} lines are met`);
});

test('Z6: every element has a dated statement that says what was not tested', () => {
  const statement = readFileSync(join(root, 'docs/ACCESSIBILITY.md'), 'utf8');
  expect(statement).toMatch(/\b20\d\d-\d\d-\d\d\b/);
  expect(statement).toMatch(/## Not tested/);
  const tags = elementsOf(manifest.modules).map(({ tagName }) => tagName ?? '');
  expect(tags.filter((tag) => !statement.includes(`| \`<${tag}>\``))).toEqual([]);
});

function hasId(title: string, id: string): boolean {
  return new RegExp(`\\b${id}\\b`).test(title);
}
