import { rewardDefinition, type ProgramDocument } from '@spaarkit/contract';
import { adjust } from '../adjust.ts';
import { emptyBooks } from '../books.ts';
import { dayMs } from '../calendar.ts';
import { bookDue } from '../due.ts';
import { afterActivity } from '../expiry.ts';
import { extend } from '../extend.ts';
import type { Booking, Books, Lot, LotShare, OrderBooked, OrderFacts } from '../model.ts';
import { nothingBooked, settleOrder } from '../orders.ts';
import { paidFromOf, redeem, returnPoints } from '../redemption.ts';
import { issuedTerms } from '../rewards.ts';
import { countingIds, makeLine } from './fixtures.ts';

const reward = rewardDefinition.parse({
  kind: 'amount_discount',
  id: 'any',
  name: { en: 'Any' },
  cost: { kind: 'variable', stepPoints: 1, minorPerStep: 1, minimumPoints: 1 },
});

interface Order {
  facts: OrderFacts;
  lines: readonly number[];
  booked: OrderBooked;
}

interface Redemption {
  readonly transactionId: string;
  readonly points: number;
  readonly paidFrom: readonly LotShare[];
  state: 'unused' | 'used' | 'reverted';
}

/**
 * One member of a shop that does everything through the engine and stores what it says, as the
 * server does: balance, lots and history are kept apart, and each decision gets only the lots with
 * something left, and an order its own.
 */
export class Shop {
  now: number;
  readonly document: ProgramDocument;
  readonly orders: Order[];
  readonly redemptions: Redemption[] = [];
  readonly history: Booking[] = [];
  readonly #lots = new Map<string, Lot>();
  #balance = emptyBooks.balance;
  #activeAt = emptyBooks.activeAt;
  readonly #newId = countingIds();

  constructor(document: ProgramDocument, now: number, orders: readonly (readonly number[])[]) {
    this.document = document;
    this.now = now;
    this.orders = orders.map((lines, index) => ({
      facts: { orderId: `order-${index}`, refunds: [], cancelled: false },
      lines,
      booked: nothingBooked,
    }));
  }

  /** All that is kept. */
  get books(): Books {
    const lots = afterActivity([...this.#lots.values()], this.#activeAt);
    return { balance: this.#balance, lots, activeAt: this.#activeAt };
  }

  pass(days: number): void {
    this.now += days * dayMs;
    this.#bookDue();
  }

  pay(index: number, daysAgo: number, code: number | undefined): void {
    const order = this.orders[index];
    if (!order || order.facts.paid) return;
    const lines = order.lines.map((cents, line) => makeLine(`${line}`, cents));
    order.facts = { ...order.facts, paid: { at: this.now - daysAgo * dayMs, lines } };
    if (code !== undefined) this.#useCode(order, code);
    this.#settle(order);
  }

  refund(index: number, line: number, cents: number): void {
    const lines = [{ id: `${line}`, grossMinor: cents, netMinor: cents }];
    this.#learn(index, (facts) => ({
      ...facts,
      refunds: [...facts.refunds, { refundId: 'r', lines }],
    }));
  }

  refundAll(index: number): void {
    this.#learn(index, (facts) => ({ ...facts, refunds: [...facts.refunds, { refundId: 'all' }] }));
  }

  cancel(index: number): void {
    this.#learn(index, (facts) => ({ ...facts, cancelled: true }));
  }

  redeem(points: number): boolean {
    const books = this.#current();
    if (books.balance.available < points) return false;
    const terms = issuedTerms(this.document, reward, points, this.now);
    const issuedRewardId = `isr_${this.redemptions.length}`;
    const booking = redeem({ books, terms, issuedRewardId, now: this.now, newId: this.#newId });
    const paidFrom = paidFromOf(booking, books.lots);
    this.redemptions.push({
      transactionId: booking.transaction.id,
      points,
      paidFrom,
      state: 'unused',
    });
    this.#store([booking]);
    return true;
  }

  revert(index: number): boolean {
    const redemption = this.redemptions[index];
    if (redemption?.state !== 'unused') return false;
    redemption.state = 'reverted';
    const booking = returnPoints({
      books: this.#current(),
      redeemTransactionId: redemption.transactionId,
      rewardId: 'any',
      issuedRewardId: `isr_${index}`,
      paidFrom: redemption.paidFrom,
      points: redemption.points,
      timeZone: this.document.timeZone,
      now: this.now,
      newId: this.#newId,
    });
    this.#store([booking]);
    return true;
  }

  adjust(points: number): boolean {
    const { document, now } = this;
    const result = adjust({
      books: this.#current(),
      points,
      note: 'test',
      document,
      now,
      newId: this.#newId,
    });
    if (result.ok) this.#store([result.booking]);
    return result.ok;
  }

  extend(days: number): boolean {
    const { document, now } = this;
    const result = extend({
      books: this.#current(),
      until: now + days * dayMs,
      note: 'test',
      timeZone: document.timeZone,
      now,
      newId: this.#newId,
    });
    if (result.ok) this.#store([result.booking]);
    return result.ok;
  }

  #learn(index: number, change: (facts: OrderFacts) => OrderFacts): void {
    const order = this.orders[index];
    if (!order) return;
    order.facts = change(order.facts);
    this.#settle(order);
  }

  #useCode(order: Order, code: number): void {
    const redemption = this.redemptions[code];
    if (redemption?.state !== 'unused') return;
    redemption.state = 'used';
    const used = {
      redemptionId: `rdm_${code}`,
      issuedRewardId: `isr_${code}`,
      rewardId: 'any',
      redeemTransactionId: redemption.transactionId,
      points: redemption.points,
      returnedPoints: 0,
      paidFrom: redemption.paidFrom,
    };
    order.booked = { ...order.booked, spent: [...order.booked.spent, used] };
  }

  #settle(order: Order): void {
    const settled = settleOrder({
      terms: { document: this.document, asOf: order.facts.paid?.at ?? this.now },
      facts: order.facts,
      booked: order.booked,
      books: this.#current(order.facts.orderId),
      now: this.now,
      newId: this.#newId,
    });
    order.booked = settled.booked;
    this.#store(settled.bookings);
  }

  #current(orderId?: string): Books {
    const { activeAt, balance, lots } = this.books;
    const known = (lot: Lot) =>
      lot.remaining > 0 || (orderId !== undefined && lot.orderId === orderId);
    return { balance, lots: lots.filter(known), activeAt };
  }

  #bookDue(): void {
    this.#store(bookDue(this.#current(), this.now, this.#newId));
  }

  #store(bookings: readonly Booking[]): void {
    for (const booking of bookings) {
      this.history.push(booking);
      this.#balance = booking.books.balance;
      this.#activeAt = booking.books.activeAt;
      for (const lot of booking.openedLots) this.#lots.set(lot.id, lot);
      for (const change of booking.changedLots) {
        const lot = this.#lots.get(change.id);
        if (lot) this.#lots.set(change.id, { ...lot, ...change });
      }
    }
  }
}
