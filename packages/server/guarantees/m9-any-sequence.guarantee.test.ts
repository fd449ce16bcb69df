/** M9: after any sequence of commands the server holds what a member kept by hand would hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../src/memory.ts';
import { createApp } from '../src/app.ts';
import {
  birthdayRule,
  chosenAmount,
  doublePoints,
  fiveEuro,
  ownReceiptRule,
  pointsWith,
  programWith,
  referralRule,
  tenPerEuro,
  thirdOrder,
  visitRule,
  Stage,
} from '@spaarkit/contract/conformance';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { createTarget } from '../testing/target.ts';
import { openArena } from './support/arena.ts';
import type { Command } from './support/commands/command.ts';
import * as deeds from './support/commands/deeds.ts';
import * as orders from './support/commands/orders.ts';
import * as others from './support/commands/others.ts';
import * as receipts from './support/commands/receipts.ts';
import * as transports from './support/commands/transports.ts';
import { expectSound } from './support/expect-sound.ts';
import { NaiveMember } from './support/naive-member.ts';
import { createRandom } from './support/random.ts';
import { expectReportsToBalance } from './support/reports-balance.ts';
import { scaled, tell } from './support/scale.ts';

/** Where only the verdict counts, as with mutants, nobody waits for the shortest counterexample. */
const endOnFailure = process.env['SPAARKIT_SHRINK'] === 'no';

/** 40 points for a review, which a campaign doubles. */
const freeReview = {
  kind: 'review',
  id: 'review',
  name: { en: 'Review' },
  grant: { kind: 'points', points: 40 },
} as const;

const visits = { ...visitRule, locationIds: ['utrecht'] };

const document = programWith({
  timeZone: 'UTC',
  points: pointsWith({ pendingDays: 14, expiry: { kind: 'age', months: 2 } }),
  earningRules: [
    tenPerEuro,
    thirdOrder,
    freeReview,
    birthdayRule,
    visits,
    referralRule,
    ownReceiptRule,
  ],
  campaigns: [doublePoints({ ruleIds: ['review'] })],
  rewards: [fiveEuro, chosenAmount],
  locations: [
    { id: 'utrecht', name: { en: 'Utrecht' } },
    { id: 'gent', name: { en: 'Gent' } },
  ],
});

const commands = fc.commands(
  [
    orders.paid,
    orders.paid,
    orders.refunded,
    orders.cancelled,
    orders.redeemed,
    orders.reverted,
    orders.previewed,
    orders.paidAsShown,
    orders.handed,
    orders.locked,
    orders.released,
    deeds.adjusted,
    deeds.reviewed,
    deeds.withdrawn,
    deeds.visited,
    deeds.extended,
    others.waited,
    others.waited,
    others.publishedAs(document),
    others.merged,
    others.cameAndWent,
    others.befriended,
    others.unfriended,
    receipts.receiptTold,
    receipts.receiptWithdrawn,
    receipts.receiptSent,
    receipts.receiptDecided,
    transports.imported,
    transports.importedOther,
    transports.exported,
  ],
  { maxCommands: 50, size: 'max' },
);

/** The date thirty days later: in reach of a sequence, and known for long enough. */
function birthdayAfter(start: string): { month: number; day: number } {
  const date = new Date(Date.parse(start) + 30 * others.secondsADay * 1000);
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
    () => ({
      model: paper,
      real: { stage, shopper, issued: new Map(), friends: new Set(), time, names: 0 },
    }),
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
    await expectSound(store);
    tell('M9', 'memory', `${runs} sequences of up to 50 commands (seed ${seed})`);
  });

  test.each(engines)('any sequence of commands on %s ends as on paper', async (engine) => {
    const runs = engine === 'sqlite' ? scaled(1000, 20) : scaled(200, 10);
    const time = { now: Date.now() };
    const arena = await openArena(engine, { realNow: () => time.now });
    const { seed } = createRandom();
    try {
      await fc.assert(
        fc.asyncProperty(commands, (all) => play(() => arena.stage(document), time, all)),
        { numRuns: runs, seed, endOnFailure },
      );
      expect(await audit(arena.database)).toEqual([]);
      await expectSound(arena.store);
      tell('M9', engine, `${runs} sequences of up to 50 commands (seed ${seed})`);
    } finally {
      await arena.close();
    }
  });
});
