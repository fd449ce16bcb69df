/** What an order does to a member's books, over all its events. */
import type { OrderLine, ProgramDocument, TransactionReason } from '@spaarkit/contract';
import { post, roomIn } from './books.ts';
import { creditEntries, earnedLot, takeBack } from './credit.ts';
import { lapse, lapsesAt } from './due.ts';
import type { Tallies } from './counting.ts';
import { earn } from './earning.ts';
import type {
  Booking,
  Books,
  BoughtProduct,
  EarningTerms,
  Earnings,
  NewId,
  OrderBooked,
  OrderFacts,
  Qualifier,
  RefundedLine,
  RulePoints,
  SpentRedemption,
} from './model.ts';
import { addTo, changesBetween, cutOff } from './breakdown.ts';
import { availableAtOf } from './program.ts';
import { divide, proportion, sumUp } from './rounding.ts';
import { returnPoints } from './redemption.ts';

export interface SettleOrderInput {
  /** What the order earns under: its preview's, or those at the instant it was paid. */
  readonly terms: EarningTerms;
  readonly facts: OrderFacts;
  readonly booked: OrderBooked;
  /** What the member's other orders hold of the rules that count beyond one. */
  readonly tallies?: Tallies;
  /** With everything booked that is due by `now`, and the order's own lots even when empty. */
  readonly books: Books;
  readonly now: number;
  readonly newId: NewId;
}

export interface OrderSettlement {
  readonly bookings: readonly Booking[];
  /** What the order is worth with everything known of it. */
  readonly earnings: Earnings;
  /** To be kept with the order, and given back with its next event. */
  readonly booked: OrderBooked;
  readonly books: Books;
}

/** What an order brought in. */
export interface Sale {
  readonly at: number;
  readonly minor: number;
}

type Paid = NonNullable<OrderFacts['paid']>;
type PaidInput = SettleOrderInput & { readonly paid: Paid };

const noEarnings: Earnings = { points: 0, rules: [], lines: [], counts: [], withheld: [] };

/** The books of an order before its first event. */
export const nothingBooked: OrderBooked = { earnedPoints: 0, earnedBy: [], spent: [] };

/**
 * Books the difference between what an order is worth by all that is known of it and what is booked
 * already. So the order in which events arrive does not matter, and several refunds add up without
 * a rounding loss. Nothing is booked before the order is paid.
 *
 * Spent points come back before earned ones are taken, so that a member owes only what is truly
 * missing. The programme may let returns keep either (`returns`); a cancelled order never happened
 * and always undoes both.
 */
export function settleOrder(input: SettleOrderInput): OrderSettlement {
  const { facts, booked, books, terms } = input;
  const { paid } = facts;
  if (!paid) return { bookings: [], earnings: noEarnings, booked, books };
  const earnings = earn(terms, linesThatEarn(terms, facts), {
    locationId: paid.locationId,
    tallies: input.tallies,
  });
  const returned = returnSpent({ ...input, paid });
  const booksThen = returned.bookings.at(-1)?.books ?? books;
  const settled = bookEarned({ ...input, paid, books: booksThen }, earnings);
  const bookings = [...returned.bookings, ...settled.bookings];
  return {
    bookings,
    earnings,
    booked: { ...booked, ...settled.booked, spent: returned.spent },
    books: bookings.at(-1)?.books ?? books,
  };
}

/**
 * The lines of an order less what came back of them. A refund never takes more than was paid for
 * its lines; a line whose gross amount came back whole has no net amount left either. Of its units
 * those are left that were not told to have come back, and no more than what is left of its money
 * paid for, rounded up.
 */
export function linesLeft(facts: OrderFacts): OrderLine[] {
  const lines = facts.paid?.lines ?? [];
  if (isWhollyUndone(facts)) return lines.map((line) => ({ ...line, grossMinor: 0, netMinor: 0 }));
  return facts.refunds
    .flatMap((refund) => refund.lines ?? [])
    .reduce(takeOff, [...lines])
    .map((line, index) => withoutRemnants(line, lines[index] ?? line));
}

