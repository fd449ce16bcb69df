/** What a release would change for its users: in types, elements and endpoints, and in bytes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { publishedPackages } from './published.ts';
import type { Bump } from './release/public-api.ts';
import { compareSizes, describeSize, type Size } from './release/sizes.ts';
import { describeVerdict, judge } from './release/verdict.ts';
import { exitOnSignals, root, run } from './run.ts';

const help = `pnpm release:check [--base REF]

Compares what \`pnpm build\` wrote with the last release: what each package promises (declarations,
the manifest of elements, OpenAPI) and what a page loads. Ends with 1 when a package promises
something else and the changesets do not raise its version by enough.

  --base REF  a tag, branch or commit to compare with (default: the tag of the last release);
              it is built in a folder of its own, which takes minutes
`;

/** All packages are released together; this one's tag stands for all. */
const tagged = '@spaarkit/elements@*';

exitOnSignals();
const { values: options } = parseArgs({
  options: { base: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});
if (options.help) console.log(help);
else await check(options.base ?? lastRelease());

async function check(base: string | undefined): Promise<void> {
  if (base === undefined) {
    console.log('There is no release yet to compare with. --base names any commit.');
    return;
  }
  const unbuilt = publishedPackages(root).filter(
    ({ folder }) => !existsSync(join(root, folder, 'dist')),
  );
  if (unbuilt.length > 0) {
    const names = unbuilt.map(({ name }) => name).join(', ');
    throw new Error(`${names}: there is no build to compare. Run pnpm build first.`);
  }
  const scratch = mkdtempSync(join(tmpdir(), 'spaarkit-release-'));
  const tree = join(scratch, 'base');
  const clear = () => {
    spawnSync('git', ['worktree', 'remove', '--force', tree], { cwd: root, stdio: 'ignore' });
    rmSync(scratch, { recursive: true, force: true });
  };
  process.once('exit', clear);
  await build(base, tree);
  const enough = comparePromises(tree, scratch);
  compareWeights(tree);
  process.exitCode = enough ? 0 : 1;
}

function lastRelease(): string | undefined {
  const words = ['describe', '--tags', '--abbrev=0', '--match', tagged];
  const found = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

async function build(ref: string, tree: string): Promise<void> {
  for (const [what, program, args, cwd] of [
    [`Taking ${ref}`, 'git', ['worktree', 'add', '--quiet', '--detach', tree, ref], root],
    ['Installing what it needs', 'pnpm', ['install', '--frozen-lockfile'], tree],
    ['Writing its generated files', 'pnpm', ['generate'], tree],
    ['Building it', 'pnpm', ['build'], tree],
  ] as const) {
    console.error(`${what} …`);
    if (!(await run(program, args, { cwd, quiet: true })))
      throw new Error(`${ref} could not be built; see above.`);
  }
}

/** Says how packages differ in what they promise; answers whether their versions rise by enough. */
function comparePromises(tree: string, scratch: string): boolean {
  const report = join(root, 'node_modules/.cache/release.diff');
  mkdirSync(dirname(report), { recursive: true });
  const verdicts = judge({ before: tree, after: root, planned: plannedBumps(), scratch });
  console.log('What packages promise:');
  for (const verdict of verdicts) console.log(`  ${describeVerdict(verdict)}`);
  const diffs = verdicts.map(({ diff }) => diff).filter((diff) => diff !== '');
  writeFileSync(report, diffs.join('\n'));
  if (diffs.length > 0) console.log(`  Line by line: ${report}`);
  return verdicts.every(({ isEnough }) => isEnough);
}

/** What the changesets that wait would raise each version by. */
function plannedBumps(): Map<string, Bump> {
  const file = 'node_modules/.cache/release-plan.json';
  // It refuses when packages changed and no changeset names them; then nothing is planned.
  spawnSync('changeset', ['status', `--output=${file}`], { cwd: root, stdio: 'ignore' });
  if (!existsSync(join(root, file))) return new Map();
  const plan = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    readonly releases: readonly { readonly name: string; readonly type: Bump }[];
  };
  rmSync(join(root, file));
  return new Map(plan.releases.map(({ name, type }) => [name, type]));
}

function compareWeights(tree: string): void {
  const before = sizesIn(tree);
  const after = sizesIn(root);
  if (!before || !after) {
    console.log('\nWhat a page loads is not compared: the release has no `pnpm size --json` yet.');
    return;
  }
  const changes = compareSizes(before, after);
  console.log(`\nWhat a page loads (gzip): ${changes.length === 0 ? 'the same' : ''}`);
  for (const change of changes) console.log(`  ${describeSize(change)}`);
}

function sizesIn(tree: string): Size[] | undefined {
  const script = join(tree, 'packages/tools/src/size.ts');
  const { status, stdout } = spawnSync('node', [script, '--json'], { cwd: tree, encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Size[]) : undefined;
}
