/** Builds an example and serves it as its live site would be, with the framework's own commands. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@spaarkit/tools/free-port';
import type { RunningPage } from './journey.ts';

export interface Commands {
  /** The example's folder. */
  readonly root: string;
  readonly build: readonly string[];
  /** Serves on a port of the loopback address. */
  readonly serve: (port: number) => readonly string[];
  /** What the example reads from its environment, above all where the API is. */
  readonly environment: Readonly<Record<string, string>>;
  /** Any free one by default. */
  readonly port?: number;
}

/** A build or a start that hangs is ended then. */
const mostMs = 300_000;

export async function buildAndServe(commands: Commands): Promise<RunningPage> {
  await finish(start(commands, commands.build, { timeout: mostMs }));

  const port = commands.port ?? (await freePort());
  const server = start(commands, commands.serve(port), { port });
  // With this process at the latest.
  const end = () => server.child.kill('SIGTERM');
  process.once('exit', end);
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + mostMs;
  while (!(await answers(origin))) {
    if (server.child.exitCode !== null || Date.now() > deadline) {
      end();
      throw new Error(`It did not start:\n${server.said()}`);
    }
    await delay(100);
  }
  return {
    origin,
    async stop() {
      const ended = once(server.child, 'exit');
      process.off('exit', end);
      end();
      await ended;
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
}

function start(
  { root, environment }: Commands,
  [program = '', ...words]: readonly string[],
  { port, timeout }: { readonly port?: number; readonly timeout?: number },
): Started {
  // What Vitest says of itself, Astro would take for what is being built.
  const { NODE_OPTIONS: _, VITEST: __, DEV: ___, ...mine } = process.env;
  const child = spawn(program, words, {
    cwd: root,
    env: {
      ...mine,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${mine['PATH'] ?? ''}`,
      NODE_ENV: 'production',
      ...environment,
      ...(port !== undefined && { PORT: String(port) }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { child, said: () => said };
}

async function finish({ child, said }: Started): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The build ended with exit code ${code}:\n${said()}`);
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
}
