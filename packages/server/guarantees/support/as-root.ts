import { spawnSync } from 'node:child_process';

/** Runs a command if this process is root's; says why not, or why it failed. Nobody's disks are touched by a sudo. */
export function asRoot(program: string, ...args: readonly string[]): string | undefined {
  if (process.getuid?.() !== 0) return 'only root may mount a disk';
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) return error.message;
  return status === 0 ? undefined : stderr.trim();
}
