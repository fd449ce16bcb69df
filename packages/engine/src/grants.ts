/**
 * Rewards that come and go without points. Each has a row in the member's history all the same: a
 * transaction of 0 points, which says what happened and why.
 */
import type { GrantSource } from '@spaarkit/contract';
import { post } from './books.ts';
import type { Booking, Books, LedgerTransaction, NewId } from './model.ts';

/** An issued reward in a member's books. */
export interface RewardEvent {
  /** With everything booked that is due by `now`. */
  readonly books: Books;
  readonly rewardId: string;
  readonly issuedRewardId: string;
  readonly now: number;
  readonly newId: NewId;
}

/** Books that a reward was handed to a member: an `earn` of 0 points. */
export function grant(event: RewardEvent & { readonly source: GrantSource }): Booking {
  return note(event, { kind: 'earn', reason: { ...reasonOf(event), source: event.source } });
}

/** Books that a granted reward was taken back: a `reverse` of 0 points. */
export function withdraw(
  event: RewardEvent & { readonly grantTransactionId: string; readonly note?: string },
): Booking {
  return note(event, {
    kind: 'reverse',
    reason: {
      ...reasonOf(event),
      ...(event.note === undefined ? {} : { note: event.note }),
    },
    undoes: event.grantTransactionId,
  });
}

/** Books that a reward ended unused and nothing comes back for it: an `expire` of 0 points. */
export function forfeit(event: RewardEvent & { readonly note?: string }): Booking {
  return note(event, {
    kind: 'expire',
    reason: {
      ...reasonOf(event),
      ...(event.note === undefined ? {} : { note: event.note }),
    },
  });
}

function note(
  { books, newId, now }: RewardEvent,
  what: Pick<LedgerTransaction, 'kind' | 'reason' | 'undoes'>,
): Booking {
  return post(books, { transaction: { id: newId('txn'), at: now, ...what }, entries: [] });
}

function reasonOf({ rewardId, issuedRewardId }: RewardEvent) {
  return { kind: 'reward', rewardId, issuedRewardId } as const;
}
