import type { OrderLine, ProgramDocumentInput } from '@spaarkit/contract';
import { expect, test } from 'vitest';
import { emptyBooks, netPoints } from './books.ts';
import { checkBooks } from './check.ts';
import { bookDue } from './due.ts';
import type {
  Books,
  EarningTerms,
  OrderBooked,
  OrderFacts,
  OrderRefund,
  SpentRedemption,
} from './model.ts';
import {
  linesLeft,
  nothingBooked,
  orderQualifier,
  productsLeft,
  settleOrder,
  type OrderSettlement,
} from './orders.ts';
import {
  after,
  booksWith,
  countingIds,
  day,
  makeDocument,
  makeLine,
  monday,
  spendRule,
} from './testing/fixtures.ts';

const newId = countingIds();
const termsOf = (changes: Partial<ProgramDocumentInput> = {}): EarningTerms => ({
  document: makeDocument(changes),
  asOf: monday,
});
const lines = [
  makeLine('a', 3000),
  makeLine('b', 7000),
  makeLine('ship', 500, { kind: 'shipping' }),
];
const paid = { at: monday, lines };
const ofLine = (id: string, grossMinor: number): OrderRefund => ({
  refundId: `${id}-${grossMinor}`,
  lines: [{ id, grossMinor, netMinor: grossMinor }],
});
const whole: OrderRefund = { refundId: 'whole' };

interface Situation {
  readonly facts?: Partial<OrderFacts>;
  readonly booked?: OrderBooked;
  readonly books?: Books;
  readonly now?: number;
  readonly terms?: EarningTerms;
}

function settle({
  booked = nothingBooked,
  books = emptyBooks,
  facts,
  now = monday,
  terms = termsOf(),
}: Situation) {
  const known: OrderFacts = { orderId: 'order-1', paid, refunds: [], cancelled: false, ...facts };
  return settleOrder({ terms, facts: known, booked, books, now, newId });
}

/** The same order after more of it is known. */
const next = (before: OrderSettlement, situation: Situation) =>
  settle({ books: before.books, booked: before.booked, ...situation });

const kindsOf = ({ bookings }: OrderSettlement) =>
  bookings.map(({ transaction }) => transaction.kind);

const spent = (points: number, changes: Partial<SpentRedemption> = {}): SpentRedemption => ({
  redemptionId: 'rdm_1',
  issuedRewardId: 'isr_1',
  rewardId: 'five',
  redeemTransactionId: 'txn_redeem',
  points,
  returnedPoints: 0,
  paidFrom: [{ points, expiresAt: day(500) }],
  ...changes,
});

test('a paid order earns one lot, pending for the return period', () => {
  const { booked, books, bookings, earnings } = settle({});
  expect(earnings.points).toBe(1000);
  expect(books.balance).toEqual({ available: 0, pending: 1000, reserved: 0, owed: 0 });
  expect(books.lots).toEqual([
    expect.objectContaining({
      orderId: 'order-1',
      points: 1000,
      remaining: 1000,
      availableAt: day(14),
    }),
  ]);
  expect(bookings.map(({ transaction }) => transaction)).toEqual([
    expect.objectContaining({
      kind: 'earn',
      at: monday,
      reason: { kind: 'order', orderId: 'order-1' },
      breakdown: [{ ruleId: 'spend', points: 1000 }],
    }),
  ]);
  expect(booked).toEqual({
    earnedPoints: 1000,
    earnedBy: [{ ruleId: 'spend', points: 1000 }],
    earnTransactionId: bookings[0]?.transaction.id,
    spent: [],
  });
});

test('the reason of an order carries its number, address and location', () => {
  const { bookings } = settle({
    facts: {
      paid: {
        ...paid,
        orderNumber: '2026-1',
        orderUrl: 'https://shop.example/o/1',
        locationId: 'antwerp',
      },
    },
  });
  expect(bookings[0]?.transaction).toMatchObject({
    locationId: 'antwerp',
    reason: { orderNumber: '2026-1', orderUrl: 'https://shop.example/o/1' },
  });
});

