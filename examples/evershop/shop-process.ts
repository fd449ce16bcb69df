/** EverShop as a process of its own: installs it, builds the shop around it, starts and stops it. */
import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@spaarkit/tools/free-port';

const folder = join(import.meta.dirname, 'shop');
const evershop = join(folder, 'node_modules/@evershop/evershop/dist/bin');
const run = promisify(execFile);

/** A start that hangs is ended then. */
const startMs = 180_000;

export interface ShopOptions {
  /** Where the loyalty API is, with the keys of its demo programme. */
  readonly apiBase: string;
  /** An empty database of PostgreSQL. */
  readonly database: string;
  /** Any free one by default. */
  readonly port?: number;
  /** How long the shop waits before it tells the API again. */
  readonly retryMs?: number;
}

export interface RunningShop {
  readonly origin: string;
  readonly owner: { readonly email: string; readonly password: string };
  /** What it said until now. */
  said(): string;
  stop(): Promise<void>;
}

/** Installs what the shop's own lock file names and builds the shop, where that was not done. */
export async function prepareShop(): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  await onceFor('node_modules/.installed', lock, () =>
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
    }),
  );
  const env = { ...withTools(), NODE_ENV: 'production' };
  await run('vite', ['build', '--logLevel', 'error'], { cwd: folder, env });
  // In one order: how a folder lists its files differs from one build to the next.
  const built = globSync('{loyalty/dist/**/*.*,config/*}', { cwd: folder })
    .toSorted()
    .map((file) => readFileSync(join(folder, file)));
  const digest = createHash('sha256').update(lock);
  for (const file of built) digest.update(file);
  // It builds every page of the shop, which takes a minute.
  await onceFor('.evershop/.built', digest.digest('hex'), () => runEverShop(['build/index.js']));
}

/** Does work that leaves its result in the folder again only where what it was made of changed. */
async function onceFor(stamp: string, of: string, work: () => Promise<unknown>): Promise<void> {
  const file = join(folder, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === of) return;
  await work();
  // Only written once all of it is there.
  writeFileSync(file, of);
}

/** The environment in which the workspace's own programs are found. */
export function withTools(): NodeJS.ProcessEnv {
  const bins = [import.meta.dirname, join(import.meta.dirname, '../..')].map((each) =>
    join(each, 'node_modules/.bin'),
  );
  const { NODE_OPTIONS: _, VITEST: __, ...mine } = process.env;
  return { ...mine, PATH: [...bins, process.env['PATH']].join(delimiter) };
}

function runEverShop(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const [script = '', ...rest] = words;
  return run(process.execPath, [join(evershop, script), ...rest], {
    cwd: folder,
    env: { ...withTools(), NODE_ENV: 'production', ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Starts a shop that was prepared; resolves when it takes orders. */
export async function startShop(options: ShopOptions): Promise<RunningShop> {
  const { apiBase, database, retryMs } = options;
  const port = options.port ?? (await freePort());
  // Its pages ask at this name, whatever name they were opened by.
  const origin = `http://localhost:${port}`;
  const owner = { email: 'owner@example.com', password: randomBytes(12).toString('hex') };
  const { hostname, port: databasePort, username, password, pathname } = new URL(database);
  const environment = {
    PORT: String(port),
    DB_HOST: hostname,
    DB_PORT: databasePort,
    DB_NAME: pathname.slice(1),
    DB_USER: username,
    // It insists on one, also where the database asks for none.
    DB_PASSWORD: password || 'none',
    DB_SSLMODE: 'disable',
    JWT_ADMIN_SECRET: secret(),
    JWT_ADMIN_REFRESH_SECRET: secret(),
    JWT_CUSTOMER_SECRET: secret(),
    JWT_CUSTOMER_REFRESH_SECRET: secret(),
    LOYALTY_API: apiBase,
    LOYALTY_PUBLISHABLE_KEY: 'pk_demo',
    LOYALTY_PROGRAM: 'demo',
    LOYALTY_SECRET_KEY: 'sk_demo',
    LOYALTY_SIGNING_KEY_ID: 'demo.signing',
    LOYALTY_SIGNING_KEY: 'demo-member-token-signing-key-not-secret',
    ...(retryMs !== undefined && { LOYALTY_RETRY_MS: String(retryMs) }),
  };
  const child = spawn(process.execPath, [join(evershop, 'start/index.js')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // EverShop starts processes of its own, which have to end with it.
    detached: true,
    env: { ...withTools(), NODE_ENV: 'production', ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  const deadline = Date.now() + startMs;
  while (!(await answers(origin))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await delay(200);
      continue;
    }
    await stop();
    throw new Error(`EverShop did not start:\n${said}`);
  }
  await runEverShop(
    ['user/create.js', '--name', 'Owner', '--email', owner.email, '--password', owner.password],
    environment,
  );
  return { origin, owner, said: () => said, stop };
}

function secret(): string {
  return randomBytes(32).toString('hex');
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  );
}
