/** Copies of the packages, in each of which one thing at a time is broken, and one test at a time is run. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Mutant, Witness } from './mutants.ts';

export interface Outcome {
  readonly passed: boolean;
  /** How many tests failed. */
  readonly failed: number;
  readonly output: string;
  /** What the first test that failed said. */
  readonly reason: string;
}

export interface Workshop {
  /**
   * Breaks a copy, runs the test that the mutant names, and mends it again. Waits while all copies
   * are in use.
   */
  runWith(mutant: Mutant): Promise<Outcome>;
  remove(): void;
}

const root = join(import.meta.dirname, '../../../..');
const packages = ['contract', 'engine', 'server', 'tools'];

/** One copy for each processor, since most of a run is the start of the test runner. */
export function createWorkshop(): Workshop {
  const folders = Array.from({ length: availableParallelism() }, copyPackages);
  const free = [...folders];
  const waiting: ((folder: string) => void)[] = [];
  const take = async (): Promise<string> =>
    free.pop() ?? (await new Promise<string>((resolve) => waiting.push(resolve)));
  const giveBack = (folder: string): void => {
    const next = waiting.shift();
    if (next) next(folder);
    else free.push(folder);
  };
  return {
    async runWith(mutant) {
      const folder = await take();
      const originals = new Map<string, string>();
      try {
        breakIn(folder, mutant, originals);
        return await runTest(folder, mutant.caughtBy);
      } finally {
        for (const [path, text] of originals) writeFileSync(path, text);
        giveBack(folder);
      }
    },
    remove() {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function copyPackages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-mutants-'));
  for (const file of [
    'package.json',
    'pnpm-workspace.yaml',
    'tsconfig.base.json',
    'vitest.config.ts',
  ]) {
    cpSync(join(root, file), join(folder, file));
  }
  for (const name of packages) {
    // Links between packages are relative, so that in the copy they lead to the copy.
    cpSync(join(root, 'packages', name), join(folder, 'packages', name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('/dist'),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Applies the changes, each of which has to find its text exactly once, and keeps what was there. */
function breakIn(
  folder: string,
  { breaks, changes }: Mutant,
  originals: Map<string, string>,
): void {
  for (const { file, from, to } of changes) {
    const path = join(folder, 'packages', file);
    const text = readFileSync(path, 'utf8');
    if (text.split(from).length !== 2) {
      throw new Error(
        `The mutant "${breaks}" no longer applies: ${file} has to hold this once:\n${from}`,
      );
    }
    if (!originals.has(path)) originals.set(path, text);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
}

async function runTest(folder: string, { file, title, engine }: Witness): Promise<Outcome> {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    join('packages/server', file),
    '--testNamePattern',
    title,
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  const output = await run(process.execPath, args, folder, {
    SPAARKIT_TEST_ENGINE: engine,
    SPAARKIT_GUARANTEES: 'short',
    SPAARKIT_SHRINK: 'no',
    // The same search each time, so that no mutant gets away by luck.
    SPAARKIT_SEED: '11',
    SPAARKIT_FIGURES_FILE: '/dev/null',
  });
  const { numPassedTests, numFailedTests, testResults } = readReport(report);
  const messages = testResults.flatMap((tested) =>
    tested.assertionResults.flatMap(({ failureMessages }) => failureMessages),
  );
  return {
    passed: numFailedTests === 0 && numPassedTests > 0,
    failed: numFailedTests,
    output,
    reason: messages[0]?.slice(0, 300) ?? '',
  };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[];
  }[];
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  more: Record<string, string>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // Vitest marks its workers, and would take this one for one of them.
    const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, ...env } = process.env;
    const child = spawn(command, args, {
      cwd,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('exit', () => resolve(stripVTControlCharacters(output).slice(-5000)));
  });
}