/** The products that an order is left with; one that cost nothing is kept until the whole order is undone. */
export function productsLeft(facts: OrderFacts): BoughtProduct[] {
  if (isWhollyUndone(facts)) return [];
  return linesLeft(facts)
    .filter(({ kind, quantity }) => kind === 'product' && quantity > 0)
    .map(({ productId, quantity }) => ({
      ...(productId !== undefined && { productId }),
      quantity,
    }));
}

/** One order as tiers and segments count it; undefined until it is paid. */
export function orderQualifier(
  terms: EarningTerms,
  facts: OrderFacts,
  booked: OrderBooked,
  now: number,
): Qualifier | undefined {
  if (!facts.paid) return undefined;
  const sale = saleOf(facts);
  return {
    at: facts.paid.at,
    spendMinor: sale?.minor ?? 0,
    points: booked.earnedPoints,
    orders: sale ? 1 : 0,
    products: productsLeft(facts),
    pending: now < availableAtOf(terms.document, facts.paid.at, terms.tierId),
  };
}

/** When an order was paid and what is left of its products; undefined before that, and once all came back. */
export function saleOf(facts: OrderFacts): Sale | undefined {
  const { paid } = facts;
  if (!paid || isWhollyUndone(facts)) return undefined;
  const minor = sumProducts(linesLeft(facts));
  return minor === 0 && sumProducts(paid.lines) > 0 ? undefined : { at: paid.at, minor };
}

/**
 * How much of what was spent on an order, points or credit, is to come back in all: everything, or
 * the refunded share of the products.
 */
export function returnedShare(
  { returns }: Pick<ProgramDocument, 'returns'>,
  facts: OrderFacts,
  spent: number,
): number {
  if (facts.cancelled) return spent;
  if (returns.spent === 'keep') return 0;
  if (isWhollyUndone(facts)) return spent;
  const lines = facts.paid?.lines ?? [];
  // Without paid products (all paid by the code, or a gift card alone) every line counts.
  const sum = sumProducts(lines) > 0 ? sumProducts : sumGross;
  const total = sum(lines);
  return total === 0 ? 0 : proportion(spent, total - sum(linesLeft(facts)), total);
}

function isWhollyUndone(facts: OrderFacts): boolean {
  return facts.cancelled || facts.refunds.some(({ lines }) => !lines);
}

function takeOff(lines: OrderLine[], refunded: RefundedLine): OrderLine[] {
  let { grossMinor, netMinor, quantity = 0 } = refunded;
  return lines.map((line) => {
    if (line.id !== refunded.id) return line;
    const gross = Math.min(line.grossMinor, grossMinor);
    const net = Math.min(line.netMinor, netMinor);
    const units = Math.min(line.quantity, quantity);
    grossMinor -= gross;
    netMinor -= net;
    quantity -= units;
    return {
      ...line,
      grossMinor: line.grossMinor - gross,
      netMinor: line.netMinor - net,
      quantity: line.quantity - units,
    };
  });
}

function withoutRemnants(line: OrderLine, paid: OrderLine): OrderLine {
  if (paid.grossMinor === 0) return line;
  const units = BigInt(paid.quantity) * BigInt(line.grossMinor);
  const paidFor = Number(divide(units, BigInt(paid.grossMinor), 'up'));
  return {
    ...line,
    netMinor: line.grossMinor === 0 ? 0 : line.netMinor,
    quantity: Math.min(line.quantity, paidFor),
  };
}

function linesThatEarn({ document }: EarningTerms, facts: OrderFacts): readonly OrderLine[] {
  const keeps = document.returns.earned === 'keep' && !facts.cancelled;
  return keeps ? (facts.paid?.lines ?? []) : linesLeft(facts);
}

function returnSpent(input: PaidInput): { bookings: Booking[]; spent: SpentRedemption[] } {
  const bookings: Booking[] = [];
  const spent = input.booked.spent.map((redemption) => {
    const points = dueBack(input, redemption) - redemption.returnedPoints;
    if (points <= 0) return redemption;
    const books = bookings.at(-1)?.books ?? input.books;
    bookings.push(bookReturn({ ...input, books }, redemption, points));
    return { ...redemption, returnedPoints: redemption.returnedPoints + points };
  });
  return { bookings, spent };
}

