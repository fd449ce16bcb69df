/** Measures the server over HTTP, on each database, beside a bare server with SQL by hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { postgresForTests } from '../postgres.ts';
import type { MeasureOptions } from './elements.ts';
import type { Figure } from './figure.ts';
import { interleave, median, ratio, spread } from './rounds.ts';
import { createScratchDatabase } from './server/scratch-database.ts';
import { startHost, type Host } from './server/host-process.ts';
import { load, type Loaded } from './server/load.ts';

type Engine = 'SQLite' | 'PostgreSQL';

/** Where a server keeps its data: a file or an address. */
interface Ground {
  readonly engine: Engine;
  readonly database: string;
}

/** Runs the server's cases on SQLite, and on PostgreSQL where that can be had. */
export async function measureServer({ only, rounds, tell }: MeasureOptions): Promise<Figure[]> {
  if (!only.includes('server')) return [];
  return [...(await onSqlite(rounds, tell)), ...(await onPostgres(rounds, tell))];
}

async function onSqlite(rounds: number, tell: (line: string) => void): Promise<Figure[]> {
  tell('server: SQLite');
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-bench-'));
  try {
    return await measureOn({ engine: 'SQLite', database: join(folder, 'bench.db') }, rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onPostgres(rounds: number, tell: (line: string) => void): Promise<Figure[]> {
  tell('server: PostgreSQL');
  const postgres = await postgresForTests();
  if (postgres === undefined) {
    const what = 'redeem and session on PostgreSQL';
    return [{ id: 'PostgreSQL', what, unit: 'ratio', note: 'there is none here' }];
  }
  const scratch = await createScratchDatabase(postgres.url);
  try {
    return await measureOn({ engine: 'PostgreSQL', database: scratch.url }, rounds);
  } finally {
    await scratch.remove();
    await postgres.stop();
  }
}

async function measureOn({ engine, database }: Ground, rounds: number): Promise<Figure[]> {
  const kit = await startHost('kit', database);
  const byHand = await startHost('by-hand', engine === 'SQLite' ? `${database}.by-hand` : database);
  try {
    const found = await interleave(rounds, {
      session: () => runCase(kit, 'session'),
      sessionByHand: () => runCase(byHand, 'session'),
      redeem: () => runCase(kit, 'redeem'),
      redeemByHand: () => runCase(byHand, 'redeem'),
      health: () => runCase(kit, 'health'),
    });
    return [
      ...compare(engine, 'redeem', found.redeem, found.redeemByHand),
      ...compare(engine, 'session', found.session, found.sessionByHand),
      throughput(engine, '/healthz, no work at all', found.health),
      memory(engine, 'memory at start', kit.rssAtStart),
      memory(engine, 'memory under load', Math.max(...found.redeem.map(({ rss }) => rss))),
    ];
  } finally {
    await kit.stop();
    await byHand.stop();
  }
}

/** What a case did, and what it took of the server's process. */
interface CaseResult extends Loaded {
  readonly cpuMsPerRequest: number;
  readonly loopDelayP99Ms: number;
  readonly rss: number;
}

async function runCase(host: Host, name: 'session' | 'redeem' | 'health'): Promise<CaseResult> {
  await host.usage();
  const loaded = await load(host.url, host.requests[name]);
  const { cpuMs, loopDelayP99Ms, rss } = await host.usage();
  return { ...loaded, cpuMsPerRequest: cpuMs / loaded.answers, loopDelayP99Ms, rss };
}

function compare(
  engine: Engine,
  name: string,
  kit: readonly CaseResult[],
  byHand: readonly CaseResult[],
): Figure[] {
  const per = (results: readonly CaseResult[], key: keyof CaseResult) =>
    results.map((result) => result[key]);
  const rates = per(kit, 'perSecond');
  const handRates = per(byHand, 'perSecond');
  const middle = (key: keyof CaseResult, digits: number) => median(per(kit, key)).toFixed(digits);
  return [
    {
      ...throughput(engine, `${name}, 32 callers`, kit),
      note: `p50/p99 ${middle('p50Ms', 0)}/${middle('p99Ms', 0)} ms, event loop p99 ${middle('loopDelayP99Ms', 0)} ms`,
    },
    {
      id: engine,
      what: `${name}: throughput over bare SQL by hand`,
      ...ratio(rates, handRates),
      unit: 'ratio',
      note: `by hand ${Math.round(median(handRates))}/s; no token, no rules, no programme`,
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

function throughput(engine: Engine, what: string, results: readonly CaseResult[]): Figure {
  const rates = results.map(({ perSecond }) => perSecond);
  return { id: engine, what, value: median(rates), spread: spread(rates), unit: 'per second' };
}

function memory(engine: Engine, what: string, bytes: number): Figure {
  return { id: engine, what, value: bytes / 1_000_000, unit: 'MB' };
}
