/** Points that the merchant lets last longer. */
import { compareLots, post, type LotSeed } from './books.ts';
import { endOfDayAt, toInstant } from './calendar.ts';
import { lapsesAt } from './due.ts';
import type { Booking, Books, Entry, Lot, NewId } from './model.ts';

export interface ExtendInput {
  /** With everything booked that is due by `now`. */
  readonly books: Books;
  /** Points that lapse sooner last until the end of this local day. */
  readonly until: number;
  /** Only the points that this transaction brought; all when left out. */
  readonly transactionId?: string;
  /** Why, for the member to read. */
  readonly note: string;
  readonly timeZone: string;
  readonly now: number;
  readonly newId: NewId;
}

export type ExtendResult =
  | { readonly ok: true; readonly booking: Booking; readonly points: number }
  | { readonly ok: false; readonly refusal: 'ends_in_past' | 'nothing_to_extend' };

/**
 * Lets points last longer, those that can be spent and those that wait. What lapses later anyway or
 * never stays as it is, and so do points that lapse by inactivity, but for a date before which they
 * do not. A lot's own expiry never changes: its points move to a new one, in one transaction that
 * leaves the balance as it was.
 */
export function extend(input: ExtendInput): ExtendResult {
  const { books, newId, note, now, timeZone } = input;
  const until = endOfDayAt(input.until, timeZone);
  if (until <= now) return { ok: false, refusal: 'ends_in_past' };
  const lots = lotsToExtend(input, until);
  if (lots.length === 0) return { ok: false, refusal: 'nothing_to_extend' };
  const seeds = lots.map((lot) => extendedLot(lot, until, newId));
  const reason = { kind: 'extension', note, until: toInstant(until) } as const;
  const booking = post(books, {
    transaction: { id: newId('txn'), kind: 'adjust', at: now, reason },
    entries: [...lots.flatMap(takeOut), ...seeds.map(putIn)],
    opens: seeds,
  });
  return { ok: true, booking, points: seeds.reduce((sum, { points }) => sum + points, 0) };
}

function lotsToExtend({ books, transactionId }: ExtendInput, until: number): Lot[] {
  return books.lots
    .filter((lot) => lot.remaining > 0 && lapsesAt(lot) < until)
    .filter((lot) => transactionId === undefined || lot.transactionId === transactionId)
    .toSorted(compareLots);
}

function extendedLot(lot: Lot, until: number, newId: NewId): LotSeed {
  const { lapsed: _, remaining: points, transactionId: __, ...kept } = lot;
  const idle = lot.idle && { ...lot.idle, notBefore: until };
  return { ...kept, id: newId('lot'), points, expiresAt: until, ...(idle && { idle }) };
}

function takeOut({ id, remaining, state }: Lot): Entry {
  return { account: state, points: -remaining, lotId: id };
}

function putIn({ id, points, state }: LotSeed): Entry {
  return { account: state, points, lotId: id };
}
