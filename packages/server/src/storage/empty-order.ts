import type { OrderRow } from './rows.ts';

/** An order of which nothing is known yet. */
export function emptyOrder(orderId: string): OrderRow {
  return {
    orderId,
    memberId: null,
    facts: { orderId, refunds: [], cancelled: false },
    terms: null,
    earnTransactionId: null,
    earnedPoints: 0,
    earnedBy: [],
    qualifiesAt: null,
    spendMinor: 0,
    orderCount: 0,
    pendingUntil: null,
    overdrawnAt: null,
    soldAt: null,
    soldMinor: 0,
    customer: null,
  };
}
