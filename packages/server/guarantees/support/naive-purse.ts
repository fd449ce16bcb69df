/**
 * Points as somebody keeps them who has a heap for all that came in together: what waits, what lapses,
 * what is owed. It knows nothing of why they came.
 */
import { dayMs, endOfDayAfterDays, endOfDayAfterMonths } from './naive-days.ts';

/** Points that came in together. */
export interface Heap {
  /** The order, or the deed, that they came for. */
  readonly order?: string;
  /** Whether they came for a deed: then nobody knows any more for which once they were extended. */
  readonly forDeed?: boolean;
  readonly availableAt: number;
  readonly lapsesAt: number;
  left: number;
  /** What lapsed of it and was not taken back since. */
  lapsed: number;
  waiting: boolean;
}

export class NaivePurse {
  now: number;
  owed = 0;
  readonly heaps: Heap[] = [];

  constructor(now: number) {
    this.now = now;
  }

  get available(): number {
    return total(this.heaps.filter((heap) => !heap.waiting).map((heap) => heap.left));
  }

  get pending(): number {
    return total(this.heaps.filter((heap) => heap.waiting).map((heap) => heap.left));
  }

  /**
   * Lets time pass: what has waited becomes available, what is old lapses, each at its instant. Of what becomes
   * available at once, what lapses first fills what is owed.
   */
  passTo(instant: number): void {
    for (;;) {
      const due = this.heaps
        .filter((heap) => heap.left > 0)
        .map((heap) => ({ heap, at: heap.waiting ? heap.availableAt : heap.lapsesAt }))
        .filter(({ at }) => at <= instant)
        .toSorted(
          (a, b) =>
            a.at - b.at ||
            Number(b.heap.waiting) - Number(a.heap.waiting) ||
            a.heap.lapsesAt - b.heap.lapsesAt,
        )[0];
      if (!due) break;
      if (due.heap.waiting) this.#release(due.heap);
      else this.#lapse(due.heap);
    }
    this.now = instant;
  }

  /** Lets all that would lapse sooner last until the end of a day. False when nothing would. */
  extend(until: number): boolean {
    const lapsesAt = endOfDayAfterDays(until, 0);
    const sooner = this.heaps
      .filter((heap) => heap.left > 0 && heap.lapsesAt < lapsesAt)
      .toSorted((a, b) => a.lapsesAt - b.lapsesAt || a.availableAt - b.availableAt);
    for (const heap of sooner) {
      const { order, forDeed: _, ...kept } = heap;
      const isKnown = order !== undefined && heap.forDeed !== true;
      this.heaps.push({ ...kept, ...(isKnown && { order }), lapsesAt, lapsed: 0 });
      heap.left = 0;
    }
    return sooner.length > 0;
  }

  /** Points for something that may come back for 14 days, valid for two months; it may be long ago. */
  expect(points: number, since: number, from: Pick<Heap, 'order' | 'forDeed'>): void {
    const dates = { availableAt: since + 14 * dayMs, lapsesAt: endOfDayAfterMonths(since, 2) };
    this.await(points, dates, from);
  }

  /** Points with dates of their own, of which some may be over. */
  await(
    points: number,
    dates: Pick<Heap, 'availableAt' | 'lapsesAt'>,
    from: Pick<Heap, 'order' | 'forDeed'>,
  ): void {
    const heap: Heap = {
      ...from,
      ...dates,
      left: points,
      lapsed: 0,
      waiting: true,
    };
    this.heaps.push(heap);
    if (heap.lapsesAt <= this.now) this.#lapse(heap);
    else if (heap.availableAt <= this.now) this.#release(heap);
  }

  /** Takes what came for something, else what it gave elsewhere; what is not there is owed. */
  takeBack(order: string, points: number): void {
    const own = this.heaps.filter((heap) => heap.order === order);
    let missing = points - total(this.takeFrom(own, points).map((part) => part.points));
    for (const heap of own) {
      const forgiven = Math.min(heap.lapsed, missing);
      heap.lapsed -= forgiven;
      missing -= forgiven;
    }
    missing -= total(this.takeFrom(this.spendable(), missing).map((part) => part.points));
    this.owed += missing;
  }

  /** Takes what can be spent; what is not there is owed. */
  demand(points: number): void {
    this.owed += points - total(this.takeFrom(this.spendable(), points).map((part) => part.points));
  }

  /** Points to spend at once, after what is owed. */
  add(points: number, lapsesAt: number, order?: string): void {
    const filling = Math.min(this.owed, points);
    this.owed -= filling;
    this.heaps.push({
      ...(order === undefined ? {} : { order, forDeed: true }),
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

  spendable(): Heap[] {
    return this.heaps
      .filter((heap) => !heap.waiting && heap.left > 0)
      .toSorted((a, b) => a.lapsesAt - b.lapsesAt || a.availableAt - b.availableAt);
  }

  takeFrom(heaps: readonly Heap[], points: number): { heap: Heap; points: number }[] {
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

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
