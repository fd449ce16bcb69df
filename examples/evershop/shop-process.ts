/** EverShop as a process of its own: installs it, builds the shop around it, starts and stops it. */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installByLockFile, onceFor } from '@spaarkit/example-kit/lock-file';
import {
  answersAt,
  demoLoyalty,
  startShopProcess,
  withTools,
  type ShopProcess,
} from '@spaarkit/example-kit/shop-software';
import { freePort } from '@spaarkit/tools/free-port';

const folder = join(import.meta.dirname, 'shop');
const evershop = join(folder, 'node_modules/@evershop/evershop/dist/bin');
const run = promisify(execFile);

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

export interface RunningShop extends ShopProcess {
  readonly origin: string;
  readonly owner: { readonly email: string; readonly password: string };
}

/** Installs what the shop's own lock file names and builds the shop, where that was not done. */
export async function prepareShop(): Promise<void> {
  await installByLockFile(folder);
  const env = { ...withTools(import.meta.dirname), NODE_ENV: 'production' };
  await run('vite', ['build', '--logLevel', 'error'], { cwd: folder, env });
  // In one order: how a folder lists its files differs from one build to the next.
  const built = globSync('{loyalty/dist/**/*.*,config/*}', { cwd: folder })
    .toSorted()
    .map((file) => readFileSync(join(folder, file)));
  const digest = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json')));
  for (const file of built) digest.update(file);
  // It builds every page of the shop, which takes a minute.
  await onceFor(join(folder, '.evershop/.built'), digest.digest('hex'), () =>
    runEverShop(['build/index.js']),
  );
}

function runEverShop(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const [script = '', ...rest] = words;
  return run(process.execPath, [join(evershop, script), ...rest], {
    cwd: folder,
    env: { ...withTools(import.meta.dirname), NODE_ENV: 'production', ...environment },
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
    ...demoLoyalty,
    ...(retryMs !== undefined && { LOYALTY_RETRY_MS: String(retryMs) }),
  };
  const running = await startShopProcess({
    name: 'EverShop',
    words: [join(evershop, 'start/index.js')],
    cwd: folder,
    env: { ...withTools(import.meta.dirname), NODE_ENV: 'production', ...environment },
    isUp: () => answersAt(origin),
  });
  await runEverShop(
    ['user/create.js', '--name', 'Owner', '--email', owner.email, '--password', owner.password],
    environment,
  );
  return { ...running, origin, owner };
}

function secret(): string {
  return randomBytes(32).toString('hex');
}
