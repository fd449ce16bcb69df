import { parseArgs } from 'node:util';

import { seedDemo } from '../../server/src/app.ts';
import { audit } from '../../server/testing/audit.ts';
import type { Store } from '../../server/src/storage/store.ts';
import { createPostgresDatabase, type TestDatabase } from '../../server/testing/engines.ts';
import { toTable, type Figure } from './bench/figure.ts';
import { measureCosts, totalPages, type CallCost, type Cost } from './bench/scale/cost.ts';
import { fill } from './bench/scale/fill.ts';
import { measureMemory } from './bench/scale/memory.ts';
import { addMembers } from './bench/server/population.ts';
import { postgresForTests } from './postgres.ts';
import { exitOnSignals } from './run.ts';

const help = `pnpm bench:scale [--members N] [--transactions N] [--calls N] [--memory MINUTES]

Fills PostgreSQL with members and their past, and compares what a session and a redemption cost there
with what they cost in another database, of 2,000 members with as many transactions each: the calls
take turns between the two. The database pages that a call touches are counted too: they tell what a
faster disk would hide.

  --members       how many there are, at least 2,000 (default 20000)
  --transactions  how many all of them have (default 400000)
  --calls         how many calls each figure is the median of (default 200)
  --memory        instead of that, loads a server process over sockets for so many minutes and tells
                  how its memory grows
`;

const bar = { unit: 'ratio', bar: 1.3 } as const;

const few = 2000;
/** Members whose calls are measured. */
const asked = 100;

exitOnSignals();
const { values: options } = parseArgs({
  options: {
    members: { type: 'string', default: '20000' },
    transactions: { type: 'string', default: '400000' },
    calls: { type: 'string', default: '200' },
    memory: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (options.help) console.log(help);
else if (options.memory !== undefined) {
  const minutes = wholeNumber(options.memory, 1);
  await onPostgres((url) =>
    withDatabase(url, async (database) =>
      console.log(toTable(await measureMemory(database, minutes))),
    ),
  );
} else {
  const members = wholeNumber(options.members, few);
  const size = {
    members,
    transactions: wholeNumber(options.transactions, members),
    calls: wholeNumber(options.calls, 1),
  };
  await onPostgres((url) =>
    withDatabase(url, (small) => withDatabase(url, (large) => benchScale(small, large, size))),
  );
}

function wholeNumber(text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`${text} is not a whole number of at least ${least}.\n\n${help}`);
  return number;
}

async function onPostgres(work: (serverUrl: string) => Promise<void>): Promise<void> {
  const postgres = await postgresForTests();
  if (postgres === undefined) throw new Error('There is no PostgreSQL here.');
  try {
    await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function withDatabase(
  serverUrl: string,
  work: (database: TestDatabase) => Promise<void>,
): Promise<void> {
  const database = await createPostgresDatabase(serverUrl);
  try {
    await work(database);
  } finally {
    await database.remove();
  }
}

async function benchScale(
  small: TestDatabase,
  large: TestDatabase,
  { members, transactions, calls }: Readonly<Record<'members' | 'transactions' | 'calls', number>>,
): Promise<void> {
  const each = Math.round(transactions / members);
  await populate(small, few, each);
  const rate = await populate(large, members, each);
  console.error(`${members} members with ${each} transactions each, at ${rate} transactions/s`);
  await withStore(large, (store) => addMembers(store, ['heavy'], Math.min(20_000, each * 100)));
  const cost = await measureCosts(
    {
      before: { database: small, names: namesFrom(few) },
      after: { database: large, names: namesFrom(members) },
      heavy: { database: large, names: ['heavy'] },
    },
    calls,
  );
  console.log(
    toTable([
      ...figures('more members', cost.before, cost.after),
      ...figures('a heavy member', cost.after, cost.heavy),
    ]),
  );
  const mistakes = [...(await audit(small)), ...(await audit(large))];
  if (mistakes.length > 0) throw new Error(`The books do not hold: ${mistakes.join('; ')}`);
}

/** Gives how many transactions a second were booked. */
async function populate(
  database: TestDatabase,
  members: number,
  transactions: number,
): Promise<number> {
  await withStore(database, (store) => seedDemo(store));
  return fill(database, { members, transactions });
}

/** The store is closed before anything is counted: an open one may still have something to tell. */
async function withStore(
  database: TestDatabase,
  work: (store: Store) => Promise<unknown>,
): Promise<void> {
  const store = await database.openStore();
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** Members from all over the range. */
function namesFrom(members: number): string[] {
  const step = Math.floor(members / asked);
  return Array.from({ length: asked }, (_, index) => `member-${index * step}`);
}

function figures(id: string, before: Cost, after: Cost): Figure[] {
  return [
    timeFigure(id, 'session', before.session, after.session),
    timeFigure(id, 'redeem', before.redeem, after.redeem),
    pagesFigure(id, 'session', before.session, after.session),
    pagesFigure(id, 'redeem', before.redeem, after.redeem),
  ];
}

function timeFigure(id: string, what: string, before: CallCost, after: CallCost): Figure {
  const note = `${before.ms.toFixed(1)} then ${after.ms.toFixed(1)} ms`;
  return { id, what: `${what}, time`, value: after.ms / before.ms, ...bar, note };
}

function pagesFigure(id: string, what: string, before: CallCost, after: CallCost): Figure {
  const [pagesBefore, pagesAfter] = [totalPages(before), totalPages(after)];
  const note = `${pagesBefore.toFixed(1)} then ${pagesAfter.toFixed(1)}: ${changes(before, after)}`;
  return { id, what: `${what}, pages`, value: pagesAfter / pagesBefore, ...bar, note };
}

/** Which tables and indexes a call touches another number of pages of. */
function changes(before: CallCost, after: CallCost): string {
  const all = [...after.pages].map(([name, pages]) => {
    return { name, change: pages - (before.pages.get(name) ?? 0) };
  });
  const changed = all.filter(({ change }) => Math.abs(change) >= 0.1);
  const sorted = changed.toSorted((left, right) => right.change - left.change);
  const told = sorted
    .slice(0, 8)
    .map(({ name, change }) => `${change > 0 ? '+' : ''}${change.toFixed(1)} ${name}`);
  return told.join(', ') || 'no change';
}
