import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { packInto, publishedPackages, type PublishedPackage } from './published.ts';
import { exitOnSignals, root, run } from './run.ts';

// What is published, as its users will have it: the packed packages are looked through, and then
// installed in an empty project outside the workspace that type-checks, builds and runs. The
// builds have to be there already. `pnpm check:packages sdk` takes only the packages named.

interface Manifest {
  files?: string[];
  scripts?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

interface Packed {
  name: string;
  tarball: string;
  /** The tarball unpacked, for looking through. */
  folder: string;
}

const installScripts = ['preinstall', 'install', 'postinstall', 'prepare'];
/** What a Content-Security-Policy without `unsafe-eval` forbids. */
const makesCode = /\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]/;
const alwaysPublished = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];

/** What our builds write. Anything else got there by accident. */
const written = /\.(?:js|js\.map|d\.ts)$|\/integrity\.json$/;

exitOnSignals();
const { values, positionals } = parseArgs({
  options: { keep: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const scratch = mkdtempSync(join(tmpdir(), 'spaarkit-packages-'));
if (values.keep) console.log(`Keeping ${scratch}`);
else process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const problems: string[] = [];
const packages = publishedPackages(root)
  .filter(({ folder }) => positionals.length === 0 || positionals.includes(basename(folder)))
  .map(pack);
for (const each of packages) {
  const found = [...lookThrough(each), ...(await lint(each))];
  if (!(await typesResolve(each))) found.push('are-the-types-wrong found problems, see above');
  console.log(`${found.length === 0 ? '✓' : '✗'} ${each.name}`);
  problems.push(...found.map((problem) => `${each.name}: ${problem}`));
}
if (!(await consumerWorks(packages)))
  problems.push('the consumer project does not work, see above');

if (packages.some(({ name }) => name === 'create-spaarkit') && !(await createWorks(packages))) {
  problems.push('a project made with create-spaarkit does not work, see above');
}

for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function pack(published: PublishedPackage): Packed {
  const { name } = published;
  const tarball = packInto(scratch, published);
  const unpacked = join(scratch, 'unpacked', name);
  mkdirSync(unpacked, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
  return { name, tarball, folder: unpacked };
}

/** What no other tool looks at: scripts that would run at users', stray files, workspace words. */
function lookThrough({ folder }: Packed): string[] {
  const manifest = readManifest(folder);
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const expected = [...alwaysPublished, ...(manifest.files ?? [])];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

  return [
    ...installScripts
      .filter((script) => manifest.scripts?.[script] !== undefined)
      .map((script) => `has a ${script} script`),
    ...files
      .filter(
        (file) =>
          !expected.some((allowed) => matchesGlob(file, allowed) || file.startsWith(`${allowed}/`)),
      )
      .map((file) => `${file} should not be published`),
    ...files
      .filter((file) => file.startsWith('dist/') && !written.test(file))
      .map((file) => `${file} is not what a build writes`),
    ...files.filter((file) => /\.test\.|\/testing\//.test(file)).map((file) => `${file} is a test`),
    ...['spaarkit-source', 'workspace:', 'catalog:']
      .filter((word) => withoutDevelopment(text).includes(word))
      .map((word) => `package.json says "${word}"`),
    ...files
      .filter(
        (file) => file.endsWith('.d.ts') && /['"]\.{1,2}\/[^'"]+\.ts['"]/.test(read(folder, file)),
      )
      .map((file) => `${file} imports a .ts file`),
    ...files
      .filter((file) => /\.m?js$/.test(file) && makesCode.test(read(folder, file)))
      .map((file) => `${file} makes code out of text`),
    ...(files.includes('LICENSE') ? [] : ['LICENSE is missing']),
  ];
}

function withoutDevelopment(text: string): string {
  const { devDependencies: _, scripts: __, ...published } = JSON.parse(text) as Manifest;
  return JSON.stringify(published);
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

async function lint({ folder }: Packed): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false });
  return messages.map(
    (message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`,
  );
}

function typesResolve({ tarball }: Packed): Promise<boolean> {
  return run('attw', [tarball, '--profile', 'esm-only'], {
    cwd: join(root, 'packages/tools'),
    env: {
      PATH: `${join(root, 'packages/tools/node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    },
    quiet: true,
  });
}

async function consumerWorks(packed: readonly Packed[]): Promise<boolean> {
  const folder = join(scratch, 'consumer');
  cpSync(join(import.meta.dirname, '../fixtures/consumer'), folder, { recursive: true });
  const tarballs = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const ours = {
    ...readManifest(join(root, 'packages/elements')).devDependencies,
    ...readManifest(root).devDependencies,
  };
  const from = (name: string) => ({ [name]: ours[name] ?? '*' });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { ...tarballs, msw: '^3.0.0', react: '^19.0.0' },
      devDependencies: {
        ...from('typescript'),
        ...from('vite'),
        ...from('@types/node'),
        // The mistakes that their templates have to refuse.
        ...from('preact'),
        ...from('solid-js'),
        ...from('svelte'),
        '@types/react': '^19.0.0',
      },
    }),
  );
  writeWorkspace(folder, tarballs);

  return allWork('consumer', folder, [
    ['install', 'pnpm', ['install', '--no-frozen-lockfile']],
    // More threads would each look at the same types, and other tests run beside.
    ['type-check', join(folder, 'node_modules/.bin/tsc'), ['-p', '.', '--singleThreaded']],
    [
      'type-check as node16',
      join(folder, 'node_modules/.bin/tsc'),
      ['-p', '.', '--singleThreaded', '--module', 'node20', '--moduleResolution', 'node16'],
    ],
    ['build', join(folder, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn']],
    ['run', 'node', ['src/node.ts']],
  ]);
}

/** The packages name each other by version; here these are the ones just packed. */
function writeWorkspace(folder: string, tarballs: Readonly<Record<string, string>>): void {
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    JSON.stringify({
      overrides: tarballs,
      minimumReleaseAge: 4320,
      allowBuilds: { esbuild: false, msw: false, sharp: false },
      ignoredOptionalDependencies: ['sharp'],
    }),
  );
}

type Step = readonly [name: string, program: string, args: readonly string[]];

async function allWork(
  project: string,
  folder: string,
  steps: readonly Step[],
  env: Record<string, string> = {},
): Promise<boolean> {
  for (const [name, program, args] of steps) {
    if (!(await run(program, args, { cwd: folder, env, quiet: true }))) {
      console.error(`✗ ${project}: ${name}`);
      return false;
    }
    console.log(`✓ ${project}: ${name}`);
  }
  return true;
}

/** Projects as their makers leave them, to which the packed command then adds the kit. */
async function createWorks(packed: readonly Packed[]): Promise<boolean> {
  const tarballs = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const command = packed.find(({ name }) => name === 'create-spaarkit')?.folder ?? '';
  // The projects' package manager: as it is here, and with the packages just packed in place of published ones.
  const programs = join(scratch, 'programs');
  mkdirSync(programs);
  writeFileSync(
    join(programs, 'pnpm'),
    `#!/bin/sh
for word; do
  shift
  case "$word" in
    @spaarkit/*@*) word="file:${scratch}/$(echo "\${word#@}" | tr /@ --).tgz" ;;
  esac
  set -- "$@" "$word"
done
exec "${join(root, 'node_modules/.bin/pnpm')}" "$@"
`,
    { mode: 0o755 },
  );
  const env = {
    PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
    // As `pnpm create` says who calls. A project that names its version would have pnpm look up itself, for every
    // platform there is.
    npm_config_user_agent: 'pnpm/12',
  };
  const api = ['--api', 'https://loyalty.example', '--key', 'pk_shop'];
  for (const [fixture, words, ...checks] of [
    ['react', ['--mock'], ['tsc'], ['vite', 'build', '--logLevel', 'warn']],
    // The compiler asks for types of the routes. A build takes minutes, and the example has one.
    ['next', api, ['next', 'typegen'], ['tsc']],
  ] as const) {
    const folder = join(scratch, `created-${fixture}`);
    cpSync(join(import.meta.dirname, `../fixtures/project-${fixture}`), folder, {
      recursive: true,
    });
    writeWorkspace(folder, tarballs);
    const steps: Step[] = [
      ['create', 'node', [join(command, 'dist/cli.js'), '--yes', ...words]],
      ...checks.map(
        ([program, ...rest]) =>
          [program, join(folder, 'node_modules/.bin', program), rest] satisfies Step,
      ),
    ];
    const works = await allWork(`create-spaarkit in ${fixture}`, folder, steps, env);
    if (!works) return false;
  }
  return true;
}
