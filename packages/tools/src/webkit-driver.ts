import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

import type { Browser } from './browsers.ts';
import { freePort } from './free-port.ts';

/** Starts WebKitGTK's WebDriver on a free port, on a display of its own, for as long as we live. */
export async function startWebKitDriver(
  browser: Extract<Browser, { kind: 'webkitgtk' }>,
): Promise<{ port: number; stop: () => void }> {
  const port = await freePort();
  const command = [browser.driver, `--port=${port}`];
  const [program, ...args] =
    browser.xvfbRun === undefined ? command : [browser.xvfbRun, '-a', ...command];
  if (program === undefined) throw new Error('There is no WebKit driver to start.');

  // xvfb-run, the display and the driver are one process group, so that they end together.
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', stop);

  const deadline = Date.now() + 20_000;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with code ${child.exitCode}.`);
    if (Date.now() > deadline) throw new Error('WebKitWebDriver did not answer within 20 s.');
    await delay(100);
  }
  return { port, stop };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}
