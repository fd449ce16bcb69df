/** M1: points for one reward buy one reward, however many ask at once. */
import { randomUUID } from 'node:crypto';
import { programDocument } from '@spaarkit/contract';
import { fiveEuro, present, programWith, Stage } from '@spaarkit/contract/conformance';
import { emptyBooks, redeem } from '@spaarkit/engine';
import { describe, expect, test } from 'vitest';
import { BalanceConflict } from '../src/storage/failures.ts';
import { audit } from '../testing/audit.ts';
import { createDatabase, lastingEngines } from '../testing/engines.ts';
import { createTestProgram } from '../testing/target.ts';
import { openArena } from './support/arena.ts';
import { atOnce, patiently } from './support/crowd.ts';
import { scaled, tell } from './support/scale.ts';
import { startServerProcess } from '../testing/server-process.ts';

const callers = 200;
const rounds = 20;
const processRounds = scaled(20, 5);
const document = programWith({ rewards: [fiveEuro] });

describe.each(await lastingEngines())('M1 on %s', (engine) => {
  test('points for one reward, 200 callers at once, 20 rounds: 20 vouchers', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(document);
      const figures = await playRounds(() => stage, rounds);
      expect(await audit(arena.database)).toEqual([]);
      tell('M1', engine, figures);
    } finally {
      await arena.close();
    }
  });

  test(`the same over sockets to two server processes on one database, ${processRounds} rounds`, async () => {
    const database = await createDatabase(engine);
    const servers = [];
    try {
      const store = await database.openStore();
      const program = await createTestProgram(store, document);
      await store.close();
      servers.push(
        await startServerProcess(database.name),
        await startServerProcess(database.name),
      );
      const stages = await Promise.all(
        servers.map(({ url }) =>
          Stage.set(
            {
              fetch: (request) => fetch(request),
              apiBase: url,
              createProgram: async () => program,
            },
            document,
          ),
        ),
      );
      const figures = await playRounds(
        (caller) => stages[caller % stages.length] ?? stages[0],
        processRounds,
      );
      expect(await audit(database)).toEqual([]);
      tell('M1', `${engine}, two processes`, figures);
    } finally {
      for (const server of servers) await server.stop();
      await database.remove();
    }
  });

  test('a booking that would take more than there is is refused by the database itself, lock or no lock', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(document);
      const member = await stage.memberWith(500);
      const { id } = await member.call('getMe');
      const programId = (await arena.store.listPrograms())[0]?.id ?? '';
      const spendUnlocked = async (): Promise<string> =>
        arena.store.write(programId, async (rows) => {
          // As a careless service would: read without holding the member, then book what was read.
          const row = await rows.members.find({ id });
          if (!row) throw new Error('There is no such member.');
          const books = {
            ...emptyBooks,
            balance: row.balance,
            lots: await rows.ledger.allLots(id),
          };
          const stale =
            books.balance.available === 500
              ? books
              : {
                  ...books,
                  balance: { ...books.balance, available: 500 },
                  lots: books.lots.map((lot) => ({ ...lot, remaining: 500 })),
                };
          const booking = redeem({
            books: stale,
            terms: termsOf(500),
            issuedRewardId: 'isr_x',
            now: Date.now(),
            newId: (prefix) => `${prefix}_${crypto.randomUUID()}`,
          });
          await rows.ledger.append(row, [booking], { nextDueAt: null, nextReturnAt: null });
          return 'spent';
        });
      expect(await spendUnlocked()).toBe('spent');
      await expect(spendUnlocked()).rejects.toThrow(BalanceConflict);
      expect((await member.balance()).available).toBe(0);
    } finally {
      await arena.close();
    }
  });

  test('no statement would let a balance go below 0, whatever it is', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(document);
      await stage.memberWith(500);
      for (const account of ['available', 'pending', 'reserved', 'owed']) {
        const statement = `UPDATE member SET ${account} = ${account} - 501`;
        await expect(arena.database.execute(statement)).rejects.toThrow(/check/i);
      }
    } finally {
      await arena.close();
    }
  });
});

/** In each round one member with points for one reward, and everybody asks. */
async function playRounds(
  stageOf: (caller: number) => Stage | undefined,
  count: number,
): Promise<string> {
  const codes = new Set<string>();
  let refusals = 0;
  for (let round = 0; round < count; round += 1) {
    const externalId = `member-${round}`;
    const stage = stageOf(round);
    if (!stage) throw new Error('There is no stage.');
    const member = await stage.memberWith(500, externalId);
    const token = await stage.program.memberToken(externalId);
    const answers = await atOnce(callers, async (caller) => {
      const shopper = stageOf(caller)?.withToken(externalId, token);
      const call = { body: { rewardId: 'five-euro' }, idempotencyKey: randomUUID() };
      return patiently(() => present(shopper, 'shopper').send('redeem', call));
    });
    const issued = answers.filter((answer) => answer.status === 201);
    const refused = answers.filter(
      (answer) => answer.status === 409 && answer.text.includes('"insufficient_points"'),
    );
    expect([issued.length, refused.length]).toEqual([1, callers - 1]);
    refusals += refused.length;
    for (const answer of issued) codes.add(codeIn(answer.text));
    expect((await member.balance()).available).toBe(0);
    expect((await member.call('listIssuedRewards')).items).toHaveLength(1);
  }
  expect(codes.size).toBe(count);
  return `${codes.size} vouchers in ${count} rounds of ${callers} callers, ${refusals} refusals`;
}

function codeIn(redemption: string): string {
  const { issuedReward } = JSON.parse(redemption) as {
    issuedReward: { voucher: { code: string } };
  };
  return issuedReward.voucher.code;
}

function termsOf(points: number): Parameters<typeof redeem>[0]['terms'] {
  const reward = programDocument.parse(document).rewards[0];
  if (!reward) throw new Error('There is no reward.');
  return {
    reward,
    points,
    value: { kind: 'amount', amountMinor: 500 },
    expiresAt: Date.now() + 86_400_000,
  };
}
