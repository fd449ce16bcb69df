import { availableParallelism } from 'node:os';

import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const folders = '{packages/*,examples/*,docs}';
const notHere = ['**/node_modules/**', '**/dist/**'];

/**
 * One project a kind of test, told apart by the name of the file. `vitest run --project unit`
 * runs a kind, `vitest run packages/engine` a folder, and the two can be combined.
 */
function kind(
  name: string,
  options: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration {
  return {
    // Workspace packages are tested from source, whatever was built last.
    resolve: { conditions: ['spaarkit-source', 'module'] },
    ssr: {
      resolve: { conditions: ['spaarkit-source', ...defaultServerConditions] },
    },
    test: { name, environment: 'node', restoreMocks: true, ...options },
  };
}

/** The longest of their kinds. A fresh checkout would guess that from their size, and begin with them last. */
const longest = ['vendure.e2e.test.ts', 'm11-mutants.guarantee.test.ts'];

/** So that no processor is idle while the other is at the last file. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(name));
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array's
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      kind('unit', {
        include: [`${folders}/**/*.test.ts`],
        exclude: [
          ...notHere,
          '**/*.{conformance,guarantee,e2e,look,shop}.test.ts',
          // These run in browsers, by web-test-runner.
          'packages/elements/src/**/!(*.node).test.ts',
        ],
        // Starting a process for each file, with all that it imports, took longer than the tests. Mutants have to be
        // met by a process that has seen nothing before, and has the environment of now.
        isolate: process.env['SPAARKIT_ISOLATE'] === 'yes',
        // Against hanging: how long a test takes on a busy machine says nothing about it.
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      kind('conformance', {
        include: [`${folders}/**/*.conformance.test.ts`],
        exclude: notHere,
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      kind('guarantee', {
        include: [`${folders}/**/*.guarantee.test.ts`],
        exclude: notHere,
        testTimeout: 300_000,
        hookTimeout: 120_000,
      }),
      kind('look', {
        include: [`${folders}/**/*.look.test.ts`],
        exclude: notHere,
        fileParallelism: false,
        // Some look at every state of every element.
        testTimeout: 300_000,
        hookTimeout: 120_000,
      }),
      kind('shop', {
        include: [`${folders}/**/*.shop.test.ts`],
        exclude: notHere,
        fileParallelism: false,
        testTimeout: 120_000,
        // Shop software is installed and built first.
        hookTimeout: 900_000,
      }),
      kind('e2e', {
        include: [`${folders}/**/*.e2e.test.ts`],
        exclude: notHere,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
    maxWorkers: availableParallelism(),
  },
});
