/** Vendure as a process of its own: installs it, builds the shop around it, starts and stops it. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@spaarkit/tools/free-port';

const folder = join(import.meta.dirname, 'shop');
const run = promisify(execFile);

/** A start that hangs is ended then. */
const startMs = 180_000;

export interface ShopOptions {
  /** Where the loyalty API is, with the keys of its demo programme. */
  readonly apiBase: string;
  /** Any free one by default. */
  readonly port?: number;
  /** How long the shop waits before it tells the API again. */
  readonly retryMs?: number;
}

export interface RunningShop {
  readonly origin: string;
  readonly owner: { readonly username: string; readonly password: string };
  /** What it said until now. */
  said(): string;
  stop(): Promise<void>;
}

/** Installs what the shop's own lock file names, where that was not done, and builds the shop. */
export async function prepareShop(): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  // Only written once all of it is there.
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', words, { cwd: folder });
    writeFileSync(installed, lock);
  }
  await run('vite', ['build', '--logLevel', 'error'], { cwd: folder, env: withTools() });
}

/** The environment in which the workspace's own programs are found. */
export function withTools(): NodeJS.ProcessEnv {
  const bins = [import.meta.dirname, join(import.meta.dirname, '../..')].map((each) =>
    join(each, 'node_modules/.bin'),
  );
  return { ...process.env, PATH: [...bins, process.env['PATH']].join(delimiter) };
}

/** Starts a shop that was prepared; resolves when it takes orders. */
export async function startShop({
  apiBase,
  retryMs,
  ...options
}: ShopOptions): Promise<RunningShop> {
  const port = options.port ?? (await freePort());
  const owner = { username: 'owner', password: randomBytes(12).toString('hex') };
  const { NODE_OPTIONS: _, ...mine } = process.env;
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...mine,
      PORT: String(port),
      SHOP_COOKIE_SECRET: randomBytes(24).toString('hex'),
      SHOP_OWNER_PASSWORD: owner.password,
      LOYALTY_API: apiBase,
      LOYALTY_PROGRAM: 'demo',
      LOYALTY_SECRET_KEY: 'sk_demo',
      LOYALTY_SIGNING_KEY_ID: 'demo.signing',
      LOYALTY_SIGNING_KEY: 'demo-member-token-signing-key-not-secret',
      ...(retryMs !== undefined && { LOYALTY_RETRY_MS: String(retryMs) }),
    },
  });
  let said = '';
  const ended = once(child, 'exit');
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('The shop is ready')) resolve();
      });
  });
  const isReady = await Promise.race([
    ready.then(() => true),
    ended.then(() => false),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), startMs).unref()),
  ]);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  if (!isReady) {
    await stop();
    throw new Error(`Vendure did not start:\n${said}`);
  }
  return { origin: `http://127.0.0.1:${port}`, owner, said: () => said, stop };
}