function bookReturn(input: PaidInput, redemption: SpentRedemption, points: number): Booking {
  const { books, now, newId, paid, terms } = input;
  const { timeZone } = terms.document;
  const locationId = paid.locationId;
  return returnPoints({
    ...redemption,
    books,
    points,
    timeZone,
    now,
    newId,
    ...(locationId !== undefined && { locationId }),
  });
}

function dueBack({ facts, terms }: PaidInput, { points }: SpentRedemption): number {
  return returnedShare(terms.document, facts, points);
}

function bookEarned(
  input: PaidInput,
  earnings: Earnings,
): {
  bookings: Booking[];
  booked: Pick<OrderBooked, 'earnedPoints' | 'earnedBy' | 'earnTransactionId'>;
} {
  const { booked, books, newId, now } = input;
  const difference = earnings.points - booked.earnedPoints;
  const changes = changesBetween(booked.earnedBy, earnings.rules);
  if (difference < 0) {
    const reversed = bookReverse(input, -difference, changes);
    const { points: earnedPoints, rules: earnedBy } = earnings;
    return { bookings: [reversed], booked: { ...booked, earnedPoints, earnedBy } };
  }
  const points = Math.min(difference, roomIn(books));
  if (points === 0) return { bookings: [], booked };
  const breakdown = points < difference ? cutOff(changes, difference - points) : changes;
  const earned = bookEarn(input, points, breakdown);
  const lapsed = earned.openedLots.filter((lot) => lapsesAt(lot) <= now);
  return {
    bookings: lapsed.length > 0 ? [earned, lapse(earned.books, lapsed, now, newId)] : [earned],
    booked: {
      earnTransactionId: booked.earnTransactionId ?? earned.transaction.id,
      earnedPoints: booked.earnedPoints + points,
      earnedBy: points < difference ? addTo(booked.earnedBy, breakdown) : earnings.rules,
    },
  };
}

function bookEarn(
  { books, facts, newId, now, paid, terms }: PaidInput,
  points: number,
  breakdown: readonly RulePoints[],
): Booking {
  const lot = {
    orderId: facts.orderId,
    points,
    availableAt: availableAtOf(terms.document, paid.at, terms.tierId),
  };
  const seed = earnedLot(terms.document, { ...lot, earnedAt: paid.at }, now, newId);
  return post(books, {
    transaction: {
      id: newId('txn'),
      kind: 'earn',
      at: now,
      reason: orderReason(facts.orderId, paid),
      breakdown,
      ...locationOf(paid),
    },
    entries: [{ account: 'issued', points: -points }, ...creditEntries(books.balance.owed, seed)],
    opens: [seed],
  });
}

function bookReverse(
  { booked, books, facts, newId, now, paid }: PaidInput,
  points: number,
  breakdown: readonly RulePoints[],
): Booking {
  return post(books, {
    transaction: {
      id: newId('txn'),
      kind: 'reverse',
      at: now,
      reason: orderReason(facts.orderId, paid),
      ...(booked.earnTransactionId !== undefined && { undoes: booked.earnTransactionId }),
      breakdown,
      ...locationOf(paid),
    },
    entries: [
      { account: 'issued', points },
      ...takeBack(books, (lot) => lot.orderId === facts.orderId, points),
    ],
  });
}

function orderReason(orderId: string, { orderNumber, orderUrl }: Paid): TransactionReason {
  return {
    kind: 'order',
    orderId,
    ...(orderNumber !== undefined && { orderNumber }),
    ...(orderUrl !== undefined && { orderUrl }),
  };
}

function locationOf({ locationId }: Paid): { locationId?: string } {
  return locationId === undefined ? {} : { locationId };
}

function sumProducts(lines: readonly OrderLine[]): number {
  return sumGross(lines.filter(({ kind }) => kind === 'product'));
}

function sumGross(lines: readonly OrderLine[]): number {
  return sumUp(lines.map(({ grossMinor }) => grossMinor));
}