test('nothing is booked before the order is paid', () => {
  const facts: OrderFacts = { orderId: 'order-1', refunds: [whole], cancelled: true };
  const settled = settleOrder({
    terms: termsOf(),
    facts,
    booked: nothingBooked,
    books: emptyBooks,
    now: monday,
    newId,
  });
  expect(settled.bookings).toEqual([]);
  expect(settled.earnings.points).toBe(0);
});

test('the same facts book nothing more', () => {
  expect(next(settle({}), {}).bookings).toEqual([]);
});

test('an order that earns nothing books nothing', () => {
  expect(settle({ terms: termsOf({ earningRules: [] }) }).bookings).toEqual([]);
});

test('a partial refund takes back in proportion and names what it undoes', () => {
  const earned = settle({});
  const refunded = next(earned, { facts: { refunds: [ofLine('a', 999)] } });
  expect(refunded.earnings.points).toBe(900);
  expect(refunded.books.balance.pending).toBe(900);
  expect(refunded.bookings[0]?.transaction).toMatchObject({
    kind: 'reverse',
    undoes: earned.booked.earnTransactionId,
  });
  expect(refunded.booked.earnedPoints).toBe(900);
});

test('partial refunds add up to a whole one without a rounding loss', () => {
  const terms = termsOf({ earningRules: [spendRule({ points: 1, perMinor: 300 })] });
  const parts = [ofLine('a', 1000), ofLine('a', 2000), ofLine('b', 3333), ofLine('b', 3667)];
  const end = parts.reduce(
    (before, _, index) => next(before, { terms, facts: { refunds: parts.slice(0, index + 1) } }),
    settle({ terms }),
  );
  expect(end.books.balance).toEqual(emptyBooks.balance);
  expect(end.booked.earnedPoints).toBe(0);
});

test('a refund of more than was paid takes back what was paid', () => {
  const facts = { refunds: [ofLine('a', 99_999), ofLine('nowhere', 500)] };
  expect(settle({ facts }).earnings.points).toBe(700);
});

test('a refund of a line that stands twice is laid on both', () => {
  const twice = { at: monday, lines: [makeLine('a', 100), makeLine('a', 100)] };
  const left = linesLeft({
    orderId: 'o',
    paid: twice,
    refunds: [ofLine('a', 150)],
    cancelled: false,
  });
  expect(left.map(({ grossMinor }) => grossMinor)).toEqual([0, 50]);
});

test('a line that came back whole by its gross amount has no net amount left', () => {
  const line = makeLine('a', 121, { netMinor: 100 });
  const refunds = [{ refundId: 'r', lines: [{ id: 'a', grossMinor: 121, netMinor: 0 }] }];
  const left = linesLeft({
    orderId: 'o',
    paid: { at: monday, lines: [line] },
    refunds,
    cancelled: false,
  });
  expect(left[0]).toMatchObject({ grossMinor: 0, netMinor: 0 });
});

test('after the return period an order earns available points at once', () => {
  const { books } = settle({ now: day(14) });
  expect(books.balance).toEqual({ available: 1000, pending: 0, reserved: 0, owed: 0 });
  expect(books.lots[0]).toMatchObject({ state: 'available', availableAt: day(14) });
});

test('an order told years late earns points that lapse at once', () => {
  const late = settle({ now: day(3 * 365) });
  expect(kindsOf(late)).toEqual(['earn', 'expire']);
  expect(late.books.balance).toEqual(emptyBooks.balance);
  expect(late.bookings.map(({ transaction }) => transaction.at)).toEqual([
    day(3 * 365),
    day(3 * 365),
  ]);
});

test('points that lapse as they come in fill no debt', () => {
  const owing = next(settle({ now: day(14) }), {
    books: emptyBooks,
    now: day(14),
    facts: { cancelled: true },
  });
  const late = settle({ books: owing.books, now: day(3 * 365), facts: { orderId: 'order-2' } });
  expect(late.books.balance).toEqual(owing.books.balance);
  expect(late.bookings.map(({ books }) => checkBooks(books))).toEqual([[], []]);
});

