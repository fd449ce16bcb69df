/** What a session and a redemption cost: the time of a call, and the database pages that it touches. */
import { setTimeout as delay } from 'node:timers/promises';

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

/** Calls that are not timed. */
const warming = 20;

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

/** Members of a database that are asked for. They have to be new: what they redeem is there the next time. */
export interface Asked {
  readonly database: TestDatabase;
  readonly names: readonly string[];
}

/**
 * What calls for these members cost. The pages are counted for one after the other; the calls that are
 * timed take turns, so that what disturbs the machine disturbs all of them.
 */
export async function measureCosts<Name extends string>(
  cases: Readonly<Record<Name, Asked>>,
  calls: number,
): Promise<Record<Name, Cost>> {
  const names = Object.keys(cases) as Name[];
  const all = await Promise.all(names.map((name) => prepare(cases[name])));
  // Before a connection ends, it tells what it touched no later than ten seconds after it fell idle.
  await delay(11_000);
  const pages: Record<keyof Cost, ReadonlyMap<string, number>>[] = [];
  // First what redeems: a session looks longer where there is something than in an empty table.
  for (const each of all)
    pages.push({
      redeem: await pagesOf(each, calls, redeemWith),
      session: await pagesOf(each, calls, lookWith),
    });
  const redeem = await timesOf(all, calls, redeemWith);
  const session = await timesOf(all, calls, lookWith);
  const costs = names.map((name, index) => {
    const cost = (kind: keyof Cost, times: readonly (readonly number[])[]): CallCost => ({
      ms: median(times[index] ?? []),
      pages: pages[index]?.[kind] ?? new Map<string, number>(),
    });
    return [name, { redeem: cost('redeem', redeem), session: cost('session', session) }];
  });
  return Object.fromEntries(costs) as Record<Name, Cost>;
}

type Headers = Readonly<Record<string, string>>;

interface Prepared {
  readonly database: TestDatabase;
  readonly headers: readonly Headers[];
}

/** Points for all the redemptions to come, and one redemption of each: the planner looks at the size of a table. */
async function prepare({ database, names }: Asked): Promise<Prepared> {
  const headers = await Promise.all(names.map(headersOf));
  await withApp(database, async (app) => {
    for (const name of names) await givePoints(app, name);
    for (const each of headers) await redeemWith(app, each);
  });
  await database.execute(leaveTablesAlone);
  await database.execute('VACUUM ANALYZE');
  await database.execute('CHECKPOINT');
  return { database, headers };
}

/** What PostgreSQL looks at on its own, while calls are counted, would count as theirs. */
const leaveTablesAlone = `
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT relname FROM pg_stat_user_tables LOOP
      EXECUTE format('ALTER TABLE %I SET (autovacuum_enabled = off)', name);
    END LOOP;
  END $$`;

type Call = (app: App, headers: Headers) => Promise<void>;

function redeemWith(app: App, headers: Headers): Promise<void> {
  return ask(app, 'POST', '/v1/redemptions', headers, { rewardId: 'free-shipping' });
}

function lookWith(app: App, headers: Headers): Promise<void> {
  return ask(app, 'GET', '/v1/session', headers);
}

/** All pages of a call. */
export function totalPages({ pages }: CallCost): number {
  return [...pages.values()].reduce((sum, each) => sum + each, 0);
}

/** So many calls for each in turn, after some that do not count; gives how long each took. */
async function timesOf(
  all: readonly Prepared[],
  calls: number,
  call: Call,
): Promise<readonly (readonly number[])[]> {
  const stores = await Promise.all(all.map(({ database }) => database.openStore()));
  const apps = stores.map((store) => createApp({ store, demo: true }));
  const times = all.map((): number[] => []);
  for (let turn = 0; turn < warming + calls; turn++) {
    for (const [index, { headers }] of all.entries()) {
      const start = performance.now();
      await call(at(apps, index), at(headers, turn));
      if (turn >= warming) times[index]?.push(performance.now() - start);
    }
  }
  await Promise.all(stores.map((store) => store.close()));
  return times;
}

/** The pages of each table and index that a call touches, on average. */
async function pagesOf(
  { database, headers }: Prepared,
  calls: number,
  call: Call,
): Promise<ReadonlyMap<string, number>> {
  const before = await pagesTouched(database);
  await withApp(database, async (app) => {
    for (let turn = 0; turn < calls; turn++) await call(app, at(headers, turn));
  });
  const after = await pagesTouched(database);
  return new Map(
    [...after].map(([name, touched]) => [name, (touched - (before.get(name) ?? 0)) / calls]),
  );
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
  await delay(500);
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
  headers: Headers,
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
