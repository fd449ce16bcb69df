/** Points that an earning rule gives for what a member does, and their undoing. */
import type { ProgramDocument, TransactionReason } from '@spaarkit/contract';
import { cutOff } from './breakdown.ts';
import { post, roomIn } from './books.ts';
import { creditEntries, earnedLot, takeBack } from './credit.ts';
import { lapse, lapsesAt } from './due.ts';
import type { Booking, Books, NewId, RulePoints } from './model.ts';
import { sumUp } from './rounding.ts';

type RuleReason = Extract<TransactionReason, { kind: 'rule' }>;

export interface GiveByRuleInput {
  /** With everything booked that is due by `now`. */
  readonly books: Books;
  readonly document: ProgramDocument;
  readonly reason: RuleReason;
  /** What the rule gives, and what each campaign adds. */
  readonly parts: readonly RulePoints[];
  /** When it happened: the points lapse by this. */
  readonly earnedAt: number;
  readonly availableAt: number;
  readonly locationId?: string;
  readonly now: number;
  readonly newId: NewId;
}

/**
 * Books what a rule gives, as far as the books have room: an `earn`, and the `expire` of points that
 * were told so late that they have lapsed. Nothing when there is no room.
 */
export function giveByRule(input: GiveByRuleInput): Booking[] {
  const { availableAt, books, document, earnedAt, newId, now, parts } = input;
  const wanted = sumUp(parts.map((part) => part.points));
  const points = Math.min(wanted, roomIn(books));
  if (points === 0) return [];
  const seed = earnedLot(document, { points, earnedAt, availableAt }, now, newId);
  const earned = post(books, {
    transaction: {
      ...transactionOf(input),
      kind: 'earn',
      breakdown: cutOff(parts, wanted - points),
    },
    entries: [{ account: 'issued', points: -points }, ...creditEntries(books.balance.owed, seed)],
    opens: [seed],
  });
  const lapsed = earned.openedLots.filter((lot) => lapsesAt(lot) <= now);
  return lapsed.length > 0 ? [earned, lapse(earned.books, lapsed, now, newId)] : [earned];
}

export interface TakeBackByRuleInput {
  /** With everything booked that is due by `now`, and the lots of the `earn` even when empty. */
  readonly books: Books;
  readonly reason: RuleReason;
  /** The `earn` that is undone. */
  readonly earnTransactionId: string;
  readonly points: number;
  readonly locationId?: string;
  readonly now: number;
  readonly newId: NewId;
}

/** Books that a rule's points are taken back. What is not there any more is owed. */
export function takeBackByRule(input: TakeBackByRuleInput): Booking {
  const { books, earnTransactionId, points } = input;
  return post(books, {
    transaction: { ...transactionOf(input), kind: 'reverse', undoes: earnTransactionId },
    entries: [
      { account: 'issued', points },
      ...takeBack(books, (lot) => lot.transactionId === earnTransactionId, points),
    ],
  });
}

function transactionOf({
  locationId,
  newId,
  now,
  reason,
}: Pick<GiveByRuleInput, 'locationId' | 'newId' | 'now' | 'reason'>) {
  return {
    id: newId('txn'),
    at: now,
    reason,
    ...(locationId !== undefined && { locationId }),
  };
}
