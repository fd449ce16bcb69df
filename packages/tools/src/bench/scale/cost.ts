/** What a session and a redemption cost: the time of a call, and the database pages that it touches. */
import { createMemberTokens } from '../../../../contract/src/conformance/member-token.ts';
import {
  createApp,
  demoKeys,
  demoProgramId,
  demoSigningKeyId,
  type App,
} from '../../../../server/src/app.ts';
import type { TestDatabase } from '../../../../server/testing/engines.ts';
import { median } from '../rounds.ts';

/** What asking costs at one size. */
export interface Cost {
  readonly session: CallCost;
  readonly redeem: CallCost;
}

export interface CallCost {
  readonly ms: number;
  /** Of each table and index, on average. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Calls for these members in turn. They have to be new: what they redeem is there the next time. */
export async function measureCost(
  database: TestDatabase,
  names: readonly string[],
  calls: number,
): Promise<Cost> {
  const headers = await Promise.all(names.map(headersOf));
  // Points for all the redemptions to come, which also fills the caches of the database.
  await withApp(database, async (app) => {
    for (const name of names) await givePoints(app, name);
  });
  await redeemOnce(database, headers);
  // First what redeems: a session looks longer where there is something than in an empty table.
  const redeem = await callCost(database, calls, (app, turn) => redeemWith(app, at(headers, turn)));
  const session = await callCost(database, calls, (app, turn) =>
    ask(app, 'GET', '/v1/session', at(headers, turn)),
  );
  return { session, redeem };
}

/** One redemption of each, so that no table is empty when the planner looks at its size. */
async function redeemOnce(
  database: TestDatabase,
  headers: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  await withApp(database, async (app) => {
    for (const each of headers) await redeemWith(app, each);
  });
  await database.execute('VACUUM ANALYZE');
}

function redeemWith(app: App, headers: Readonly<Record<string, string>>): Promise<void> {
  return ask(app, 'POST', '/v1/redemptions', headers, { rewardId: 'free-shipping' });
}

/** All pages of a call. */
export function totalPages({ pages }: CallCost): number {
  return [...pages.values()].reduce((sum, each) => sum + each, 0);
}

type Call = (app: App, turn: number) => Promise<void>;

/** So many calls, after some that do not count. */
async function callCost(database: TestDatabase, calls: number, call: Call): Promise<CallCost> {
  const warming = 20;
  const times: number[] = [];
  const before = await pagesTouched(database);
  await withApp(database, async (app) => {
    for (let turn = 0; turn < warming + calls; turn++) {
      const start = performance.now();
      await call(app, turn);
      if (turn >= warming) times.push(performance.now() - start);
    }
  });
  const after = await pagesTouched(database);
  const pages = [...after].map(([name, touched]) => {
    return [name, (touched - (before.get(name) ?? 0)) / (warming + calls)] as const;
  });
  return { ms: median(times), pages: new Map(pages) };
}

/** A connection tells what it touched when it ends; while it is open, PostgreSQL may keep that for long. */
async function withApp(database: TestDatabase, work: (app: App) => Promise<void>): Promise<void> {
  const store = await database.openStore();
  try {
    await work(createApp({ store, demo: true }));
  } finally {
    await store.close();
  }
}

async function pagesTouched(database: TestDatabase): Promise<Map<string, number>> {
  // Whoever ended its connection just now is still at it.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const rows = await database.snapshot((query) =>
    query(`
      SELECT relname AS name, heap_blks_read + heap_blks_hit AS pages FROM pg_statio_user_tables
      UNION ALL
      SELECT indexrelname, idx_blks_read + idx_blks_hit FROM pg_statio_user_indexes`),
  );
  return new Map(rows.map(({ name, pages }) => [String(name), Number(pages)]));
}

function at<T>(values: readonly T[], turn: number): T {
  const value = values[turn % values.length];
  if (value === undefined) throw new Error('There is nobody to ask for.');
  return value;
}

async function givePoints(app: App, name: string): Promise<void> {
  const points = { points: 10_000_000, reason: 'bench', actor: 'bench' };
  const headers = { Authorization: `Bearer ${demoKeys.secret}` };
  await ask(app, 'POST', `/v1/members/${name}/adjustments`, headers, points);
}

async function ask(
  app: App,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<void> {
  const request = new Request(`http://api.test${path}`, {
    method,
    headers: {
      ...headers,
      ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const response = await app.fetch(request);
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
}

async function headersOf(name: string): Promise<Record<string, string>> {
  const sign = createMemberTokens({
    kid: demoSigningKeyId,
    secret: demoKeys.signing,
    audience: demoProgramId,
    typ: 'spaarkit-member+jwt',
  });
  return { Authorization: `Bearer ${await sign(name)}`, 'Spaarkit-Key': demoKeys.publishable };
}
