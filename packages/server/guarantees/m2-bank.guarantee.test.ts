/** M2: no point is lost or invented, at any moment that anybody looks. */
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  chosenAmount,
  fiveEuro,
  line,
  pointsWith,
  programWith,
  type Shopper,
  type Stage,
} from '@spaarkit/contract/conformance';
import { audit } from '../testing/audit.ts';
import { lastingEngines } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { atOnce } from './support/crowd.ts';
import { createRandom, type Random } from './support/random.ts';
import { scaled, tell } from './support/scale.ts';
import { sweepAll } from './support/sweep-all.ts';

const memberCount = 50;
const callers = 32;
const runMs = scaled(60_000, 4_000);
/** A busy machine does few things in that time, and what nobody did at once collides with nothing. */
const fewestDeeds = 400;

/** What the callers know of one member: who it is, and the sum of all they were told. */
interface Account {
  readonly shopper: Shopper;
  /** What every acknowledged call said it did. */
  acknowledged: number;
  readonly orders: { readonly id: string; readonly grossMinor: number }[];
  readonly codes: { readonly id: string; readonly code: string }[];
}

interface Bank {
  readonly stage: Stage;
  readonly accounts: readonly Account[];
  readonly random: Random;
}

type Deed = (bank: Bank, account: Account) => Promise<void>;

const deeds: readonly Deed[] = [
  pay,
  pay,
  pay,
  redeem,
  redeem,
  refund,
  adjust,
  revert,
  useCode,
  look,
  look,
];

describe.each(await lastingEngines())('M2 on %s', (engine) => {
  test(`50 members and 32 callers for ${runMs / 1000} s: the books balance at every look`, async () => {
    const arena = await openArena(engine);
    const random = createRandom();
    try {
      const points = pointsWith({ pendingDays: 3, expiry: { kind: 'age', months: 1 } });
      const stage = await arena.stage(programWith({ points, rewards: [fiveEuro, chosenAmount] }));
      const accounts = await atOnce(memberCount, async (index): Promise<Account> => {
        const shopper = await stage.memberWith(1000, `member-${index}`);
        return { shopper, acknowledged: 1000, orders: [], codes: [] };
      });
      const bank: Bank = { stage, accounts, random };
      const since = Date.now();
      const counts = { deeds: 0, looks: 0 };
      const goOn = (): boolean => Date.now() - since < runMs || counts.deeds < fewestDeeds;

      await Promise.all([
        ...Array.from({ length: callers }, async () => {
          while (goOn()) {
            await random.pick(deeds)(bank, random.pick(accounts));
            counts.deeds += 1;
          }
        }),
        (async () => {
          while (goOn()) {
            expect(await audit(arena.database)).toEqual([]);
            counts.looks += 1;
            // SQLite is looked at on this thread: the callers want their turn.
            await delay(100);
          }
        })(),
        (async () => {
          while (goOn()) {
            await stage.shop.move({ bySeconds: random.int(600, 40_000) });
            await sweepAll(arena.store);
          }
        })(),
      ]);

      const seconds = Math.round((Date.now() - since) / 1000);
      await sweepAll(arena.store);
      expect(await audit(arena.database)).toEqual([]);
      for (const account of accounts) await closeAccount(account);
      tell(
        'M2',
        engine,
        `${counts.deeds} deeds by ${callers} callers in ${seconds} s, books looked at ${counts.looks} times (seed ${random.seed})`,
      );
    } finally {
      await arena.close();
    }
  });
});

/** What the callers were told they did, the history, and the balance are one and the same. */
async function closeAccount({ shopper, acknowledged }: Account): Promise<void> {
  let history = 0;
  let lapsed = 0;
  let cursor: string | undefined;
  do {
    const page = await shopper.call('listTransactions', {
      query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
    });
    for (const { kind, points } of page.items) {
      history += points;
      if (kind === 'expire') lapsed += points;
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  const { available, pending, reserved, owed } = await shopper.balance();
  expect(available + pending + reserved - owed).toBe(history);
  expect(history - lapsed).toBe(acknowledged);
}

async function pay({ stage, random }: Bank, account: Account): Promise<void> {
  const id = `order-${random.int(0, 2 ** 31)}-${random.int(0, 2 ** 31)}`;
  const grossMinor = random.int(100, 20_000);
  const outcome = await stage.shop.paid(
    account.shopper.externalId,
    [line('a', grossMinor), line('b', grossMinor)],
    { orderId: id, id },
  );
  expect(outcome.outcome).toBe('booked');
  account.acknowledged += outcome.points;
  account.orders.push({ id, grossMinor });
}

async function refund({ stage, random }: Bank, account: Account): Promise<void> {
  if (account.orders.length === 0) return;
  const { id, grossMinor } = random.pick(account.orders);
  const part = random.int(1, grossMinor);
  const lines = [{ id: random.pick(['a', 'b']), grossMinor: part, netMinor: part }];
  const whole = random.next() < 0.3;
  const event = `refund-${random.int(0, 2 ** 31)}-${random.int(0, 2 ** 31)}`;
  const { points } = await stage.shop.refunded(id, {
    id: event,
    refundId: event,
    ...(whole ? {} : { lines }),
  });
  account.acknowledged += points;
}

async function redeem({ random }: Bank, account: Account): Promise<void> {
  const body =
    random.next() < 0.5
      ? { rewardId: 'five-euro' }
      : { rewardId: 'chosen-amount', points: 100 * random.int(1, 20) };
  const answer = await account.shopper.send('redeem', { body });
  if (answer.status !== 201) {
    expect(answer.text).toContain('"insufficient_points"');
    return;
  }
  const { points, issuedReward } = JSON.parse(answer.text) as {
    points: number;
    issuedReward: { id: string; voucher: { code: string } };
  };
  account.acknowledged -= points;
  account.codes.push({ id: issuedReward.id, code: issuedReward.voucher.code });
}

async function revert({ random }: Bank, account: Account): Promise<void> {
  if (account.codes.length === 0) return;
  const { id } = random.pick(account.codes);
  const answer = await account.shopper.send('revert', { params: { id } });
  if (answer.status !== 200) {
    expect([409, 410]).toContain(answer.status);
    return;
  }
  account.acknowledged += (JSON.parse(answer.text) as { pointsReturned: number }).pointsReturned;
}

/** Pays with a code; returning that order later gives its points back. */
async function useCode({ stage, random }: Bank, account: Account): Promise<void> {
  const held = account.codes.pop();
  if (!held) return;
  const id = `order-${random.int(0, 2 ** 31)}-${random.int(0, 2 ** 31)}`;
  const { points } = await stage.shop.paid(
    account.shopper.externalId,
    [line('a', 2500), line('b', 2500)],
    { orderId: id, id, voucherCodes: [held.code] },
  );
  account.acknowledged += points;
  account.orders.push({ id, grossMinor: 2500 });
}

async function adjust({ stage, random }: Bank, account: Account): Promise<void> {
  const points = random.pick([-300, -50, 40, 500]);
  const body = { points, reason: 'for a test', actor: 'bank' };
  const answer = await stage.shop.send('adjust', {
    params: { externalId: account.shopper.externalId },
    body,
  });
  if (answer.status === 201) account.acknowledged += points;
  else expect(answer.text).toContain('"insufficient_points"');
}

/** A member looks: what is shown is never below zero, and owes and has nothing at once. */
async function look(_: Bank, account: Account): Promise<void> {
  const { available, pending, reserved, owed } = await account.shopper.balance();
  for (const points of [available, pending, reserved, owed])
    expect(points).toBeGreaterThanOrEqual(0);
  expect(Math.min(available, owed)).toBe(0);
}
