/**
 * The loyalty API in a process of its own, as it would run in a real shop: the shop talks to it over
 * HTTP and nothing else. Its parent says where, and is told the keys.
 */
import { demoProgram } from '@spaarkit/contract/fixtures';
import {
  createKey,
  createLogger,
  createProgram,
  createSigningKey,
  putProgram,
  serve,
  type ServiceContext,
  type Store,
} from '@spaarkit/server';
import { openSqliteStore } from '@spaarkit/server/sqlite';
import { randomBytes } from 'node:crypto';
import { historyDays } from './history-days.ts';
import type { LoyaltyKeys } from './settings.ts';

/** What the parent says. */
export interface LoyaltyOrder {
  readonly file: string;
  readonly port: number;
  /** The shop's own addresses: no other page may use the publishable key. */
  readonly origins: readonly string[];
  /** Those of an earlier run. */
  readonly keys?: LoyaltyKeys;
}

/**
 * What the parent says later: how long ago it is, for the API. The demo's history is told as it
 * happened, so that every change of points has its own date.
 */
export interface Pretence {
  readonly daysAgo: number;
}

/** What the parent is told. */
export type LoyaltyReport =
  | { readonly kind: 'pretending' }
  | { readonly kind: 'ready'; readonly apiBase: string; readonly keys: LoyaltyKeys }
  | { readonly kind: 'failed'; readonly message: string };

const programId = 'zilverberk';

let daysAgo = 0;
const realNow = () => Date.now() - daysAgo * 24 * 3600 * 1000;

process.once('message', (order: LoyaltyOrder) => void run(order));

async function run(order: LoyaltyOrder): Promise<void> {
  try {
    const store = openSqliteStore({ file: order.file });
    await store.migrate();
    const keys = await prepareProgram(store, order);
    const server = await serve({
      store,
      realNow,
      port: order.port,
      // Callers are counted by the same clock, which the demo sets back by years.
      rateLimits: false,
      logger: createLogger({ level: 'error' }),
    });
    const close = () => void server.close().then(() => process.exit());
    for (const signal of ['SIGTERM', 'disconnect'] as const) process.once(signal, close);
    // Ctrl-C reaches both processes: the shop finishes first, and then ends this one.
    process.on('SIGINT', () => undefined);
    process.on('message', pretend);
    report({ kind: 'ready', apiBase: server.url, keys });
  } catch (error) {
    report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    process.exitCode = 1;
    process.disconnect?.();
  }
}

function pretend(pretence: Pretence): void {
  daysAgo = pretence.daysAgo;
  report({ kind: 'pretending' });
}

/** On the first run: makes a programme for testing, whose clock can be moved, and its keys. */
async function prepareProgram(store: Store, { origins, keys }: LoyaltyOrder): Promise<LoyaltyKeys> {
  const context: ServiceContext = { store, programId, realNow };
  daysAgo = historyDays;
  const isNew = await createProgram(store, { id: programId, test: true }, realNow());
  if (isNew) await putProgram(context, demoProgram);
  daysAgo = 0;
  if (isNew || keys === undefined) return makeKeys(context, origins);
  return origins.every((origin) => keys.origins.includes(origin))
    ? keys
    : { ...keys, ...(await makePublishableKey(context, origins)) };
}

async function makeKeys(context: ServiceContext, origins: readonly string[]): Promise<LoyaltyKeys> {
  const signingKey = randomBytes(32).toString('base64url');
  const { kid } = await createSigningKey(context, { algorithm: 'HS256', material: signingKey });
  const { text: secretKey } = await createKey(context, { kind: 'secret' });
  const publishable = await makePublishableKey(context, origins);
  return { programId, secretKey, signingKeyId: kid, signingKey, ...publishable };
}

async function makePublishableKey(context: ServiceContext, origins: readonly string[]) {
  const { text } = await createKey(context, { kind: 'publishable', origins });
  return { publishableKey: text, origins };
}

function report(message: LoyaltyReport): void {
  process.send?.(message);
}
