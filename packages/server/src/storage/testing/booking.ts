import type { Booking, Entry, Lot } from '@spaarkit/engine';
import type { MemberRow } from '../rows.ts';
import { fresh } from './fresh.ts';

/** Nothing to be looked at again. */
export const noDue = { nextDueAt: null, nextReturnAt: null };

/** Points for nothing, or taken out of a lot; enough of a booking for a store. */
export function booking(member: MemberRow, points: number, lot?: Lot): Booking {
  const id = fresh('txn');
  const lotId = lot?.id ?? fresh('lot');
  const entries: Entry[] = [
    { account: 'adjusted', points: -points },
    { account: 'available', points, lotId },
  ];
  const opened: Lot = {
    id: lotId,
    transactionId: id,
    points,
    remaining: points,
    lapsed: 0,
    state: 'available',
    availableAt: 5,
    expiresAt: 1000,
  };
  const left = lot && { ...lot, remaining: lot.remaining + points };
  return {
    transaction: {
      id,
      kind: 'adjust',
      at: 5,
      reason: { kind: 'adjustment', note: 'é “quoted” \u2028 ok' },
    },
    entries,
    openedLots: left ? [] : [opened],
    changedLots: left ? [left] : [],
    books: { balance: member.balance, lots: [left ?? opened], activeAt: null },
  };
}
