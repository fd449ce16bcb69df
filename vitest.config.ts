import { availableParallelism } from 'node:os';

import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

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

export default defineConfig({
  test: {
    projects: [
      kind('unit', {
        include: [`${folders}/**/*.test.ts`],
        exclude: [
          ...notHere,
          '**/*.{conformance,guarantee,e2e,look,shop}.test.ts',
          // These run in browsers, by web-test-runner.
          'packages/elements/src/**/!(*.node).test.ts',
        ],
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
