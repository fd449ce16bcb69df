/** What stays out of the workspace, such as shop software: installed by a lock file of its own. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Installs what the lock file of a folder names, where that was not done. */
export async function installByLockFile(folder: string): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const words = [
    'ci',
    // What builds it is wanted too where NODE_ENV says production.
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await onceFor(join(folder, 'node_modules/.installed'), lock, () =>
    promisify(execFile)('npm', words, { cwd: folder }),
  );
}

/** Does work again only where what it is made of changed; `stamp` is the file that keeps it. */
export async function onceFor(
  stamp: string,
  of: string,
  work: () => Promise<unknown>,
): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === of) return;
  await work();
  // Only written once all of it is there.
  writeFileSync(stamp, of);
}
