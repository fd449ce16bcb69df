import type { Booking, LedgerTransaction } from '@spaarkit/engine';

/** A reason with who in the shop did it. */
export type SignedReason = LedgerTransaction['reason'] & { readonly actor?: string };

/** A booking with who did it in the ledger, under the hash; the member is not shown it. */
export function signedBy(actor: string, booking: Booking): Booking {
  const reason: SignedReason = { ...booking.transaction.reason, actor };
  return { ...booking, transaction: { ...booking.transaction, reason } };
}
