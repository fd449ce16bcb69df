import type { Booking, LedgerTransaction } from '@spaarkit/engine';

/** A reason with who in the shop did it. */
export type SignedReason = LedgerTransaction['reason'] & {
  readonly actor?: string;
  /** Brought along from another system. It stays in the ledger for good, so that nobody brings it twice. */
  readonly imported?: true;
};

/** A booking with who did it in the ledger, under the hash; the member is not shown it. */
export function signedBy(actor: string, booking: Booking): Booking {
  const reason: SignedReason = { ...booking.transaction.reason, actor };
  return { ...booking, transaction: { ...booking.transaction, reason } };
}

/** A booking of what was brought along from another system. */
export function markImported(booking: Booking): Booking {
  const reason: SignedReason = { ...booking.transaction.reason, imported: true };
  return { ...booking, transaction: { ...booking.transaction, reason } };
}
