/** The shop as `npm start` runs it: a process of its own, on free ports and an empty data folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@spaarkit/tools/free-port';

const root = join(import.meta.dirname, '..');

export interface StartedShop {
  readonly origin: string;
  /** Stops it as Ctrl-C does; gives what it had written to standard error. */
  stop(): Promise<string>;
}

export interface ShopRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Ports that nobody uses, to start and start again on. */
export async function freePorts() {
  return { PORT: String(await freePort()), API_PORT: String(await freePort()) };
}

/** Starts the shop and waits until it says that it is open. */
export async function startShopProcess(
  environment: Readonly<Record<string, string>>,
): Promise<StartedShop> {
  const { child, seen } = spawnShop(environment);
  while (!seen.output.includes('\n')) {
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(`The shop did not start: ${seen.errors}`);
  }
  const origin = /http:\/\/\S+/.exec(seen.output)?.[0];
  if (origin === undefined) throw new Error(`The shop did not say where it is: ${seen.output}`);
  return {
    origin,
    async stop() {
      child.kill('SIGINT');
      const [code] = (await once(child, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`The shop ended with exit code ${code}: ${seen.errors}`);
      return seen.errors;
    },
  };
}

/** Runs a shop that is expected to give up by itself. */
export async function runShop(
  environment: Readonly<Record<string, string>>,
  user?: number,
): Promise<ShopRun> {
  const { child, seen } = spawnShop(environment, user);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, ...seen };
}

function spawnShop(environment: Readonly<Record<string, string>>, user?: number) {
  const child = spawn(process.execPath, ['--conditions=spaarkit-source', join(root, 'start.mjs')], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user }),
  });
  const seen = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (seen.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (seen.errors += text));
  return { child, seen };
}