test('taken back points come from the order itself, then from those that lapse soonest, the rest is owed', () => {
  const others = booksWith([
    { points: 300, expiresAt: day(900) },
    { points: 100, expiresAt: day(100) },
  ]);
  const earned = settle({ books: others, now: day(14) });
  const own = earned.books.lots.find(({ orderId }) => orderId === 'order-1');
  const used = spendFrom(earned, own?.id ?? '', 850);
  const taken = settle({
    books: used,
    booked: earned.booked,
    now: day(14),
    facts: { refunds: [ofLine('a', 3000)] },
  });
  expect(taken.books.lots.map(({ remaining }) => remaining)).toEqual([250, 0, 0]);
  const all = next(taken, { now: day(14), facts: { cancelled: true } });
  expect(all.books.balance).toEqual({ available: 0, pending: 0, reserved: 0, owed: 450 });
  expect(netPoints(all.books)).toBe(-450);
  expect(checkBooks(all.books)).toEqual([]);
});

test('points that lapsed are not taken back a second time', () => {
  const earned = settle({});
  const lapsed = after(bookDue(earned.books, day(1000), newId));
  expect(lapsed.lots[0]).toMatchObject({ remaining: 0, lapsed: 1000 });
  const part = next(earned, {
    books: lapsed,
    now: day(1000),
    facts: { refunds: [ofLine('a', 3000)] },
  });
  const refunded = next(part, { now: day(1000), facts: { refunds: [whole] } });
  expect(refunded.books.balance).toEqual(emptyBooks.balance);
  expect(refunded.books.lots[0]?.lapsed).toBe(0);
  expect(refunded.booked.earnedPoints).toBe(0);
});

test('what is earned next fills what is owed', () => {
  const owing = next(settle({ now: day(14) }), {
    books: emptyBooks,
    now: day(14),
    facts: { cancelled: true },
  });
  expect(owing.books.balance.owed).toBe(1000);
  const paidAgain = settle({ books: owing.books, now: day(14), facts: { orderId: 'order-2' } });
  expect(paidAgain.books.balance).toEqual(emptyBooks.balance);
});

test('a whole refund gives all spent points back and takes all earned ones', () => {
  const settled = settle({ booked: { ...nothingBooked, spent: [spent(500)] } });
  const refunded = next(settled, { facts: { refunds: [whole] } });
  expect(kindsOf(refunded)).toEqual(['refund', 'reverse']);
  expect(refunded.bookings[0]?.transaction).toMatchObject({
    undoes: 'txn_redeem',
    reason: { kind: 'reward', rewardId: 'five', issuedRewardId: 'isr_1' },
  });
  expect(refunded.books.balance).toEqual({ available: 500, pending: 0, reserved: 0, owed: 0 });
  expect(refunded.booked.spent[0]?.returnedPoints).toBe(500);
});

test('a partial refund gives spent points back in proportion to the products, rounded down once', () => {
  const booked = { ...nothingBooked, spent: [spent(333)] };
  const refunds = [ofLine('a', 3000), ofLine('b', 3500), ofLine('b', 3500)];
  const returned = (count: number) =>
    settle({ booked, facts: { refunds: refunds.slice(0, count) } }).booked.spent[0]?.returnedPoints;
  expect([returned(0), returned(1), returned(2), returned(3)]).toEqual([0, 99, 216, 333]);
  const steps = next(next(settle({ booked }), { facts: { refunds: refunds.slice(0, 1) } }), {
    facts: { refunds },
  });
  expect(steps.booked.spent[0]?.returnedPoints).toBe(333);
  expect(steps.books.balance.available).toBe(333);
});

test('an order paid wholly by its code gives the points back with the whole order only', () => {
  const free = { at: monday, lines: [makeLine('a', 0)] };
  const booked = { ...nothingBooked, spent: [spent(500)] };
  expect(settle({ booked, facts: { paid: free, refunds: [ofLine('a', 0)] } }).bookings).toEqual([]);
  expect(settle({ booked, facts: { paid: free, refunds: [whole] } }).books.balance.available).toBe(
    500,
  );
});

