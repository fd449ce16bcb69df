/** Measures the server over HTTP, on each database, beside a bare server that does the same by hand. */
import { isDeepStrictEqual } from 'node:util';

import { Client } from 'pg';

import type { Session } from '../../../contract/src/index.ts';
import { audit } from '../../../server/testing/audit.ts';
import {
  createDatabase,
  createPostgresDatabase,
  type TestDatabase,
} from '../../../server/testing/engines.ts';
import { demoProgramId } from '../../../server/src/app.ts';
import { verifyProgram } from '../../../server/src/storage/verify.ts';
import { postgresForTests } from '../postgres.ts';
import type { MeasureOptions } from './elements.ts';
import type { Figure } from './figure.ts';
import { interleave, median, ratio, spread } from './rounds.ts';
import { startHost, type Host } from './server/host-process.ts';
import { load, type Loaded } from './server/load.ts';

type Engine = 'SQLite' | 'PostgreSQL';

/** Runs the server's cases on SQLite, and on PostgreSQL where that can be had. */
export async function measureServer({ only, rounds, tell }: MeasureOptions): Promise<Figure[]> {
  if (!only.includes('server')) return [];
  tell('server: SQLite');
  const onSqlite = await measureOn('SQLite', () => createDatabase('sqlite'), rounds);
  tell('server: PostgreSQL');
  return [...onSqlite, ...(await onPostgres(rounds))];
}

async function onPostgres(rounds: number): Promise<Figure[]> {
  const postgres = await postgresForTests();
  if (postgres === undefined) {
    const what = 'redeem and session on PostgreSQL';
    return [{ id: 'PostgreSQL', what, unit: 'ratio', note: 'there is none here' }];
  }
  try {
    return await measureOn('PostgreSQL', () => createPostgresDatabase(postgres.url), rounds);
  } finally {
    await postgres.stop();
  }
}

async function measureOn(
  engine: Engine,
  create: () => Promise<TestDatabase>,
  rounds: number,
): Promise<Figure[]> {
  const [ours, theirs] = [await create(), await create()];
  const kit = await startHost('kit', ours.name);
  const byHand = await startHost('by-hand', theirs.name);
  try {
    await settle(kit, ours);
    await settle(byHand, theirs);
    await demandSameAnswers(kit, byHand);
    const found = await interleave(rounds, {
      session: () => runCase(kit, 'session'),
      sessionByHand: () => runCase(byHand, 'session'),
      redeem: () => runCase(kit, 'redeem'),
      redeemByHand: () => runCase(byHand, 'redeem'),
      health: () => runCase(kit, 'health'),
    });
    await Promise.all([kit.stop(), byHand.stop()]);
    for (const database of [ours, theirs]) await demandSoundBooks(database);
    return [
      ...compare(engine, 'redeem', found.redeem, found.redeemByHand, 'no token, no rules'),
      ...compare(
        engine,
        'session',
        found.session,
        found.sessionByHand,
        'the same answer, no token',
      ),
      throughput(engine, '/healthz, no work at all', found.health),
      memory(engine, 'memory at start', kit.rssAtStart),
      memory(engine, 'memory under load', Math.max(...found.redeem.map(({ rss }) => rss))),
    ];
  } finally {
    await Promise.all([kit.stop(), byHand.stop()]);
    await ours.remove();
    await theirs.remove();
  }
}

/**
 * Redeems for a moment, and has PostgreSQL look at what that made: of tables that were empty when it last looked
 * it knows nothing, and may read a whole one for each member. A database that was used for an hour knows.
 */
async function settle(host: Host, { name }: TestDatabase): Promise<void> {
  const { redeem } = await host.requests();
  await load(host.url, redeem, 1);
  if (!name.startsWith('postgres')) return;
  const client = new Client({ connectionString: name });
  await client.connect();
  await client.query('ANALYZE');
  await client.end();
}

