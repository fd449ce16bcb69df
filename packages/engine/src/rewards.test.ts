import {
  rewardDefinition,
  type ProgramDocumentInput,
  type RewardDefinition,
} from '@spaarkit/contract';
import { expect, test } from 'vitest';
import { emptyBooks } from './books.ts';
import { toInstant, validThrough } from './calendar.ts';
import {
  issuedTerms,
  judgeForGuests,
  judgeReward,
  rewardPrice,
  type JudgeForGuestsInput,
  type JudgeRewardInput,
} from './rewards.ts';
import { rewardValue } from './reward-value.ts';
import { booksWith, day, makeDocument, monday } from './testing/fixtures.ts';

const base = { id: 'five', name: { en: '5 off' }, cost: { kind: 'fixed', points: 500 } };

const makeReward = (changes: Record<string, unknown> = {}): RewardDefinition =>
  rewardDefinition.parse({ ...base, kind: 'amount_discount', amountMinor: 500, ...changes });

const variable = makeReward({
  amountMinor: undefined,
  cost: {
    kind: 'variable',
    stepPoints: 100,
    minorPerStep: 150,
    minimumPoints: 200,
    maximumPoints: 1000,
  },
});

const rich = booksWith([{ points: 5000 }]);

const judge = (
  reward: RewardDefinition,
  changes: Partial<JudgeRewardInput> = {},
  program: Partial<ProgramDocumentInput> = {},
) =>
  judgeReward({
    document: makeDocument(program),
    reward,
    books: rich,
    history: { redeemedAt: [] },
    now: monday,
    ...changes,
  });

test('a reward can be redeemed with exactly enough points', () => {
  expect(judge(makeReward(), { books: booksWith([{ points: 500 }]) })).toEqual({
    rewardId: 'five',
    redeemable: true,
  });
});

test('too few points say how many are missing', () => {
  expect(judge(makeReward(), { books: booksWith([{ points: 380 }]) })).toEqual({
    rewardId: 'five',
    redeemable: false,
    refusal: 'insufficient_points',
    missingPoints: 120,
  });
});

test('what is owed has to be earned too before a reward can be had', () => {
  const books = booksWith([]);
  const owing = { ...books, balance: { ...books.balance, owed: 120 } };
  expect(judge(makeReward(), { books: owing })).toMatchObject({ missingPoints: 620 });
});

test('a programme that has not started says from when', () => {
  expect(judge(makeReward(), {}, { startsAt: toInstant(day(3)) })).toMatchObject({
    refusal: 'program_not_running',
    availableFrom: toInstant(day(3)),
  });
});

test('points can be spent until the programme ends, or until the last redemption when that is named', () => {
  const ended = { endsAt: toInstant(monday) };
  expect(judge(makeReward(), {}, ended)).toEqual({
    rewardId: 'five',
    redeemable: false,
    refusal: 'program_not_running',
  });
  expect(
    judge(makeReward(), {}, { ...ended, lastRedemptionAt: toInstant(day(30)) }).redeemable,
  ).toBe(true);
  expect(judge(makeReward(), {}, { lastRedemptionAt: toInstant(monday) }).refusal).toBe(
    'program_not_running',
  );
});

test('a dated reward says from when, and that it is over', () => {
  const dated = makeReward({ active: { from: toInstant(day(1)), until: toInstant(day(2)) } });
  expect(judge(dated)).toMatchObject({ refusal: 'not_started', availableFrom: toInstant(day(1)) });
  expect(judge(dated, { now: day(1) }).redeemable).toBe(true);
  expect(judge(dated, { now: day(2) }).refusal).toBe('ended');
});

test('a reward of a tier is for that tier', () => {
  const gold = makeReward({ tierIds: ['gold'] });
  expect(judge(gold).refusal).toBe('tier_required');
  expect(judge(gold, { tierId: 'silver' }).refusal).toBe('tier_required');
  expect(judge(gold, { tierId: 'gold' }).redeemable).toBe(true);
});

test('a reward is sold out when none is left', () => {
  const scarce = makeReward({ stock: 2 });
  expect(judge(scarce, { history: { redeemedAt: [], stockLeft: 0 } }).refusal).toBe('out_of_stock');
  expect(judge(scarce, { history: { redeemedAt: [], stockLeft: 1 } }).redeemable).toBe(true);
  expect(judge(makeReward({ stock: 0 })).refusal).toBe('out_of_stock');
});

test('what a member cannot change is said before what is missing', () => {
  expect(judge(makeReward({ stock: 0, tierIds: ['gold'] }), { books: emptyBooks }).refusal).toBe(
    'tier_required',
  );
});

test.each([
  ['day', '2026-11-22T23:00:00Z', '2026-11-22T22:59:59Z', '2026-11-23T23:00:00.000Z'],
  ['week', '2026-11-22T23:00:00Z', '2026-11-22T22:59:59Z', '2026-11-29T23:00:00.000Z'],
  ['month', '2026-10-31T23:00:00Z', '2026-10-31T22:59:59Z', '2026-11-30T23:00:00.000Z'],
  ['year', '2025-12-31T23:00:00Z', '2025-12-31T22:59:59Z', '2026-12-31T23:00:00.000Z'],
] as const)(
  'a limit per %s counts by the calendar of the programme',
  (per, inside, before, availableFrom) => {
    const limited = makeReward({ limit: { count: 1, per } });
    const judged = (instant: string) =>
      judge(limited, { history: { redeemedAt: [Date.parse(instant)] } });
    expect(judged(inside)).toEqual({
      rewardId: 'five',
      redeemable: false,
      refusal: 'limit_reached',
      availableFrom,
    });
    expect(judged(before).redeemable).toBe(true);
  },
);

