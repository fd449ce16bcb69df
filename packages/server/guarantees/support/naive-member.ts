/**
 * A member as somebody with pencil and paper would keep one. It imports nothing of the engine and is
 * written to be read, not to be fast: points lie in heaps, and every rule is said once, in the
 * plainest way. Ten points a euro, or what was published since, and a hundred for every third order, 14 days pending, two months
 * valid, days end in UTC. A review gives 40, doubled, at once, a birthday 50 once a year, a visit 50
 * once a day, and a friend 250 with their first order, pending as that is. A receipt gives ten a euro.
 */
import { dayMs, endOfDayAfterDays, endOfDayAfterMonths } from './naive-days.ts';
import { NaivePurse, total } from './naive-purse.ts';
import { NaiveReceipts, worthOf } from './naive-receipts.ts';

interface Order {
  readonly paidAt: number;
  readonly paid: Readonly<Record<string, number>>;
  readonly left: Record<string, number>;
  readonly code?: string;
  /** Points for each euro, as promised when it was paid or shown before. */
  readonly rate: number;
  readonly promisedAt: number;
  earned: number;
  returned: number;
  cancelled: boolean;
  /** Whether it holds one of the hundreds for three orders. */
  hundred: boolean;
}

/** What a cart was told that it earns, and when. */
export interface Promised {
  readonly rate: number;
  readonly at: number;
}

/** Points as they are taken along: since when they can be spent, unless that is now, and until when. */
export interface Lot {
  readonly points: number;
  readonly availableAt: number | undefined;
  readonly lapsesAt: number;
}

interface Code {
  readonly points: number;
  /** Where its points came from, first used first. */
  readonly from: { points: number; lapsesAt: number }[];
  readonly endsAt: number;
  /** Handed over by the shop, for no points. */
  readonly isGift: boolean;
  lockedUntil: number;
  state: 'unused' | 'used' | 'reverted';
}

export class NaiveMember extends NaivePurse {
  /** Points for each euro from now on. */
  rate = 10;
  readonly orders = new Map<string, Order>();
  readonly codes = new Map<string, Code>();

  readonly reviews = new Set<string>();
  readonly receipts = new NaiveReceipts();
  #hasBrought = false;
  readonly #birthday: { readonly month: number; readonly day: number };
  #celebratedAt = -Infinity;
  #visitedOn = -1;

  constructor(now: number, birthday: { readonly month: number; readonly day: number }) {
    super(now);
    this.#birthday = birthday;
  }

  pay(
    id: string,
    lines: Readonly<Record<string, number>>,
    code?: string,
    promise: Promised = { rate: this.rate, at: this.now },
  ): void {
    const held = code === undefined ? undefined : this.codes.get(code);
    const used = held?.state === 'unused' && this.now < held.endsAt;
    if (held && used) held.state = 'used';
    const order: Order = {
      paidAt: this.now,
      paid: lines,
      left: { ...lines },
      ...(used && code !== undefined ? { code } : {}),
      rate: promise.rate,
      promisedAt: promise.at,
      earned: 0,
      returned: 0,
      cancelled: false,
      hundred: false,
    };
    this.orders.set(id, order);
    this.#settle(id, order);
  }

  refund(id: string, line: string, amount: number): void {
    const order = this.orders.get(id);
    if (!order) return;
    order.left[line] = Math.max(0, (order.left[line] ?? 0) - amount);
    this.#settle(id, order);
  }

  cancel(id: string): void {
    const order = this.orders.get(id);
    if (!order) return;
    order.cancelled = true;
    for (const line of Object.keys(order.left)) order.left[line] = 0;
    this.#settle(id, order);
  }

  review(id: string): void {
    this.reviews.add(id);
    this.add(80, endOfDayAfterMonths(this.now, 2), id);
  }

