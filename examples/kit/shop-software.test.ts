import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** Somebody who starts a shop that never comes up and has its own mind about when to end, and says what its process is called. */
const starter = `
  import { exitOnSignals } from '@spaarkit/tools/run';
  import { startShopProcess } from './shop-software.ts';

  exitOnSignals();
  await startShopProcess({
    name: 'A slow shop',
    words: ['-e', 'process.on("SIGTERM", () => {}); console.log(process.pid); setInterval(() => {}, 1000)'],
    cwd: '.',
    env: process.env,
    isUp(said) {
      if (said !== '') console.log(said);
      return false;
    },
  });
`;

test('a shop that is still starting ends with who started it', async () => {
  const words = ['--conditions=spaarkit-source', '--input-type=module-typescript', '-e', starter];
  const child = spawn(process.execPath, words, {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const shop = Number.parseInt(said, 10);
  expect(runs(shop)).toBe(true);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  await expect.poll(() => runs(shop), { timeout: 20_000 }).toBe(false);
});

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
