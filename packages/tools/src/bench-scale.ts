import { parseArgs } from 'node:util';

import { createMemberTokens } from '../../contract/src/conformance/member-token.ts';
import {
  createApp,
  demoKeys,
  demoProgramId,
  demoSigningKeyId,
  seedDemo,
  type App,
} from '../../server/src/app.ts';
import { audit } from '../../server/testing/audit.ts';
import { createPostgresDatabase, type TestDatabase } from '../../server/testing/engines.ts';
import { toTable, type Figure } from './bench/figure.ts';
import { median } from './bench/rounds.ts';
import { addMembers } from './bench/server/population.ts';
import { postgresForTests } from './postgres.ts';
import { exitOnSignals } from './run.ts';

const help = `pnpm bench:scale [--members N] [--transactions N] [--calls N]

Fills PostgreSQL with members and their past, and compares what a session and a redemption cost then
with what they cost when there were a tenth of them, in one run. The database pages that a call
touches are counted too: they tell what a faster disk would hide.

  --members       how many there are in the end (default 2000)
  --transactions  how many all of them have in the end (default 40000)
  --calls         how many calls each figure is the median of (default 200)
`;

/** What asking costs at one size. */
interface Cost {
  readonly sessionMs: number;
  readonly redeemMs: number;
  readonly sessionPages: number;
  readonly redeemPages: number;
}

exitOnSignals();
const { values: options } = parseArgs({
  options: {
    members: { type: 'string', default: '2000' },
    transactions: { type: 'string', default: '40000' },
    calls: { type: 'string', default: '200' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (options.help) console.log(help);
else await benchScale(Number(options.members), Number(options.transactions), Number(options.calls));

async function benchScale(members: number, transactions: number, calls: number): Promise<void> {
  if (![members, transactions, calls].every((number) => Number.isInteger(number) && number >= 20))
    throw new Error(`Sizes are whole numbers of at least 20.\n\n${help}`);
  const postgres = await postgresForTests();
  if (postgres === undefined) throw new Error('There is no PostgreSQL here.');
  const database = await createPostgresDatabase(postgres.url);
  const store = await database.openStore();
  try {
    await seedDemo(store);
    const app = createApp({ store, demo: true });
    const names = Array.from({ length: members }, (_, number) => `member-${number}`);
    const few = Math.max(10, Math.floor(members / 10));
    const each = Math.round(transactions / members);
    await addMembers(store, names.slice(0, few), each);
    const before = await measure(app, database, names.slice(0, 10), calls);
    const begun = performance.now();
    await addMembers(store, names.slice(few), each);
    await addMembers(store, ['heavy'], Math.min(20_000, each * 100));
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.error(`${members} members with ${each} transactions each, filled in ${seconds} s`);
    const after = await measure(app, database, names.slice(0, 10), calls);
    const heavy = await measure(app, database, ['heavy'], calls);
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
    await database.remove();
    await postgres.stop();
  }
}

function figures(id: string, before: Cost, after: Cost): Figure[] {
  const figure = (what: string, key: keyof Cost, unit: string): Figure => ({
    id,
    what: `${what}: how many times what it cost`,
    value: after[key] / before[key],
    unit: 'ratio',
    bar: 1.3,
    note: `${before[key].toFixed(1)} then ${after[key].toFixed(1)} ${unit}`,
  });
  return [
    figure('session', 'sessionMs', 'ms'),
    figure('redeem', 'redeemMs', 'ms'),
    figure('session, pages', 'sessionPages', 'pages'),
    figure('redeem, pages', 'redeemPages', 'pages'),
  ];
}

async function measure(
  app: App,
  database: TestDatabase,
  names: readonly string[],
  calls: number,
): Promise<Cost> {
  await database.execute('ANALYZE');
  const headers = await Promise.all(names.map(headersOf));
  const session = () => ask(app, 'GET', '/v1/session', pick(headers));
  const redeem = () =>
    ask(app, 'POST', '/v1/redemptions', pick(headers), { rewardId: 'free-shipping' });
  // Points for all the redemptions to come, which also fills the caches.
  for (const name of names) await givePoints(app, name);
  for (let call = 0; call < 20; call++) await session();
  const [sessionMs, sessionPages] = await cost(database, calls, session);
  const [redeemMs, redeemPages] = await cost(database, calls, redeem);
  return { sessionMs, sessionPages, redeemMs, redeemPages };
}

/** The median time of a call, and the pages it touches on average. */
async function cost(
  database: TestDatabase,
  calls: number,
  call: () => Promise<void>,
): Promise<[ms: number, pages: number]> {
  const pagesBefore = await pagesTouched(database);
  const times: number[] = [];
  for (let index = 0; index < calls; index++) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return [median(times), ((await pagesTouched(database)) - pagesBefore) / calls];
}

/** PostgreSQL's backends tell what they touched a second after they did. */
async function pagesTouched(database: TestDatabase): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const [row] = await database.snapshot((query) =>
    query(`
      SELECT CAST(SUM(COALESCE(heap_blks_read, 0) + COALESCE(heap_blks_hit, 0)
        + COALESCE(idx_blks_read, 0) + COALESCE(idx_blks_hit, 0)) AS text) AS pages
      FROM pg_statio_user_tables`),
  );
  return Number(row?.['pages']);
}

function pick<T>(values: readonly T[]): T {
  const value = values[Math.floor(Math.random() * values.length)];
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
