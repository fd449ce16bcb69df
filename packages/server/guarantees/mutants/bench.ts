/** The process in which one copy of the packages is tested: the first test takes a start, and the others only themselves. */
import { createVitest } from 'vitest/node';
import type { Witness } from './mutants.ts';

/** What it is told. */
export interface Order {
  readonly witness: Witness;
  /** Which files are broken. */
  readonly broken: readonly string[];
}

/** What it answers. */
export interface Outcome {
  readonly passed: boolean;
  /** How many tests failed. */
  readonly failed: number;
  /** What those said, and files that could not be loaded. */
  readonly complaints: readonly string[];
}

const vitest = await createVitest('test', { watch: false, reporters: [{}] });
/** Mended since, and to be read anew as well. */
let mended: readonly string[] = [];

process.on('message', (order: Order) => {
  void judge(order).then((outcome) => process.send?.(outcome));
});
process.once('disconnect', () => void vitest.close().finally(() => process.exit()));
process.send?.('ready');

async function judge({ witness: { file, title, engine }, broken }: Order): Promise<Outcome> {
  for (const path of [...mended, ...broken]) vitest.invalidateFile(path);
  mended = broken;
  // Workers get the environment as it is when they start, and each run starts one.
  process.env['SPAARKIT_TEST_ENGINE'] = engine;
  vitest.setGlobalTestNamePattern(title);
  const specifications = await vitest.globTestSpecifications([`packages/server/${file}`]);
  await vitest.runTestSpecifications(specifications);
  // The run itself answers with what earlier ones found, too.
  const modules = specifications.flatMap(({ testModule }) => testModule ?? []);
  const results = modules.flatMap(({ children }) =>
    [...children.allTests()].map((test) => test.result()),
  );
  const failures = results.filter(({ state }) => state === 'failed');
  const errors = [
    ...failures.flatMap((failure) => failure.errors ?? []),
    ...modules.flatMap((module) => module.errors()),
  ];
  return {
    passed: failures.length === 0 && results.some(({ state }) => state === 'passed'),
    failed: failures.length,
    complaints: errors.map(({ message }) => message),
  };
}
