/** A member's balance as the API shows it. */
import type { Balance, ProgramDocument } from '@spaarkit/contract';
import { dayMs, toInstant, validThrough } from './calendar.ts';
import type { Books, Lot } from './model.ts';

const listed = 10;

/**
 * The balance with what is to come and what is to go. `books` are as of `now` (`booksAt`). Expiries
 * are shown inside the longest of the programme's warning windows, those at one instant together.
 */
export function balanceView(books: Books, document: ProgramDocument, now: number): Balance {
  const { available, owed, pending, reserved } = books.balance;
  const warnUntil = now + Math.max(0, ...document.points.warnDays) * dayMs;
  const left = books.lots.filter(({ remaining }) => remaining > 0);
  const waiting = left.filter(({ state }) => state === 'pending');
  const spendable = left.filter(({ state }) => state === 'available');
  return {
    available,
    pending,
    reserved,
    owed,
    releases: sumByInstant(waiting, ({ availableAt }) => availableAt)
      .slice(0, listed)
      .map(({ at, points }) => ({ points, availableAt: toInstant(at) })),
    expiring: sumByInstant(spendable, ({ expiresAt }) => expiresAt)
      .filter(({ at }) => at <= warnUntil)
      .slice(0, listed)
      .map(({ at, points }) => ({
        points,
        expiresAt: toInstant(at),
        validThrough: validThrough(at, document.timeZone),
      })),
  };
}

function sumByInstant(
  lots: readonly Lot[],
  instantOf: (lot: Lot) => number | null,
): { at: number; points: number }[] {
  const sums = new Map<number, number>();
  for (const lot of lots) {
    const at = instantOf(lot);
    if (at !== null) sums.set(at, (sums.get(at) ?? 0) + lot.remaining);
  }
  return [...sums].map(([at, points]) => ({ at, points })).toSorted((a, b) => a.at - b.at);
}
