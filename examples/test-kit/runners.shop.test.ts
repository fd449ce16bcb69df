/** The tests that run in a page of their own, each by the command that this example's reader would give. */
import { execFile } from 'node:child_process';
import { dirname, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { everySituation } from './tests/situations.ts';

const here = import.meta.dirname;
const elements = dirname(fileURLToPath(import.meta.resolve('@spaarkit/elements/package.json')));

/** What a command prints, also where it fails: then it says why. */
async function run(folder: string, program: string, ...words: string[]): Promise<string> {
  const { NODE_OPTIONS: _, VITEST: __, ...mine } = process.env;
  const bin = join(folder, 'node_modules/.bin');
  const env = { ...mine, NO_COLOR: '1', PATH: `${bin}${delimiter}${mine['PATH'] ?? ''}` };
  try {
    return (await promisify(execFile)(program, words, { cwd: folder, env })).stdout;
  } catch (error) {
    return `${(error as { readonly stdout?: string }).stdout ?? ''}\n${String(error)}`;
  }
}

test('the browser mode of Vitest, and the stories of Storybook in it', async () => {
  // In every situation a test and a story, and the test that the README shows.
  expect(await run(here, 'vitest', 'run')).toContain(
    `Tests  ${2 * everySituation.length + 1} passed (`,
  );
}, 240_000);

test('web-test-runner, as the elements themselves are tested', async () => {
  const file = join(here, 'tests/web-test-runner.browser.ts');
  const words = ['--config', 'web-test-runner.config.ts', '--files', file];
  expect(await run(elements, 'wtr', ...words)).toContain(
    `${everySituation.length} passed, 0 failed`,
  );
}, 240_000);
