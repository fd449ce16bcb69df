/** M9: after any sequence of commands the server holds what a member kept by hand would hold. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../src/memory.ts';
import { createApp } from '../src/app.ts';
import {
  birthdayRule,
  chosenAmount,
  doublePoints,
  fiveEuro,
  line,
  pointsWith,
  programWith,
  review,
  tenPerEuro,
  thirdOrder,
  Stage,
  type Shopper,
} from '@spaarkit/contract/conformance';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { createTarget } from '../testing/target.ts';
import { openArena } from './support/arena.ts';
import { NaiveMember } from './support/naive-member.ts';
import { createRandom } from './support/random.ts';
import { expectReportsToBalance } from './support/reports-balance.ts';
import { scaled, tell } from './support/scale.ts';

const secondsADay = 86_400;

/** Where only the verdict counts, as with mutants, nobody waits for the shortest counterexample. */
const endOnFailure = process.env['SPAARKIT_SHRINK'] === 'no';

/** The server, and the time it is told. */
interface Real {
  readonly stage: Stage;
  readonly shopper: Shopper;
  /** Codes and issued rewards by the names that the commands gave them. */
  readonly issued: Map<string, { id: string; code: string }>;
  /** Every second of it is one command, so that no two things happen at once. */
  readonly time: { now: number };
  names: number;
}

type Command = fc.AsyncCommand<NaiveMember, Real>;

/** One kind of command, from what it does to the paper and to the server. */
function command(
  title: string,
  play: (paper: NaiveMember, real: Real) => Promise<void>,
  { isLookedAt = true } = {},
): Command {
  return {
    check: () => true,
    async run(paper, real) {
      real.time.now += 1000;
      paper.passTo(paper.now + 1000);
      await play(paper, real);
      if (isLookedAt) {
        // As the worker does, unless an event did it.
        await real.stage.shop.call('listTierChanges', { params: { externalId: 'lena' } });
        paper.celebrate();
      }
      const { available, pending, reserved, owed } = await real.shopper.balance();
      expect({ available, pending, reserved, owed }).toEqual({
        available: paper.available,
        pending: paper.pending,
        reserved: 0,
        owed: paper.owed,
      });
    },
    toString: () => title,
  };
}

const nameOf = (real: Real, prefix: string): string => `${prefix}-${(real.names += 1)}`;

/** One of the things so far, by a number that need not know how many there are. */
function nth<T>(items: Iterable<T>, number: number): T | undefined {
  const list = [...items];
  return list[number % Math.max(1, list.length)];
}

const paid = fc
  .record({
    a: fc.integer({ min: 1, max: 9000 }),
    b: fc.integer({ min: 1, max: 9000 }),
    code: fc.nat(20),
  })
  .map(({ a, b, code }) =>
    command(`pay ${a} + ${b}, code ${code}`, async (paper, real) => {
      const id = nameOf(real, 'order');
      // A code in every second order or so.
      const held = code % 2 === 0 ? nth(real.issued, code) : undefined;
      paper.pay(id, { a, b }, held?.[0]);
      const lines = [line('a', a), line('b', b)];
      const preview = await real.shopper.call('previewEarn', { body: { lines } });
      const { points } = await real.stage.shop.paid('lena', lines, {
        orderId: id,
        previewId: preview.previewId,
        voucherCodes: held ? [held[1].code] : [],
        ...(code % 3 > 0 && { locationId: code % 3 === 1 ? 'utrecht' : 'gent' }),
      });
      expect(points).toBe(preview.points);
    }),
  );

const refunded = fc
  .record({
    order: fc.nat(20),
    line: fc.constantFrom('a', 'b'),
    amount: fc.integer({ min: 1, max: 9000 }),
  })
  .map(({ order, line: lineId, amount }) =>
    command(`refund ${amount} of ${lineId} of order ${order}`, async (paper, real) => {
      const id = nth(paper.orders.keys(), order);
      if (id === undefined) return;
      paper.refund(id, lineId, amount);
      await real.stage.shop.refunded(id, {
        lines: [{ id: lineId, grossMinor: amount, netMinor: amount }],
      });
    }),
  );

const cancelled = fc.record({ order: fc.nat(20) }).map(({ order }) =>
  command(`cancel order ${order}`, async (paper, real) => {
    const id = nth(paper.orders.keys(), order);
    if (id === undefined) return;
    paper.cancel(id);
    await real.stage.shop.cancelled(id);
  }),
);

const redeemed = fc.integer({ min: 1, max: 20 }).map((steps) =>
  command(`redeem ${steps * 100}`, async (paper, real) => {
    const name = nameOf(real, 'code');
    const expected = paper.redeem(name, steps * 100);
    const call = {
      body: { rewardId: 'chosen-amount', points: steps * 100 },
      idempotencyKey: randomUUID(),
    };
    const answer = await real.shopper.send('redeem', call);
    expect(answer.status).toBe(expected ? 201 : 409);
    if (!expected) return;
    // The same again, as after a lost answer.
    expect((await real.shopper.send('redeem', call)).text).toBe(answer.text);
    const { issuedReward } = JSON.parse(answer.text) as {
      issuedReward: { id: string; voucher: { code: string } };
    };
    real.issued.set(name, { id: issuedReward.id, code: issuedReward.voucher.code });
  }),
);

