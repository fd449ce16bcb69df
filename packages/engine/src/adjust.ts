/** Points that the merchant gives or takes by hand. */
import type { ProgramDocument } from '@spaarkit/contract';
import { draw, makeAvailable, post, roomIn, spendingOrder, takeAvailable } from './books.ts';
import { endOfDayAt } from './calendar.ts';
import type { Booking, Books, LedgerTransaction, NewId } from './model.ts';
import { expiryOf, type LotExpiry } from './expiry.ts';

export interface AdjustInput {
  /** With everything booked that is due by `now`. */
  readonly books: Books;
  /** Positive gives, negative takes; not 0. */
  readonly points: number;
  /** Why, for the member to read. */
  readonly note: string;
  /** When given points lapse, null for never; by the programme's policy when left out. */
  readonly expiresAt?: number | null;
  /** From when given points can be spent; at once when left out. */
  readonly availableAt?: number;
  /** Whether what is taken beyond what is available is owed, as after a return. Default: it is refused. */
  readonly mayOwe?: boolean;
  readonly document: ProgramDocument;
  readonly now: number;
  readonly newId: NewId;
}

export type AdjustResult =
  | { readonly ok: true; readonly booking: Booking }
  | { readonly ok: false; readonly refusal: 'insufficient_points'; readonly missingPoints: number }
  | { readonly ok: false; readonly refusal: 'expires_in_past' | 'too_many_points' };

/**
 * Gives or takes points. Given points can be spent at once (after what is owed is filled) and lapse
 * at the end of a local day; taken ones are those that lapse soonest. Points that can be spent later
 * are pending until then. Refuses to take more than is available unless it may be owed, to give what has lapsed already, and to pass the largest number the books can hold.
 */
export function adjust(input: AdjustInput): AdjustResult {
  return input.points < 0 ? take(input, -input.points) : give(input);
}

function take(input: AdjustInput, points: number): AdjustResult {
  const { taken, missing } = draw(spendingOrder(input.books.lots), points);
  if (missing > 0 && input.mayOwe !== true)
    return { ok: false, refusal: 'insufficient_points', missingPoints: missing };
  const booking = post(input.books, {
    transaction: adjustment(input),
    entries: [
      ...takeAvailable(taken),
      { account: 'owed', points: -missing },
      { account: 'adjusted', points },
    ],
  });
  return { ok: true, booking };
}

function give(input: AdjustInput): AdjustResult {
  const { books, newId, now, points } = input;
  if (points > roomIn(books)) return { ok: false, refusal: 'too_many_points' };
  const availableAt = Math.max(input.availableAt ?? now, now);
  const expiry = expiryOfGift(input, availableAt);
  if (expiry.expiresAt !== null && expiry.expiresAt <= now)
    return { ok: false, refusal: 'expires_in_past' };
  const waits = availableAt > now;
  const lotId = newId('lot');
  const booking = post(books, {
    transaction: adjustment(input),
    entries: [
      { account: 'adjusted', points: -points },
      ...(waits
        ? [{ account: 'pending' as const, points, lotId }]
        : makeAvailable(books.balance.owed, lotId, points)),
    ],
    opens: [{ id: lotId, points, state: waits ? 'pending' : 'available', availableAt, ...expiry }],
  });
  return { ok: true, booking };
}

function expiryOfGift({ document, expiresAt, now }: AdjustInput, availableAt: number): LotExpiry {
  if (expiresAt === undefined) return expiryOf(document, now, availableAt);
  return { expiresAt: expiresAt === null ? null : endOfDayAt(expiresAt, document.timeZone) };
}

function adjustment({ newId, note, now }: AdjustInput): LedgerTransaction {
  return { id: newId('txn'), kind: 'adjust', at: now, reason: { kind: 'adjustment', note } };
}
