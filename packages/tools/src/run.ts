import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

interface Options {
  cwd?: string;
  env?: Record<string, string>;
  /** After this the command, with everything it started, is ended and counts as failed. */
  deadlineMs?: number;
  /** Keep what it prints and show it only when it fails. */
  quiet?: boolean;
}

/** Runs a program to its end, showing what it prints; answers whether it succeeded. */
export function run(
  program: string,
  args: readonly string[],
  { cwd = root, env = {}, deadlineMs = 600_000, quiet = false }: Options = {},
): Promise<boolean> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    // Its own process group: a deadline must also end what it has started.
    detached: true,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  const end = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  const endOnExit = () => end('SIGKILL');
  process.once('exit', endOnExit);

  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => said.push(chunk));
  }

  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      console.error(`${program} ${args.join(' ')} took longer than ${deadlineMs / 1000} s.`);
      end('SIGKILL');
    }, deadlineMs);
    const finish = (succeeded: boolean) => {
      clearTimeout(deadline);
      process.off('exit', endOnExit);
      if (!succeeded) process.stdout.write(Buffer.concat(said));
      resolve(succeeded);
    };
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

/** Ctrl-C and a polite end run the exit handlers, which end what was started. */
export function exitOnSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
