import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this machine lets us install Debian packages without asking anybody. */
export function canInstallWithApt(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs Debian packages; answers why it could not, or nothing when it could. */
export function installWithApt(packages: readonly string[]): string | undefined {
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const update = aptGet(['update', '-q']);
  const install = aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  if (install.status === 0) return undefined;
  const said = `${update.status === 0 ? '' : update.stderr}${install.stderr}`.trim().split('\n');
  return `apt-get install failed: ${said.slice(-3).join(' ')}`;
}

function aptGet(args: readonly string[]) {
  return spawnSync('apt-get', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