  /** What it gave: nothing for a second one on the same day. */
  visit(): number {
    const day = Math.floor(this.now / dayMs);
    if (day === this.#visitedOn) return 0;
    this.#visitedOn = day;
    this.add(50, endOfDayAfterMonths(this.now, 2));
    return 50;
  }

  /** The shop tells of a receipt. What it gave: nothing for a number that is known. What gave nothing may come again. */
  tellReceipt(number: string, cents: number, event: string): number {
    const isNew = this.receipts.put(number, { at: this.now, cents, event, state: 'given' });
    if (isNew && worthOf(cents) === 0) this.receipts.free(number);
    return isNew ? this.#payReceipt(event, this.now, cents) : 0;
  }

  withdrawReceipt(number: string): void {
    const { cents, event } = this.receipts.get(number);
    this.receipts.free(number);
    if (event !== undefined) this.takeBack(event, worthOf(cents));
  }

  /** The member sends one, which waits for the shop. False for a number that is known. */
  sendReceipt(number: string, cents: number): boolean {
    return this.receipts.put(number, { at: this.now, cents, state: 'waits' });
  }

  approveReceipt(number: string, corrected?: number): number {
    const receipt = this.receipts.get(number);
    receipt.state = 'given';
    return this.#payReceipt(number, receipt.at, corrected ?? receipt.cents);
  }

  rejectReceipt(number: string): number {
    this.receipts.free(number);
    return 0;
  }

  #payReceipt(name: string, at: number, cents: number): number {
    const worth = worthOf(cents);
    const dates = { availableAt: at, lapsesAt: endOfDayAfterMonths(at, 2) };
    if (worth > 0) this.await(worth, dates, { order: name, forDeed: true });
    // What the shop looked at too late has lapsed meanwhile.
    return dates.lapsesAt <= this.now ? 0 : worth;
  }

  endOfDay(daysAhead: number): number {
    return endOfDayAfterDays(this.now, daysAhead);
  }

