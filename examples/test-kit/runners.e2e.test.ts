/** The tests that run in a page of their own, by the command that this example's reader would give. */
import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the browser mode of Vitest, and the stories of Storybook in it', async () => {
  const { NODE_OPTIONS: _, VITEST: __, ...mine } = process.env;
  const bin = join(import.meta.dirname, 'node_modules/.bin');
  const { stdout } = await promisify(execFile)('vitest', ['run'], {
    cwd: import.meta.dirname,
    env: { ...mine, NO_COLOR: '1', PATH: `${bin}${delimiter}${mine['PATH'] ?? ''}` },
  });
  expect(stdout).toContain('3 passed');
}, 240_000);
