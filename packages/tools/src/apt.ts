import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from './run.ts';

/** Whether this machine lets us install Debian packages without asking anybody. */
export function canInstallWithApt(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs Debian packages; answers why it could not, or nothing when it could. */
export function installWithApt(packages: readonly string[]): string | undefined {
  announce(packages);
  const update = aptGet(updating);
  const install = aptGet(installing(packages));
  if (install.status === 0) return undefined;
  const said = `${update.status === 0 ? '' : update.stderr}${install.stderr}`.trim().split('\n');
  return `apt-get install failed: ${said.slice(-3).join(' ')}`;
}

/** The same while other work goes on. */
export async function installWithAptBeside(packages: readonly string[]): Promise<void> {
  announce(packages);
  for (const args of [updating, installing(packages)])
    await run('flock', inTurn(args), { env: silent, quiet: true });
}

const updating = ['update', '-q'];
const installing = (packages: readonly string[]): string[] => [
  'install',
  '-y',
  '-q',
  '--no-install-recommends',
  ...packages,
];
const silent = { DEBIAN_FRONTEND: 'noninteractive' };

/** apt-get fails where another one is at work; test files that run side by side may each miss something. */
function inTurn(args: readonly string[]): string[] {
  return [join(tmpdir(), 'spaarkit-apt.lock'), 'apt-get', ...args];
}

function aptGet(args: readonly string[]) {
  return spawnSync('flock', inTurn(args), {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...silent },
  });
}

function announce(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
}