/** A server that tells less would be faster: by hand a session is the same, but for whose it is and when. */
async function demandSameAnswers(kit: Host, byHand: Host): Promise<void> {
  const answers = await Promise.all(
    [kit, byHand].map(async (host) => {
      const { path, headers } = (await host.requests()).session;
      const response = await fetch(host.url + path, { headers: headers[0] ?? {} });
      const { member, now: _, ...rest } = (await response.json()) as Session;
      return { ...rest, member: { ...member, id: '', joinedAt: '' } };
    }),
  );
  if (!isDeepStrictEqual(answers[0], answers[1]))
    throw new Error(`By hand a session is another one: ${JSON.stringify(answers)}`);
}

/** What was fast must have been right too: the check of guarantee M2, and every hash chain. */
async function demandSoundBooks(database: TestDatabase): Promise<void> {
  const store = await database.openStore();
  const { violations } = await verifyProgram(store, demoProgramId);
  await store.close();
  const found = [...(await audit(database)), ...violations.map(({ detail }) => detail)];
  if (found.length > 0) throw new Error(`The books do not hold: ${found.slice(0, 5).join('; ')}`);
}

/** What a case did, and what it took of the server's process. */
interface CaseResult extends Loaded {
  readonly cpuMsPerRequest: number;
  /** How many answers shared a commit of SQLite's; infinite where there is none. */
  readonly perCommit: number;
  readonly loopDelayP99Ms: number;
  readonly rss: number;
}

async function runCase(host: Host, name: 'session' | 'redeem' | 'health'): Promise<CaseResult> {
  const requests = await host.requests();
  await host.usage();
  const loaded = await load(host.url, requests[name]);
  const { cpuMs, loopDelayP99Ms, rss, commits } = await host.usage();
  const { answers } = loaded;
  return {
    ...loaded,
    cpuMsPerRequest: cpuMs / answers,
    perCommit: answers / commits,
    loopDelayP99Ms,
    rss,
  };
}

function compare(
  engine: Engine,
  name: string,
  kit: readonly CaseResult[],
  byHand: readonly CaseResult[],
  without: string,
): Figure[] {
  const per = (results: readonly CaseResult[], key: keyof CaseResult) =>
    results.map((result) => result[key]);
  const rates = per(kit, 'perSecond');
  const handRates = per(byHand, 'perSecond');
  const middle = (key: keyof CaseResult, digits: number) => median(per(kit, key)).toFixed(digits);
  return [
    {
      ...throughput(engine, `${name}, 32 callers`, kit),
      note: `p50/p99 ${middle('p50Ms', 0)}/${middle('p99Ms', 0)} ms, event loop p99 ${middle('loopDelayP99Ms', 0)} ms${sharing(kit, byHand)}`,
    },
    {
      id: engine,
      what: `${name}: throughput over the same by hand`,
      ...ratio(rates, handRates),
      unit: 'ratio',
      note: `by hand ${Math.round(median(handRates))}/s; ${without}`,
    },
    {
      id: engine,
      what: `${name}: CPU of the server per request`,
      value: median(per(kit, 'cpuMsPerRequest')),
      spread: spread(per(kit, 'cpuMsPerRequest')),
      unit: 'ms',
      note: `by hand ${median(per(byHand, 'cpuMsPerRequest')).toFixed(2)} ms; the database’s own process not counted`,
    },
  ];
}

/** A sync is worth as much as a hundred statements, so both have to have made as many. */
function sharing(kit: readonly CaseResult[], byHand: readonly CaseResult[]): string {
  const middle = (results: readonly CaseResult[]) =>
    median(results.map(({ perCommit }) => perCommit));
  if (!Number.isFinite(middle(kit))) return '';
  return `, ${middle(kit).toFixed(1)} share a sync, by hand ${middle(byHand).toFixed(1)}`;
}

function throughput(engine: Engine, what: string, results: readonly CaseResult[]): Figure {
  const rates = results.map(({ perSecond }) => perSecond);
  return { id: engine, what, value: median(rates), spread: spread(rates), unit: 'per second' };
}

function memory(engine: Engine, what: string, bytes: number): Figure {
  return { id: engine, what, value: bytes / 1_000_000, unit: 'MB' };
}