  /** Comes from elsewhere with points and debts, once, and is looked at before. What that adds. */
  bring(lots: readonly Lot[], owed: number): number {
    if (this.#hasBrought || (lots.length === 0 && owed === 0)) return 0;
    this.#hasBrought = true;
    this.celebrate();
    for (const { availableAt, lapsesAt, points } of lots) {
      if (availableAt === undefined) this.add(points, lapsesAt);
      else this.await(points, { availableAt, lapsesAt }, {});
    }
    this.demand(owed);
    return total(lots.map(({ points }) => points)) - owed;
  }

  /** What is left, as it would be taken along. */
  lots(): Lot[] {
    return this.heaps
      .filter(({ left }) => left > 0)
      .map(({ availableAt, lapsesAt, left, waiting }) => ({
        points: left,
        availableAt: waiting ? availableAt : undefined,
        lapsesAt,
      }));
  }

  /** A friend's first order. */
  befriend(id: string): void {
    this.expect(250, this.now, { order: id, forDeed: true });
  }

  /** That order comes back, and there is no other. */
  unfriend(id: string): void {
    this.takeBack(id, 250);
  }

  /** Another member turns out to be this one: their points come along, and fill what is owed. */
  absorb(points: number): void {
    this.add(points, endOfDayAfterMonths(this.now, 2));
  }

  withdraw(id: string): void {
    if (this.reviews.delete(id)) this.takeBack(id, 80);
  }

  /** Whoever looks within a week of the birthday gives for it, and not again for 300 days. */
  celebrate(): void {
    const { month, day } = this.#birthday;
    const year = new Date(this.now).getUTCFullYear();
    const isWeekOf = [year - 1, year].some((each) => {
      const dayStart = Date.UTC(each, month - 1, month === 2 && day === 29 && each % 4 ? 28 : day);
      return this.now >= dayStart && this.now < dayStart + 8 * dayMs;
    });
    if (!isWeekOf || this.now - this.#celebratedAt < 300 * dayMs) return;
    this.#celebratedAt = this.now;
    this.add(50, endOfDayAfterMonths(this.now, 2));
  }

  give(points: number): void {
    this.add(points, endOfDayAfterMonths(this.now, 2));
  }

  /** False when there are too few. */
  take(points: number): boolean {
    if (this.available < points) return false;
    this.takeFrom(this.spendable(), points);
    return true;
  }

  redeem(code: string, points: number): boolean {
    if (this.available < points) return false;
    const from = this.takeFrom(this.spendable(), points).map(({ heap, points: part }) => ({
      points: part,
      lapsesAt: heap.lapsesAt,
    }));
    this.codes.set(code, {
      points,
      from,
      endsAt: endOfDayAfterDays(this.now, 30),
      isGift: false,
      lockedUntil: 0,
      state: 'unused',
    });
    return true;
  }

  /** A code from the shop, for nothing. */
  accept(code: string): void {
    const endsAt = endOfDayAfterDays(this.now, 30);
    const gift = { points: 0, from: [], endsAt, isGift: true, lockedUntil: 0 };
    this.codes.set(code, { ...gift, state: 'unused' });
  }

  /** A cart takes a code for a while. False when it is used, undone or over. */
  lock(code: string, until: number): boolean {
    const held = this.codes.get(code);
    if (!held || held.state !== 'unused' || this.now >= held.endsAt) return false;
    held.lockedUntil = until;
    return true;
  }

  /** It lets go of it. */
  release(code: string): void {
    const held = this.codes.get(code);
    if (held) held.lockedUntil = 0;
  }

  revert(code: string): boolean {
    const held = this.codes.get(code);
    if (!held || held.state !== 'unused' || this.now >= held.endsAt) return false;
    if (held.isGift || this.now < held.lockedUntil) return false;
    held.state = 'reverted';
    this.#giveBack(held, held.points);
    return true;
  }

  /** What an order is worth follows from itself and, for the hundreds, from all that stand. */
  #settle(id: string, order: Order): void {
    const others = [...this.orders].filter(([name]) => name !== id).toSorted(latestPromiseFirst);
    const stands = isStanding(order);
    const due = Math.floor([...this.orders.values()].filter(isStanding).length / 3);
    const held = (): number => [...this.orders.values()].filter(({ hundred }) => hundred).length;
    const had = order.hundred;
    order.hundred = false;
    order.hundred = stands && held() < due;
    this.#book(id, order);
    if (stands) return;
    // Too many are held: the latest goes. A place is free: the latest that stands takes it.
    for (const [name, other] of others) {
      if (!other.hundred || held() <= due) continue;
      other.hundred = false;
      this.#book(name, other);
    }
    for (const [name, other] of others) {
      if (!had || other.hundred || !isStanding(other) || held() >= due) continue;
      other.hundred = true;
      this.#book(name, other);
    }
  }

  /** Books what the order is worth by now: spent points first come back, then earned ones change. */
  #book(id: string, order: Order): void {
    const paid = total(Object.values(order.paid));
    const left = total(Object.values(order.left));
    const held = order.code === undefined ? undefined : this.codes.get(order.code);
    if (held) {
      const back = Math.floor((held.points * (paid - left)) / paid) - order.returned;
      if (back > 0) {
        this.#giveBack(held, back);
        order.returned += back;
      }
    }
    const worth = Math.floor((left * order.rate) / 100) + (order.hundred ? 100 : 0);
    if (worth > order.earned) {
      this.expect(worth - order.earned, order.paidAt, { order: id });
    } else {
      this.takeBack(id, order.earned - worth);
    }
    order.earned = worth;
  }

  /** Points of a code come back from the end of where they came from, for 30 days at least. */
  #giveBack(code: Code, points: number): void {
    let wanted = points;
    const back: { points: number; lapsesAt: number }[] = [];
    while (wanted > 0) {
      const source = code.from.at(-1);
      if (!source) throw new Error('More would come back than was spent.');
      const part = Math.min(source.points, wanted);
      source.points -= part;
      wanted -= part;
      if (source.points === 0) code.from.pop();
      back.push({
        points: part,
        lapsesAt: Math.max(source.lapsesAt, endOfDayAfterDays(this.now, 30)),
      });
    }
    for (const { points: part, lapsesAt } of back.toSorted((a, b) => a.lapsesAt - b.lapsesAt))
      this.add(part, lapsesAt);
  }
}

/** Of two orders that were promised at once, the one with the later name. */
function latestPromiseFirst([a, one]: [string, Order], [b, other]: [string, Order]): number {
  return other.promisedAt - one.promisedAt || (a < b ? 1 : -1);
}

/** Whether something of it was paid for and kept. */
function isStanding({ left }: Order): boolean {
  return total(Object.values(left)) > 0;
}
