/** Medusa as a process of its own: installs it, builds the shop around it, starts and stops it. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installByLockFile } from '@spaarkit/example-kit/lock-file';
import {
  answersAt,
  demoLoyalty,
  startShopProcess,
  withTools,
  type ShopProcess,
} from '@spaarkit/example-kit/shop-software';
import { freePort } from '@spaarkit/tools/free-port';
import { buildShop } from './build-shop.ts';

const folder = join(import.meta.dirname, 'shop');
const dist = join(folder, 'dist');
const medusa = join(folder, 'node_modules/@medusajs/cli/cli.js');

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

export interface RunningShop extends ShopProcess, Pick<Shop, 'publishableKey' | 'owner'> {
  readonly origin: string;
}

/** Installs what the shop's own lock file names, where that was not done, and builds the shop. */
export async function prepareShop(): Promise<void> {
  await installByLockFile(folder);
  await buildShop(folder);
}

/** Makes the tables in an empty database of PostgreSQL, and fills the shop. */
export async function openShop(database: string): Promise<Shop> {
  const owner = { email: 'owner@example.com', password: randomBytes(12).toString('hex') };
  const environment = {
    ...withTools(import.meta.dirname),
    ...demoLoyalty,
    NODE_ENV: 'production',
    MEDUSA_DISABLE_TELEMETRY: 'true',
    DATABASE_URL: database,
    JWT_SECRET: secret(),
    COOKIE_SECRET: secret(),
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
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [medusa, ...words], {
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
  const running = await startShopProcess({
    name: 'Medusa',
    words: [medusa, 'start', '--port', String(port)],
    cwd: dist,
    env: {
      ...shop.environment,
      LOYALTY_API: apiBase,
      ...(retryMs !== undefined && { LOYALTY_RETRY_MS: String(retryMs) }),
      ...(lookMs !== undefined && { LOYALTY_LOOK_MS: String(lookMs) }),
    },
    isUp: () => answersAt(`${origin}/health`),
  });
  const { publishableKey, owner } = shop;
  return { ...running, origin, publishableKey, owner };
}

function secret(): string {
  return randomBytes(24).toString('hex');
}
