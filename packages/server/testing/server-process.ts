/** The server as users start it: a process of its own, from the command line, over real sockets. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** SIGKILL: nothing is flushed, nothing is said. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it has ended. */
  stop(): Promise<void>;
}

const cli = join(import.meta.dirname, '../src/cli.ts');

/** What the command line of a process is: also of other `spaarkit` commands, and under a tracer. */
export function spaarkit(...args: readonly string[]): [command: string, args: string[]] {
  return [process.execPath, ['--conditions=spaarkit-source', '--no-warnings', cli, ...args]];
}

/**
 * Starts a server on a free port, and resolves when it listens. `under` is a command to run it with;
 * `options` are further ones of `spaarkit start`, and without any nothing is limited.
 */
export async function startServerProcess(
  database: string,
  under: readonly string[] = [],
  options: readonly string[] = ['--no-rate-limit'],
): Promise<ServerProcess> {
  const [node, args] = spaarkit(
    'start',
    '--database',
    database,
    '--port',
    '0',
    '--log-level',
    'warn',
    ...options,
  );
  const [command = node, ...rest] = [...under, node, ...args];
  const child = spawn(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: under.length > 0,
  });
  const url = await readAddress(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    // A tracer and what it traces are a group of their own.
    process.kill(under.length > 0 ? -child.pid : child.pid, signal);
    await exited;
  };
  return { url, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** The address stands in the first line that the server tells. */
async function readAddress(child: ChildProcess): Promise<string> {
  let told = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      told += chunk.toString();
      const address = /Spaarkit API on (http:\/\/\S+)/.exec(told)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`The server ended with ${code ?? signal} instead of listening:\n${told}`)),
    );
  });
}
