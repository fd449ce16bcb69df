/** Medusa as a process of its own: installs it, builds the shop around it, starts and stops it. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@spaarkit/tools/free-port';
import { buildShop } from './build-shop.ts';

const folder = join(import.meta.dirname, 'shop');
const dist = join(folder, 'dist');
const medusa = join(folder, 'node_modules/@medusajs/cli/cli.js');
const run = promisify(execFile);

/** A start that hangs is ended then. */
const startMs = 180_000;

/** What the processes of one shop share. */
export interface Shop {
  readonly environment: NodeJS.ProcessEnv;
  readonly publishableKey: string;
  readonly owner: { readonly email: string; readonly password: string };
}

export interface ProcessOptions {
  /** Where the loyalty API is, with the keys of its demo programme. */
  readonly apiBase: string;
  /** Any free one by default. */
  readonly port?: number;
  /** How long the shop waits before it tells the API again. */
  readonly retryMs?: number;
  /** How often it looks at its orders again. */
  readonly lookMs?: number;
}

export interface RunningShop extends Pick<Shop, 'publishableKey' | 'owner'> {
  readonly origin: string;
  /** What it said until now. */
  said(): string;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Installs what the shop's own lock file names, where that was not done, and builds the shop. */
export async function prepareShop(): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules/.installed');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', words, { cwd: folder });
    // Only written once all of it is there.
    writeFileSync(installed, lock);
  }
  await buildShop(folder);
}

/** The environment in which the workspace's own programs are found. */
export function withTools(): NodeJS.ProcessEnv {
  const bins = [import.meta.dirname, join(import.meta.dirname, '../..')].map((each) =>
    join(each, 'node_modules/.bin'),
  );
  const { NODE_OPTIONS: _, VITEST: __, ...mine } = process.env;
  return { ...mine, PATH: [...bins, process.env['PATH']].join(delimiter) };
}

/** Makes the tables in an empty database of PostgreSQL, and fills the shop. */
export async function openShop(database: string): Promise<Shop> {
  const owner = { email: 'owner@example.com', password: randomBytes(12).toString('hex') };
  const environment = {
    ...withTools(),
    NODE_ENV: 'production',
    MEDUSA_DISABLE_TELEMETRY: 'true',
    DATABASE_URL: database,
    JWT_SECRET: secret(),
    COOKIE_SECRET: secret(),
    LOYALTY_PROGRAM: 'demo',
    LOYALTY_SECRET_KEY: 'sk_demo',
    LOYALTY_SIGNING_KEY_ID: 'demo.signing',
    LOYALTY_SIGNING_KEY: 'demo-member-token-signing-key-not-secret',
    // Nobody is told anything while the shop is filled.
    LOYALTY_API: 'http://127.0.0.1:9',
  };
  await runMedusa(['db:migrate', '--execute-safe-links'], environment);
  const said = await runMedusa(['exec', './src/scripts/seed.js'], {
    ...environment,
    SHOP_OWNER_EMAIL: owner.email,
    SHOP_OWNER_PASSWORD: owner.password,
  });
  const [, publishableKey] = /Publishable key: (\S+)/.exec(said) ?? [];
  if (publishableKey === undefined) throw new Error(`The shop was not filled:\n${said}`);
  return { environment, publishableKey, owner };
}

async function runMedusa(words: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, [medusa, ...words], {
    cwd: dist,
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout + stderr;
}

/** Starts a process of a shop; resolves when it takes orders. */
export async function startShop(shop: Shop, options: ProcessOptions): Promise<RunningShop> {
  const { apiBase, retryMs, lookMs } = options;
  const port = options.port ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [medusa, 'start', '--port', String(port)], {
    cwd: dist,
    stdio: ['ignore', 'pipe', 'pipe'],
    // What it starts has to end with it.
    detached: true,
    env: {
      ...shop.environment,
      LOYALTY_API: apiBase,
      ...(retryMs !== undefined && { LOYALTY_RETRY_MS: String(retryMs) }),
      ...(lookMs !== undefined && { LOYALTY_LOOK_MS: String(lookMs) }),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit');
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, signal);
    await ended;
  };
  const deadline = Date.now() + startMs;
  while (!(await answers(origin))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await delay(200);
      continue;
    }
    await stop();
    throw new Error(`Medusa did not start:\n${said}`);
  }
  const { publishableKey, owner } = shop;
  return { origin, publishableKey, owner, said: () => said, stop };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health`)).ok;
  } catch {
    return false;
  }
}

function secret(): string {
  return randomBytes(24).toString('hex');
}