test('a limit for life has no end, and counts up to its number', () => {
  const limited = makeReward({ limit: { count: 2 } });
  expect(judge(limited, { history: { redeemedAt: [day(-900)] } }).redeemable).toBe(true);
  expect(judge(limited, { history: { redeemedAt: [day(-1), day(-900)] } })).toEqual({
    rewardId: 'five',
    redeemable: false,
    refusal: 'limit_reached',
  });
});

test('a variable cost says the most that can be chosen now', () => {
  const most = (points: number) => judge(variable, { books: booksWith([{ points }]) });
  expect(most(755)).toEqual({ rewardId: 'five', redeemable: true, maximumPoints: 700 });
  expect(most(5000).maximumPoints).toBe(1000);
  expect(most(150)).toMatchObject({ refusal: 'insufficient_points', missingPoints: 50 });
});

test('chosen points are judged instead of the minimum', () => {
  const books = booksWith([{ points: 350 }]);
  expect(judge(variable, { books, points: 400 })).toMatchObject({
    refusal: 'insufficient_points',
    missingPoints: 50,
  });
  expect(judge(variable, { books, points: 300 }).redeemable).toBe(true);
});

test('points are chosen in steps, from the minimum to the maximum', () => {
  const reason = (points?: number) => {
    const price = rewardPrice(variable, points);
    return price.ok ? price.points : price.reason;
  };
  expect([100, 200, 250, 1000, 1100, undefined].map(reason)).toEqual([
    'below_minimum',
    200,
    'not_a_step',
    1000,
    'above_maximum',
    'needed',
  ]);
});

test('with a fixed cost no points are chosen', () => {
  expect(rewardPrice(makeReward())).toEqual({ ok: true, points: 500 });
  expect(rewardPrice(makeReward(), 500)).toEqual({ ok: true, points: 500 });
  expect(rewardPrice(makeReward(), 600)).toMatchObject({ ok: false, reason: 'not_allowed' });
});

test('a reward is worth what its kind says', () => {
  expect(rewardValue(makeReward(), 500)).toEqual({ kind: 'amount', amountMinor: 500 });
  expect(rewardValue(variable, 700)).toEqual({ kind: 'amount', amountMinor: 1050 });
  const valueOf = (changes: Record<string, unknown>) =>
    rewardValue(rewardDefinition.parse({ ...base, ...changes }), 500);
  expect(valueOf({ kind: 'percentage_discount', percent: 10 })).toEqual({
    kind: 'percentage',
    percent: 10,
  });
  expect(valueOf({ kind: 'free_shipping' })).toEqual({ kind: 'free_shipping' });
  expect(valueOf({ kind: 'free_product', productId: 'p' })).toEqual({
    kind: 'product',
    productId: 'p',
  });
  expect(valueOf({ kind: 'merchant_fulfilled' })).toEqual({ kind: 'other' });
});

test('an issued reward can be used through its last day', () => {
  const terms = issuedTerms(makeDocument(), makeReward({ validDays: 30 }), 500, monday);
  expect(terms).toMatchObject({ points: 500, value: { kind: 'amount', amountMinor: 500 } });
  expect(validThrough(terms.expiresAt, 'Europe/Amsterdam')).toBe('2026-12-23');
});

const tellGuests = (
  reward: RewardDefinition,
  changes: Partial<JudgeForGuestsInput> = {},
  program: Partial<ProgramDocumentInput> = {},
) =>
  judgeForGuests({ document: makeDocument(program), reward, history: {}, now: monday, ...changes });

test('guests are told nothing of what only members can lack', () => {
  const forSome = { segmentIds: ['regulars'], limit: { count: 1, per: 'lifetime' } };
  expect(tellGuests(makeReward(forSome))).toBeUndefined();
});

test('guests are told what is sold out, and from when on something is there', () => {
  expect(tellGuests(makeReward({ stock: 2 }), { history: { stockLeft: 0 } })).toEqual({
    rewardId: 'five',
    redeemable: false,
    refusal: 'out_of_stock',
  });
  expect(tellGuests(makeReward({ stock: 2 }), { history: { stockLeft: 1 } })).toBeUndefined();
  const later = makeReward({ active: { from: toInstant(day(3)) } });
  expect(tellGuests(later)).toMatchObject({
    refusal: 'not_started',
    availableFrom: toInstant(day(3)),
  });
});

test('guests are told which level a reward asks for, unless everybody begins at it', () => {
  const tiers: ProgramDocumentInput['tiers'] = {
    basis: 'spend',
    period: { kind: 'lifetime' },
    levels: [
      { id: 'bronze', name: { en: 'Bronze' }, threshold: 0 },
      { id: 'gold', name: { en: 'Gold' }, threshold: 10_000 },
    ],
  };
  const forLevel = (id: string) => tellGuests(makeReward({ tierIds: [id] }), {}, { tiers });
  expect(forLevel('bronze')).toBeUndefined();
  expect(forLevel('gold')).toMatchObject({ redeemable: false, refusal: 'tier_required' });
});
