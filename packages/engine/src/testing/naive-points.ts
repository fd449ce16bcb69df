/**
 * The rules of the books told a second time, as plainly as they can be: every single point is an
 * object, a sum is a count, and nothing is shared with the engine, not even the calendar. Slow, and
 * that is fine: the property tests compare the engine with it. Dates are UTC here.
 */

type Fate = 'pending' | 'available' | 'spent' | 'lapsed' | 'gone';

interface Point {
  /** The order that earned it; none once it was spent and came back. */
  order: number | undefined;
  fate: Fate;
  maturesAt: number;
  lapsesAt: number;
  /** Lapses by inactivity, but not before `lapsesAt`. */
  idle: boolean;
  /** Which credit it came in with, counting up. */
  credit: number;
}

interface Order {
  lines: number[];
  refunded: number[];
  paidAt: number | undefined;
  undone: boolean;
  codes: Redemption[];
}

interface Redemption {
  points: Point[];
  size: number;
  used: boolean;
  reverted: boolean;
}

const oneDay = 24 * 60 * 60 * 1000;

/** How the programme of the comparison is set: 7 points for every 30 cents, rounded down. */
export const naiveProgram = {
  points: 7,
  perMinor: 30,
  pendingDays: 10,
  months: 3,
  returnedDays: 30,
};

/** By which rule points lapse; on 30 June, with `calendar`, when they are three months old. */
export type NaiveExpiry = 'age' | 'inactivity' | 'calendar';

export class NaivePoints {
  now: number;
  active = 0;
  debt = 0;
  points: Point[] = [];
  orders: Order[];
  redemptions: Redemption[] = [];
  #credits = 0;

  readonly #expiry: NaiveExpiry;

  constructor(now: number, orders: readonly (readonly number[])[], expiry: NaiveExpiry = 'age') {
    this.now = now;
    this.#expiry = expiry;
    this.orders = orders.map((lines) => ({
      lines: [...lines],
      refunded: lines.map(() => 0),
      paidAt: undefined,
      undone: false,
      codes: [],
    }));
  }

  count(fate: Fate): number {
    return this.points.filter((point) => point.fate === fate).length;
  }

  /** How many available points lapse when, soonest first. */
  lapsing(): [number, number][] {
    const sums = new Map<number, number>();
    for (const point of this.points) {
      const at = this.#lapsing(point);
      if (point.fate === 'available') sums.set(at, (sums.get(at) ?? 0) + 1);
    }
    return [...sums].toSorted((a, b) => a[0] - b[0]);
  }

  pass(days: number): void {
    this.now += days * oneDay;
    this.#live();
  }

  pay(index: number, daysAgo: number, code: number | undefined): void {
    const order = this.orders[index];
    if (!order || order.paidAt !== undefined) return;
    order.paidAt = this.now - daysAgo * oneDay;
    const redemption = code === undefined ? undefined : this.redemptions[code];
    if (redemption && !redemption.used && !redemption.reverted) {
      redemption.used = true;
      order.codes.push(redemption);
    }
    this.#settle(index);
  }

  refund(index: number, line: number, cents: number): void {
    const order = this.orders[index];
    if (!order || order.refunded[line] === undefined) return;
    order.refunded[line] += cents;
    this.#settle(index);
  }

  undo(index: number): void {
    const order = this.orders[index];
    if (!order) return;
    order.undone = true;
    this.#settle(index);
  }

  redeem(size: number): boolean {
    if (this.count('available') < size) return false;
    const points = this.#soonest().slice(0, size);
    for (const point of points) point.fate = 'spent';
    this.active = this.now;
    this.redemptions.push({ points, size, used: false, reverted: false });
    return true;
  }

  revert(index: number): boolean {
    const redemption = this.redemptions[index];
    if (!redemption || redemption.used || redemption.reverted) return false;
    redemption.reverted = true;
    this.#comeBack(redemption, redemption.points.length);
    return true;
  }

