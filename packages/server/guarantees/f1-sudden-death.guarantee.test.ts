/** F1: what was acknowledged is kept when server and database die at once. */
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { startPostgres, type Postgres } from '@spaarkit/tools/postgres';
import {
  fiveEuro,
  line,
  pointsWith,
  programWith,
  Stage,
  type Shopper,
} from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import {
  createDatabase,
  createPostgresDatabase,
  lastingEngines,
  type TestDatabase,
} from '../testing/engines.ts';
import { createTestProgram, type TestProgram } from '../testing/target.ts';
import { atOnce } from './support/crowd.ts';
import { createRandom } from './support/random.ts';
import { scaled, tell } from './support/scale.ts';
import { spaarkit, startServerProcess } from '../testing/server-process.ts';

const rounds = scaled(20, 3);
const writers = 8;
const fiveOff = { rewardId: 'five-euro' };

/** A write that the server said it did. */
interface Acknowledged {
  readonly externalId: string;
  /** The Idempotency-Key, or the id of the event. */
  readonly key: string;
  /** The whole answer of a redemption, or the transaction of an event. */
  readonly told: string;
  readonly kind: 'redemption' | 'event';
}

describe.each(await lastingEngines())('F1 on %s', (engine) => {
  test(`${rounds} times SIGKILL under ${writers} writers: nothing acknowledged is lost, and it opens unaided`, async () => {
    const random = createRandom();
    // A PostgreSQL of its own: this one is killed.
    const postgres: Postgres | undefined =
      engine === 'postgres' ? await startPostgres() : undefined;
    const database = postgres
      ? await createPostgresDatabase(postgres.url)
      : await createDatabase('sqlite');
    try {
      const program = await setUp(database);
      const all: Acknowledged[] = [];
      for (let killed = 0; killed < rounds; killed += 1) {
        const server = await startServerProcess(database.name);
        const stage = await openStage(program, server.url);
        const round = { dead: false, writing: 0 };
        const written = atOnce(writers, (index) => writeUntilDead(stage, index, round));
        while (round.writing < writers) await Promise.race([written, delay(10)]);
        await delay(random.int(0, 2000));
        round.dead = true;
        await Promise.all([server.kill(), postgres?.kill()]);
        const acknowledged = (await written).flat();
        await postgres?.start();
        expect(await audit(database)).toEqual([]);
        expect(await missing(database, acknowledged)).toEqual([]);
        all.push(...acknowledged);
      }
      expect(await missing(database, all)).toEqual([]);
      expect(all.length).toBeGreaterThanOrEqual(rounds * writers);
      await expectReplays(
        database,
        program,
        all.filter(({ kind }) => kind === 'redemption').slice(-20),
      );
      const [command, args] = spaarkit('verify', '--database', database.name);
      const verified = spawnSync(command, args, { encoding: 'utf8' });
      expect([verified.status, verified.stderr]).toEqual([
        0,
        expect.stringContaining('The ledger is sound.'),
      ]);
      tell(
        'F1',
        engine,
        `${rounds} kills under ${writers} writers, ${all.length} acknowledged, 0 lost, opened unaided ${rounds} of ${rounds} (seed ${random.seed})`,
      );
    } finally {
      await database.remove();
      await postgres?.stop();
    }
  });
});

async function setUp(database: TestDatabase): Promise<TestProgram> {
  const store = await database.openStore();
  try {
    return await createTestProgram(
      store,
      programWith({ rewards: [fiveEuro], points: pointsWith({ pendingDays: 0 }) }),
    );
  } finally {
    await store.close();
  }
}

async function openStage(program: TestProgram, apiBase: string): Promise<Stage> {
  return Stage.set(
    { fetch: (request) => fetch(request), apiBase, createProgram: async () => program },
    programWith(),
  );
}

/** What the writers of a round share. */
interface Round {
  /** Whether the server was killed: from then on calls fail, as they should. */
  dead: boolean;
  /** How many writers have had something acknowledged. */
  writing: number;
}

/** Redeems and pays in turn, noting what was answered, until the server is gone. */
async function writeUntilDead(stage: Stage, index: number, round: Round): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const externalId = `member-${index}-${randomUUID()}`;
  try {
    const shopper = await stage.memberWith(1_000_000, externalId);
    for (;;) {
      acknowledged.push(await redeemOnce(shopper));
      if (acknowledged.length === 1) round.writing += 1;
      acknowledged.push(await payOnce(stage, externalId));
    }
  } catch (error) {
    // The connection was cut: what was under way may or may not be done.
    if (round.dead) return acknowledged;
    throw error;
  }
}

async function redeemOnce(shopper: Shopper): Promise<Acknowledged> {
  const key = randomUUID();
  const { status, text } = await shopper.send('redeem', { body: fiveOff, idempotencyKey: key });
  expect([status, text]).toEqual([201, expect.any(String)]);
  return { externalId: shopper.externalId, key, told: text, kind: 'redemption' };
}

async function payOnce(stage: Stage, externalId: string): Promise<Acknowledged> {
  const id = `event-${randomUUID()}`;
  const { transactionIds } = await stage.shop.paid(externalId, [line('a', 1000)], {
    id,
    orderId: id,
    at: new Date().toISOString(),
  });
  return { externalId, key: id, told: transactionIds[0] ?? '', kind: 'event' };
}

/** Which acknowledged writes the database does not hold wholly: answer, transaction, voucher. */
async function missing(
  database: TestDatabase,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  return database.snapshot(async (query) => {
    const column = async (sql: string): Promise<Set<string>> =>
      new Set((await query(sql)).map(({ found }) => String(found)));
    // Keys are kept as digests; an answer names its redemption, so no two are alike.
    const answers = await column('SELECT body AS found FROM once_key');
    const transactions = await column('SELECT id AS found FROM ledger_transaction');
    const codes = await column('SELECT code AS found FROM issued_reward');
    const events = await column('SELECT event_id AS found FROM shop_event');
    const isKept = ({ key, told, kind }: Acknowledged): boolean => {
      if (kind === 'event') return events.has(key) && transactions.has(told);
      const { transactionId, code } = partsOf(told);
      return answers.has(told) && transactions.has(transactionId) && codes.has(code);
    };
    return acknowledged.filter((write) => !isKept(write)).map(({ kind, key }) => `${kind} ${key}`);
  });
}

function partsOf(redemption: string): { transactionId: string; code: string } {
  const { transactionId, issuedReward } = JSON.parse(redemption) as {
    transactionId: string;
    issuedReward: { voucher: { code: string } };
  };
  return { transactionId, code: issuedReward.voucher.code.replaceAll('-', '') };
}

/** What was acknowledged before a death is answered with the same bytes after it. */
async function expectReplays(
  database: TestDatabase,
  program: TestProgram,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const server = await startServerProcess(database.name);
  try {
    const stage = await openStage(program, server.url);
    for (const { externalId, key, told } of acknowledged) {
      const shopper = await stage.visitor(externalId);
      const again = await shopper.send('redeem', { body: fiveOff, idempotencyKey: key });
      expect([again.status, again.text]).toEqual([201, told]);
    }
  } finally {
    await server.stop();
  }
}
