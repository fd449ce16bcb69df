import { spawnSync } from 'node:child_process';

/** Runs a command as root, or with a sudo that asks for no password; says why it failed, if it did. */
export function asRoot(...command: readonly [string, ...string[]]): string | undefined {
  const [program, ...args] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  const { error, status, stderr } = spawnSync(program ?? '', args, { encoding: 'utf8' });
  if (error) return error.message;
  return status === 0 ? undefined : stderr.trim();
}