  adjust(size: number): boolean {
    if (size > 0) {
      this.#credit(size, undefined, this.now, this.#endFor(this.now));
      return true;
    }
    if (this.count('available') < -size) return false;
    for (const point of this.#soonest().slice(0, -size)) point.fate = 'gone';
    return true;
  }

  extend(days: number): boolean {
    const until = Math.ceil((this.now + days * oneDay) / oneDay) * oneDay;
    const short = this.points
      .filter(({ fate }) => fate === 'pending' || fate === 'available')
      .filter((point) => Math.max(this.#lapsing(point), point.maturesAt) < until)
      .toSorted((a, b) => this.#compare(a, b));
    let credit = 0;
    for (const point of short) {
      if (point.credit !== credit) this.#credits += 1;
      ({ credit } = point);
      point.lapsesAt = until;
      point.credit = this.#credits;
    }
    return short.length > 0;
  }

  #settle(index: number): void {
    const order = this.orders[index];
    if (!order || order.paidAt === undefined) return;
    const left = order.lines.map((cents, line) =>
      order.undone ? 0 : Math.max(0, cents - (order.refunded[line] ?? 0)),
    );
    for (const redemption of order.codes) this.#comeBackFor(redemption, order, left);
    const worth = Math.floor((sum(left) * naiveProgram.points) / naiveProgram.perMinor);
    const held = this.#held.get(index) ?? 0;
    this.#held.set(index, worth);
    if (worth > held) {
      const maturesAt = order.paidAt + naiveProgram.pendingDays * oneDay;
      this.active = this.now;
      this.#credit(worth - held, index, maturesAt, this.#endFor(order.paidAt));
    }
    for (let taken = worth; taken < held; taken += 1) this.#takeOne(index);
  }

  /** What each order has brought so far, less what was taken back of it. */
  readonly #held = new Map<number, number>();

  #comeBackFor(redemption: Redemption, order: Order, left: readonly number[]): void {
    const total = sum(order.lines);
    const part = total === 0 ? 0 : Math.floor((redemption.size * (total - sum(left))) / total);
    const due = order.undone ? redemption.size : part;
    const before = redemption.size - redemption.points.length;
    this.#comeBack(redemption, due - before);
  }

  /** The points that were spent last come back first; of those, the soonest to lapse fills debt first. */
  #comeBack(redemption: Redemption, count: number): void {
    const back = redemption.points.splice(redemption.points.length - count, count);
    const today = Math.floor(this.now / oneDay) * oneDay;
    const soonest = today + (naiveProgram.returnedDays + 1) * oneDay;
    const dates = back.map((point) => Math.max(point.lapsesAt, soonest)).toSorted((a, b) => a - b);
    for (const point of back) point.fate = 'gone';
    for (const date of new Set(dates)) {
      this.#credit(dates.filter((other) => other === date).length, undefined, this.now, date);
    }
  }

  #credit(count: number, order: number | undefined, maturesAt: number, lapsesAt: number): void {
    this.#credits += 1;
    for (let made = 0; made < count; made += 1) {
      const idle = this.#expiry === 'inactivity';
      const point: Point = {
        order,
        fate: 'pending',
        maturesAt,
        lapsesAt,
        idle,
        credit: this.#credits,
      };
      this.points.push(point);
      if (!idle && lapsesAt <= this.now) point.fate = 'lapsed';
      else if (maturesAt <= this.now) this.#mature(point);
    }
  }

  #mature(point: Point): void {
    if (this.debt > 0) {
      this.debt -= 1;
      point.fate = 'gone';
    } else {
      point.fate = 'available';
    }
  }

  #takeOne(order: number): void {
    const own = this.points.filter((point) => point.order === order);
    const there = own.find(({ fate }) => fate === 'pending' || fate === 'available');
    const point = there ?? own.find(({ fate }) => fate === 'lapsed') ?? this.#soonest()[0];
    if (point) point.fate = 'gone';
    else this.debt += 1;
  }

  #soonest(): Point[] {
    return this.points
      .filter(({ fate }) => fate === 'available')
      .toSorted((a, b) => this.#compare(a, b));
  }

  #compare(a: Point, b: Point): number {
    return this.#lapsing(a) - this.#lapsing(b) || a.maturesAt - b.maturesAt || a.credit - b.credit;
  }

  #lapsing(point: Point): number {
    if (!point.idle) return point.lapsesAt;
    const since = Math.max(this.active, point.maturesAt);
    return Math.max(point.lapsesAt, this.#endOfMonths(since));
  }

  /** When points lapse that were earned at an instant; inactivity is looked at when it matters. */
  #endFor(earnedAt: number): number {
    if (this.#expiry === 'inactivity') return 0;
    if (this.#expiry === 'age') return this.#endOfMonths(earnedAt);
    const old = this.#endOfMonths(earnedAt);
    const year = new Date(old - 1).getUTCFullYear();
    const june = (of: number) => Date.UTC(of, 6, 1);
    return old <= june(year) ? june(year) : june(year + 1);
  }

  /** Lives through every instant at which something falls due, up to now. */
  #live(): void {
    const instants = this.points
      .flatMap((point) => [point.maturesAt, this.#lapsing(point)])
      .toSorted((a, b) => a - b);
    for (const instant of new Set(instants)) {
      if (instant > this.now) return;
      for (const point of this.points) {
        if (point.fate === 'pending' && point.maturesAt <= instant) this.#mature(point);
      }
      for (const point of this.points) {
        if (point.fate === 'available' && this.#lapsing(point) <= instant) point.fate = 'lapsed';
      }
    }
  }

  /** Midnight after the same day some months later, or after the last day of a shorter month. */
  #endOfMonths(from: number): number {
    const date = new Date(from);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + naiveProgram.months];
    const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay) + 1);
  }
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
