/** M7: a stock and a limit hold, however many ask at once. */
import { randomUUID } from 'node:crypto';
import type { Redemption } from '@spaarkit/contract';
import {
  fiveEuroWith,
  present,
  programWith,
  storeCredit,
  type RawAnswer,
  type Shopper,
  type Stage,
} from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { verifyProgram } from '../src/storage/verify.ts';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { onlyProgram } from './support/programs.ts';
import { atOnce, patiently, withHands } from './support/crowd.ts';
import { tell } from './support/scale.ts';

describe.each(await lastingEngines())('M7 on %s', (engine) => {
  test('a stock of 10 and 200 members at once: 10 are given out', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(programWith({ rewards: [fiveEuroWith({ stock: 10 })] }));
      const members = await createMembers(stage, 200);
      const answers = await atOnce(200, (index) => askFor(present(members[index], 'member')));
      const issued = answers.filter((answer) => answer.status === 201);
      const soldOut = answers.filter(
        (answer) => answer.status === 409 && answer.text.includes('"reward_out_of_stock"'),
      );
      expect([issued.length, soldOut.length]).toEqual([10, 190]);
      expect(await audit(arena.database)).toEqual([]);
      tell(
        'M7',
        engine,
        `stock 10, 200 callers: ${issued.length} given out, ${soldOut.length} refused`,
      );
    } finally {
      await arena.close();
    }
  });

  // The first is tried without a hold, and the last of many with one.
  test.each([1, 20])(
    'a limit of %i for each member and 50 callers at once: no more, no less',
    async (count) => {
      const arena = await openArena(engine);
      try {
        const stage = await arena.stage(
          programWith({ rewards: [fiveEuroWith({ limit: { count, per: 'lifetime' } })] }),
        );
        const member = await stage.memberWith(50 * 500);
        // Every connection is open before the race: the one who waits for his is late for it.
        await atOnce(50, () => member.balance());
        const answers = await atOnce(50, () => askFor(member));
        const issued = answers.filter(({ status }) => status === 201);
        const refused = answers.filter(
          ({ status, text }) => status === 409 && text.includes('"reward_limit_reached"'),
        );
        expect([issued.length, refused.length]).toEqual([count, 50 - count]);
        expect((await member.balance()).available).toBe((50 - count) * 500);
        expect(await audit(arena.database)).toEqual([]);
        tell(
          'M7',
          engine,
          `limit ${count}, 50 callers: ${issued.length} given out, ${refused.length} refused`,
        );
      } finally {
        await arena.close();
      }
    },
  );

  test('a pool of 10 codes and 200 members at once: each code is handed out, once', async () => {
    const arena = await openArena(engine);
    try {
      const maker = { kind: 'pool', poolId: 'spring' } as const;
      const rewards = [fiveEuroWith({ maker, revertible: false })];
      const stage = await arena.stage(programWith({ rewards }));
      const codes = Array.from({ length: 10 }, (_, index) => `SPRING-${index}`);
      const params = { poolId: 'spring' };
      await stage.shop.call('importVoucherCodes', { params, body: { codes } });
      const members = await createMembers(stage, 200);
      const answers = await atOnce(200, (index) => askFor(present(members[index], 'member')));
      const given = answers.flatMap(({ status, text }) => (status === 201 ? [codeIn(text)] : []));
      const soldOut = answers.filter(({ text }) => text.includes('"reward_out_of_stock"'));
      expect(given.toSorted()).toEqual(codes);
      expect(soldOut).toHaveLength(190);
      expect(await audit(arena.database)).toEqual([]);
      tell('M7', engine, `pool of 10 codes, 200 callers: ${given.length} given out, each once`);
    } finally {
      await arena.close();
    }
  });

  test('credit of € 20 and 50 orders of € 1 at once: 20 are paid with it', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(programWith({ rewards: [storeCredit] }));
      const member = await stage.memberWith(500);
      const code = await member.codeOf('credit');
      const answers = await atOnce(50, (index) => {
        const body = { orderId: `order-${index}`, amountMinor: 100 };
        return patiently(() => stage.shop.send('useVoucher', { params: { code }, body }));
      });
      const paid = answers.filter(({ status }) => status === 200);
      const refused = answers.filter(({ text }) => text.includes('"voucher_used"'));
      expect([paid.length, refused.length]).toEqual([20, 30]);
      const [held] = await member.rewards();
      expect([held?.remainingMinor, held?.usage]).toEqual([0, 'used']);
      expect((await verifyProgram(arena.store, await onlyProgram(arena.store))).violations).toEqual(
        [],
      );
      expect(await audit(arena.database)).toEqual([]);
      tell('M7', engine, `credit of € 20, 50 callers of € 1: ${paid.length} paid, 0 beyond it`);
    } finally {
      await arena.close();
    }
  });

  test('10 places and 100 customers at once: 10 join', async () => {
    const arena = await openArena(engine);
    try {
      const enrollment = { mode: 'opt_in', pilot: { maximumMembers: 10 } } as const;
      const stage = await arena.stage(programWith({ enrollment }));
      const answers = await atOnce(100, async (index) => {
        const customer = await stage.visitor(`customer-${index}`);
        const call = { body: { termsVersion: '1' }, idempotencyKey: randomUUID() };
        return patiently(() => customer.send('enroll', call));
      });
      const joined = answers.filter(({ status }) => status === 200);
      const full = answers.filter(({ text }) => text.includes('"program_full"'));
      expect([joined.length, full.length]).toEqual([10, 90]);
      tell(
        'M7',
        engine,
        `10 places, 100 customers: ${joined.length} joined, ${full.length} refused`,
      );
    } finally {
      await arena.close();
    }
  });
});

/** With a few hands: what is raced for comes after, and a busy server may send some of a crowd away. */
async function createMembers(stage: Stage, count: number): Promise<Shopper[]> {
  const members: Shopper[] = [];
  const names = Array.from({ length: count }, (_, index) => `member-${index}`);
  await withHands(8, names, async (name) => {
    members.push(await stage.memberWith(500, name));
  });
  return members;
}

async function askFor(member: Shopper): Promise<RawAnswer> {
  const call = { body: { rewardId: 'five-euro' }, idempotencyKey: randomUUID() };
  return patiently(() => member.send('redeem', call));
}

function codeIn(text: string): string {
  const { issuedReward } = JSON.parse(text) as Redemption;
  return present(issuedReward?.voucher, 'voucher').code;
}
