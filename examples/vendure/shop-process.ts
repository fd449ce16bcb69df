/** Vendure as a process of its own: installs it, builds the shop around it, starts and stops it. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installByLockFile } from '@spaarkit/example-kit/lock-file';
import {
  demoLoyalty,
  startShopProcess,
  withTools,
  type ShopProcess,
} from '@spaarkit/example-kit/shop-software';
import { freePort } from '@spaarkit/tools/free-port';

/** The shop's first customer, Noor, as the programme calls her. */
export const noor = '1';

const folder = join(import.meta.dirname, 'shop');

export interface ShopOptions {
  /** Where the loyalty API is, with the keys of its demo programme. */
  readonly apiBase: string;
  /** Any free one by default. */
  readonly port?: number;
  /** How long the shop waits before it tells the API again. */
  readonly retryMs?: number;
  /** How often it holds the codes of orders anew that wait for their money. */
  readonly holdMs?: number;
}

export interface RunningShop extends ShopProcess {
  readonly origin: string;
  readonly owner: { readonly username: string; readonly password: string };
}

/** Installs what the shop's own lock file names, where that was not done, and builds the shop. */
export async function prepareShop(): Promise<void> {
  await installByLockFile(folder);
  const env = withTools(import.meta.dirname);
  await promisify(execFile)('vite', ['build', '--logLevel', 'error'], { cwd: folder, env });
}

/** Starts a shop that was prepared; resolves when it takes orders. */
export async function startShop({
  apiBase,
  retryMs,
  holdMs,
  ...options
}: ShopOptions): Promise<RunningShop> {
  const port = options.port ?? (await freePort());
  const owner = { username: 'owner', password: randomBytes(12).toString('hex') };
  const running = await startShopProcess({
    name: 'Vendure',
    words: ['dist/main.js'],
    cwd: folder,
    env: {
      ...withTools(import.meta.dirname),
      ...demoLoyalty,
      PORT: String(port),
      SHOP_COOKIE_SECRET: randomBytes(24).toString('hex'),
      SHOP_OWNER_PASSWORD: owner.password,
      LOYALTY_API: apiBase,
      ...(retryMs !== undefined && { LOYALTY_RETRY_MS: String(retryMs) }),
      ...(holdMs !== undefined && { LOYALTY_HOLD_MS: String(holdMs) }),
    },
    isUp: (said) => said.includes('The shop is ready'),
  });
  return { ...running, origin: `http://127.0.0.1:${port}`, owner };
}