test('returned points fill what the same refund takes back', () => {
  const settled = settle({
    now: day(14),
    booked: {
      ...nothingBooked,
      earnedPoints: 1000,
      earnedBy: [{ ruleId: 'spend', points: 1000 }],
      earnTransactionId: 'txn_e',
      spent: [spent(600)],
    },
  });
  const refunded = next(settled, { now: day(14), facts: { cancelled: true } });
  expect(refunded.books.balance).toEqual({ available: 0, pending: 0, reserved: 0, owed: 400 });
});

test('a programme may let returns keep what was earned and what was spent', () => {
  const terms = termsOf({ returns: { earned: 'keep', spent: 'keep' } });
  const settled = settle({ terms, booked: { ...nothingBooked, spent: [spent(500)] } });
  const refunded = next(settled, { terms, facts: { refunds: [whole] } });
  expect(refunded.bookings).toEqual([]);
  const cancelled = next(refunded, { terms, facts: { refunds: [whole], cancelled: true } });
  expect(cancelled.books.balance).toEqual({ available: 500, pending: 0, reserved: 0, owed: 0 });
});

test('an order counts for tiers by its products, less what came back', () => {
  const qualify = (facts: Partial<OrderFacts>, now = monday) =>
    orderQualifier(
      termsOf(),
      { orderId: 'o', paid, refunds: [], cancelled: false, ...facts },
      { ...nothingBooked, earnedPoints: 900 },
      now,
    );
  expect(qualify({ refunds: [ofLine('a', 1000)] })).toEqual({
    at: monday,
    spendMinor: 9000,
    points: 900,
    orders: 1,
    products: [{ quantity: 1 }, { quantity: 1 }],
    pending: true,
  });
  expect(qualify({ refunds: [ofLine('a', 3000), ofLine('b', 7000)] })).toMatchObject({
    spendMinor: 0,
    orders: 0,
  });
  expect(qualify({ cancelled: true })).toMatchObject({ spendMinor: 0, orders: 0 });
  expect(qualify({}, day(14))?.pending).toBe(false);
  const unpaid: OrderFacts = { orderId: 'o', refunds: [], cancelled: false };
  expect(orderQualifier(termsOf(), unpaid, nothingBooked, monday)).toBeUndefined();
});

test('an order of free samples still counts as an order', () => {
  const free: readonly OrderLine[] = [makeLine('sample', 0)];
  const facts: OrderFacts = {
    orderId: 'o',
    paid: { at: monday, lines: free },
    refunds: [],
    cancelled: false,
  };
  expect(orderQualifier(termsOf(), facts, nothingBooked, monday)?.orders).toBe(1);
});

function spendFrom({ books }: OrderSettlement, lotId: string, points: number): Books {
  const lots = books.lots.map((lot) =>
    lot.id === lotId ? { ...lot, remaining: lot.remaining - points } : lot,
  );
  return {
    ...books,
    lots,
    balance: { ...books.balance, available: books.balance.available - points },
  };
}

test('pieces of a product are kept for what is left of their price', () => {
  const line = makeLine('a', 3000, { quantity: 3, productId: 'tea' });
  const leftAfter = (...refunds: OrderRefund[]) =>
    productsLeft({
      orderId: 'o',
      paid: { at: monday, lines: [line, makeLine('ship', 500, { kind: 'shipping' })] },
      refunds,
      cancelled: false,
    });
  expect(leftAfter()).toEqual([{ productId: 'tea', quantity: 3 }]);
  expect(leftAfter(ofLine('a', 1000))).toEqual([{ productId: 'tea', quantity: 2 }]);
  expect(leftAfter(ofLine('a', 1100))).toEqual([{ productId: 'tea', quantity: 2 }]);
  expect(leftAfter(ofLine('a', 3000))).toEqual([]);
  expect(leftAfter({ refundId: 'all' })).toEqual([]);
});
