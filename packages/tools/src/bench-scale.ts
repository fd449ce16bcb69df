import { parseArgs } from 'node:util';

import { seedDemo } from '../../server/src/app.ts';
import { audit } from '../../server/testing/audit.ts';
import { createPostgresDatabase, type TestDatabase } from '../../server/testing/engines.ts';
import { toTable, type Figure } from './bench/figure.ts';
import { measureCost, totalPages, type CallCost, type Cost } from './bench/scale/cost.ts';
import { fill } from './bench/scale/fill.ts';
import { measureMemory } from './bench/scale/memory.ts';
import { addMembers } from './bench/server/population.ts';
import { postgresForTests } from './postgres.ts';
import { exitOnSignals } from './run.ts';

const help = `pnpm bench:scale [--members N] [--transactions N] [--calls N] [--memory MINUTES]

Fills PostgreSQL with members and their past, and compares what a session and a redemption cost then
with what they cost when there were 2,000 members with as many transactions each, in one run. The
database pages that a call touches are counted too: they tell what a faster disk would hide.

  --members       how many there are in the end, more than 2,000 (default 20000)
  --transactions  how many all of them have in the end (default 400000)
  --calls         how many calls each figure is the median of (default 200)
  --memory        instead of that, loads a server process over sockets for so many minutes and tells
                  how its memory grows
`;

const bar = { unit: 'ratio', bar: 1.3 } as const;

const few = 2000;
/** Members whose calls are measured; each time others, since what they redeem stays. */
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
  await onPostgres(async (database) =>
    console.log(toTable(await measureMemory(database, minutes))),
  );
} else {
  const members = wholeNumber(options.members, few + asked);
  const transactions = wholeNumber(options.transactions, members);
  const calls = wholeNumber(options.calls, 1);
  await onPostgres((database) => benchScale(database, members, transactions, calls));
}

function wholeNumber(text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`${text} is not a whole number of at least ${least}.\n\n${help}`);
  return number;
}

async function onPostgres(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const postgres = await postgresForTests();
  if (postgres === undefined) throw new Error('There is no PostgreSQL here.');
  const database = await createPostgresDatabase(postgres.url);
  try {
    await work(database);
  } finally {
    await database.remove();
    await postgres.stop();
  }
}

async function benchScale(
  database: TestDatabase,
  members: number,
  transactions: number,
  calls: number,
): Promise<void> {
  const store = await database.openStore();
  try {
    await seedDemo(store);
    const each = Math.round(transactions / members);
    await fill(database, { from: 0, to: few, transactions: each });
    const before = await measureCost(database, namesFrom(0, few), calls);
    const rate = await fill(database, { from: few, to: members, transactions: each });
    console.error(
      `${members} members with ${each} transactions each; the last ${members - few} at ${rate} transactions/s`,
    );
    const after = await measureCost(database, namesFrom(few, members), calls);
    await addMembers(store, ['heavy'], Math.min(20_000, each * 100));
    await database.execute('VACUUM ANALYZE');
    const heavy = await measureCost(database, ['heavy'], calls);
    console.log(
      toTable([
        ...figures('more members', before, after),
        ...figures('a heavy member', after, heavy),
      ]),
    );
    const mistakes = await audit(database);
    if (mistakes.length > 0) throw new Error(`The books do not hold: ${mistakes.join('; ')}`);
  } finally {
    await store.close();
  }
}

/** Members from all over the range. */
function namesFrom(first: number, end: number): string[] {
  const step = Math.floor((end - first) / asked);
  return Array.from({ length: asked }, (_, index) => `member-${first + index * step}`);
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