const reverted = fc.nat(20).map((number) =>
  command(`revert code ${number}`, async (paper, real) => {
    const held = nth(real.issued, number);
    if (!held) return;
    const expected = paper.revert(held[0]);
    const answer = await real.shopper.send('revert', { params: { id: held[1].id } });
    expect(answer.status === 200).toBe(expected);
  }),
);

const adjusted = fc
  .integer({ min: -800, max: 800 })
  .filter((points) => points !== 0)
  .map((points) =>
    command(`adjust ${points}`, async (paper, real) => {
      let expected = true;
      if (points > 0) paper.give(points);
      else expected = paper.take(-points);
      const answer = await real.stage.shop.send('adjust', {
        params: { externalId: 'lena' },
        body: { points, reason: 'r', actor: 'a' },
      });
      expect(answer.status).toBe(expected ? 201 : 409);
    }),
  );

const reviewed = fc.constant(
  command('review', async (paper, real) => {
    const id = nameOf(real, 'review');
    paper.review(id);
    const { points } = await real.stage.shop.happened(review('lena', id), { id });
    expect(points).toBe(80);
  }),
);

const withdrawn = fc.nat(20).map((number) =>
  command(`withdraw review ${number}`, async (paper, real) => {
    const id = nth(paper.reviews, number);
    if (id === undefined) return;
    paper.withdraw(id);
    await real.stage.shop.withdrawn(id);
  }),
);

/** Nobody looks then, so that a birthday may come up with an order. */
const waited = fc.integer({ min: 1, max: 25 }).map((days) =>
  command(
    `wait ${days} days`,
    async (paper, real) => {
      paper.passTo(paper.now + days * secondsADay * 1000);
      await real.stage.shop.move({ bySeconds: days * secondsADay });
    },
    { isLookedAt: false },
  ),
);

const commands = fc.commands(
  [paid, paid, refunded, cancelled, redeemed, reverted, adjusted, reviewed, withdrawn, waited],
  { maxCommands: 50, size: 'max' },
);

/** 40 points for a review, which a campaign doubles. */
const freeReview = {
  kind: 'review',
  id: 'review',
  name: { en: 'Review' },
  grant: { kind: 'points', points: 40 },
} as const;

const document = programWith({
  timeZone: 'UTC',
  points: pointsWith({ pendingDays: 14, expiry: { kind: 'age', months: 2 } }),
  earningRules: [tenPerEuro, thirdOrder, freeReview, birthdayRule],
  campaigns: [doublePoints({ ruleIds: ['review'] })],
  rewards: [fiveEuro, chosenAmount],
  locations: [
    { id: 'utrecht', name: { en: 'Utrecht' } },
    { id: 'gent', name: { en: 'Gent' } },
  ],
});

/** The date thirty days later: in reach of a sequence, and known for long enough. */
function birthdayAfter(start: string): { month: number; day: number } {
  const date = new Date(Date.parse(start) + 30 * secondsADay * 1000);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Plays commands on a programme of its own. */
async function play(
  makeStage: () => Promise<Stage>,
  time: { now: number },
  all: Iterable<Command>,
): Promise<void> {
  const stage = await makeStage();
  const start = await stage.shop.now();
  const birthday = birthdayAfter(start);
  await stage.shop.call('putMember', { params: { externalId: 'lena' }, body: { birthday } });
  const iat = Math.floor(time.now / 1000);
  // A run is a minute of the server's time at most.
  const shopper = await stage.visitor('lena', { claims: { iat, exp: iat + 800 } });
  const paper = new NaiveMember(Date.parse(await stage.shop.now()), birthday);
  await fc.asyncModelRun(
    () => ({ model: paper, real: { stage, shopper, issued: new Map(), time, names: 0 } }),
    all,
  );
  await expectReportsToBalance(stage, start);
}

const engines = await lastingEngines();

describe('M9', () => {
  test('any sequence of commands on memory ends as on paper', async () => {
    const runs = scaled(1000, 60);
    const time = { now: Date.now() };
    const store = createMemoryStore();
    await store.migrate();
    const app = createApp({ store, realNow: () => time.now });
    const target = createTarget(store, (request) => app.fetch(request));
    const { seed } = createRandom();
    await fc.assert(
      fc.asyncProperty(commands, (all) => play(() => Stage.set(target, document), time, all)),
      { numRuns: runs, seed, endOnFailure },
    );
    tell('M9', 'memory', `${runs} sequences of up to 50 commands (seed ${seed})`);
  });

  test.each(engines)('any sequence of commands on %s ends as on paper', async (engine) => {
    const runs = engine === 'sqlite' ? scaled(1000, 40) : scaled(200, 20);
    const time = { now: Date.now() };
    const arena = await openArena(engine, { realNow: () => time.now });
    const { seed } = createRandom();
    try {
      await fc.assert(
        fc.asyncProperty(commands, (all) => play(() => arena.stage(document), time, all)),
        { numRuns: runs, seed, endOnFailure },
      );
      expect(await audit(arena.database)).toEqual([]);
      tell('M9', engine, `${runs} sequences of up to 50 commands (seed ${seed})`);
    } finally {
      await arena.close();
    }
  });
});
