/** Copies of the packages, in each of which one thing at a time is broken, and one test at a time is run. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Order, Outcome } from './bench.ts';
import type { Mutant } from './mutants.ts';

export interface Workshop {
  /**
   * Breaks a copy, runs the test that the mutant names, and mends it again. Waits while all copies
   * are in use.
   */
  runWith(mutant: Mutant): Promise<Outcome>;
  remove(): Promise<void>;
}

/** A copy, and the process that runs tests in it. */
interface Bench {
  readonly folder: string;
  run(order: Order): Promise<Outcome>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../../../..');
const packages = ['contract', 'engine', 'server', 'tools'];

/** One bench for each processor. */
export async function createWorkshop(): Promise<Workshop> {
  const benches = await Promise.all(
    Array.from({ length: availableParallelism() }, () => openBench(copyPackages())),
  );
  const free = [...benches];
  const waiting: ((bench: Bench) => void)[] = [];
  const take = async (): Promise<Bench> =>
    free.pop() ?? (await new Promise<Bench>((resolve) => waiting.push(resolve)));
  const giveBack = (bench: Bench): void => {
    const next = waiting.shift();
    if (next) next(bench);
    else free.push(bench);
  };
  return {
    async runWith(mutant) {
      const bench = await take();
      const originals = new Map<string, string>();
      try {
        breakIn(bench.folder, mutant, originals);
        return await bench.run({ witness: mutant.caughtBy, broken: [...originals.keys()] });
      } finally {
        for (const [path, text] of originals) writeFileSync(path, text);
        giveBack(bench);
      }
    },
    async remove() {
      await Promise.all(benches.map((bench) => bench.close()));
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

/** Starts the process that runs tests in a copy. */
async function openBench(folder: string): Promise<Bench> {
  // Vitest marks its workers, and would take this one for one of them.
  const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, ...env } = process.env;
  const child = fork(join(import.meta.dirname, 'bench.ts'), {
    cwd: folder,
    env: {
      ...env,
      SPAARKIT_GUARANTEES: 'short',
      SPAARKIT_SHRINK: 'no',
      SPAARKIT_ISOLATE: 'yes',
      // The same search each time, so that no mutant gets away by luck.
      SPAARKIT_SEED: '11',
      SPAARKIT_FIGURES_FILE: '/dev/null',
    },
    // What a test prints that has to fail is no news.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const died = ended.then(([code]) => {
      throw new Error(`The bench ended with ${code}.`);
    });
    const [message] = (await Promise.race([once(child, 'message'), died])) as [unknown];
    return message;
  };
  await answer();
  return {
    folder,
    async run(order) {
      child.send(order);
      return (await answer()) as Outcome;
    },
    async close() {
      child.disconnect();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
