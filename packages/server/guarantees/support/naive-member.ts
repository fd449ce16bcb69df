/**
 * A member as somebody with pencil and paper would keep one. It imports nothing of the engine and is
 * written to be read, not to be fast: points lie in heaps, and every rule is said once, in the
 * plainest way. Ten points a euro and a hundred for every third order, 14 days pending, two months
 * valid, days end in UTC. A review gives 40, doubled, at once, and a birthday 50 once a year.
 */

/** Points that came in together. */
interface Heap {
  readonly order?: string;
  readonly availableAt: number;
  readonly lapsesAt: number;
  left: number;
  /** What lapsed of it and was not taken back since. */
  lapsed: number;
  waiting: boolean;
}

interface Order {
  readonly paidAt: number;
  readonly paid: Readonly<Record<string, number>>;
  readonly left: Record<string, number>;
  readonly code?: string;
  earned: number;
  returned: number;
  cancelled: boolean;
  /** Whether it holds one of the hundreds for three orders. */
  hundred: boolean;
}

interface Code {
  readonly points: number;
  /** Where its points came from, first used first. */
  readonly from: { points: number; lapsesAt: number }[];
  readonly endsAt: number;
  state: 'unused' | 'used' | 'reverted';
}

const dayMs = 86_400_000;

export class NaiveMember {
  now: number;
  owed = 0;
  readonly heaps: Heap[] = [];
  readonly orders = new Map<string, Order>();
  readonly codes = new Map<string, Code>();

  readonly reviews = new Set<string>();
  readonly #birthday: { readonly month: number; readonly day: number };
  #celebratedAt = -Infinity;

  constructor(now: number, birthday: { readonly month: number; readonly day: number }) {
    this.now = now;
    this.#birthday = birthday;
  }

  get available(): number {
    return total(this.heaps.filter((heap) => !heap.waiting).map((heap) => heap.left));
  }

  get pending(): number {
    return total(this.heaps.filter((heap) => heap.waiting).map((heap) => heap.left));
  }

  /** Lets time pass: what has waited becomes available, what is old lapses, each at its instant. */
  passTo(instant: number): void {
    for (;;) {
      const due = this.heaps
        .filter((heap) => heap.left > 0)
        .map((heap) => ({ heap, at: heap.waiting ? heap.availableAt : heap.lapsesAt }))
        .filter(({ at }) => at <= instant)
        .toSorted((a, b) => a.at - b.at || Number(b.heap.waiting) - Number(a.heap.waiting))[0];
      if (!due) break;
      if (due.heap.waiting) this.#release(due.heap);
      else this.#lapse(due.heap);
    }
    this.now = instant;
  }

  pay(id: string, lines: Readonly<Record<string, number>>, code?: string): void {
    const held = code === undefined ? undefined : this.codes.get(code);
    const used = held?.state === 'unused' && this.now < held.endsAt;
    if (held && used) held.state = 'used';
    const order: Order = {
      paidAt: this.now,
      paid: lines,
      left: { ...lines },
      ...(used && code !== undefined ? { code } : {}),
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
    this.#add(80, endOfDayAfterMonths(this.now, 2), id);
  }

  withdraw(id: string): void {
    if (this.reviews.delete(id)) this.#takeBack(id, 80);
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
    this.#add(50, endOfDayAfterMonths(this.now, 2));
  }

  give(points: number): void {
    this.#add(points, endOfDayAfterMonths(this.now, 2));
  }

  /** False when there are too few. */
  take(points: number): boolean {
    if (this.available < points) return false;
    this.#takeFrom(this.#spendable(), points);
    return true;
  }

  redeem(code: string, points: number): boolean {
    if (this.available < points) return false;
    const from = this.#takeFrom(this.#spendable(), points).map(({ heap, points: part }) => ({
      points: part,
      lapsesAt: heap.lapsesAt,
    }));
    this.codes.set(code, {
      points,
      from,
      endsAt: endOfDayAfterDays(this.now, 30),
      state: 'unused',
    });
    return true;
  }

  revert(code: string): boolean {
    const held = this.codes.get(code);
    if (!held || held.state !== 'unused' || this.now >= held.endsAt) return false;
    held.state = 'reverted';
    this.#giveBack(held, held.points);
    return true;
  }

  /** What an order is worth follows from itself and, for the hundreds, from all that stand. */
  #settle(id: string, order: Order): void {
    const others = [...this.orders].filter(([name]) => name !== id).toReversed();
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
    const worth = Math.floor((left * 10) / 100) + (order.hundred ? 100 : 0);
    if (worth > order.earned) {
      const heap: Heap = {
        order: id,
        availableAt: order.paidAt + 14 * dayMs,
        lapsesAt: endOfDayAfterMonths(order.paidAt, 2),
        left: worth - order.earned,
        lapsed: 0,
        waiting: true,
      };
      this.heaps.push(heap);
      if (heap.lapsesAt <= this.now) this.#lapse(heap);
      else if (heap.availableAt <= this.now) this.#release(heap);
    } else {
      this.#takeBack(id, order.earned - worth);
    }
    order.earned = worth;
  }

  #takeBack(order: string, points: number): void {
    const own = this.heaps.filter((heap) => heap.order === order);
    let missing = points - total(this.#takeFrom(own, points).map((part) => part.points));
    for (const heap of own) {
      const forgiven = Math.min(heap.lapsed, missing);
      heap.lapsed -= forgiven;
      missing -= forgiven;
    }
    missing -= total(this.#takeFrom(this.#spendable(), missing).map((part) => part.points));
    this.owed += missing;
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
      this.#add(part, lapsesAt);
  }

  /** Points to spend at once, after what is owed. */
  #add(points: number, lapsesAt: number, order?: string): void {
    const filling = Math.min(this.owed, points);
    this.owed -= filling;
    this.heaps.push({
      ...(order === undefined ? {} : { order }),
      availableAt: this.now,
      lapsesAt,
      left: points - filling,
      lapsed: 0,
      waiting: false,
    });
  }

  #release(heap: Heap): void {
    const filling = Math.min(this.owed, heap.left);
    this.owed -= filling;
    heap.left -= filling;
    heap.waiting = false;
  }

  #lapse(heap: Heap): void {
    heap.lapsed += heap.left;
    heap.left = 0;
    heap.waiting = false;
  }

  #spendable(): Heap[] {
    return this.heaps
      .filter((heap) => !heap.waiting && heap.left > 0)
      .toSorted((a, b) => a.lapsesAt - b.lapsesAt || a.availableAt - b.availableAt);
  }

  #takeFrom(heaps: readonly Heap[], points: number): { heap: Heap; points: number }[] {
    let missing = points;
    const taken: { heap: Heap; points: number }[] = [];
    for (const heap of heaps) {
      const part = Math.min(heap.left, missing);
      if (part === 0) continue;
      heap.left -= part;
      missing -= part;
      taken.push({ heap, points: part });
    }
    return taken;
  }
}

/** Whether something of it was paid for and kept. */
function isStanding({ left }: Order): boolean {
  return total(Object.values(left)) > 0;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The end of the day that many days later. */
function endOfDayAfterDays(from: number, days: number): number {
  return (Math.floor(from / dayMs) + days + 1) * dayMs;
}

/** The end of the same day that many months later, or of the last day of a shorter month. */
function endOfDayAfterMonths(from: number, months: number): number {
  const date = new Date(from);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth) + 1);
}
