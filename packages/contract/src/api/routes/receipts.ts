/** Till receipts, for the shop's server. A shopper registers one by `claimActivity`. */
import {
  decidedReceipt,
  receiptDecision,
  receiptPage,
  receiptsQuery,
} from '../../shop/receipts.ts';
import type { Route } from '../route.ts';

export const receiptRoutes = [
  {
    id: 'listReceipts',
    method: 'GET',
    path: '/v1/receipts',
    auth: 'secret',
    tag: 'receipts',
    summary: 'Receipts that wait for a decision of the shop, or all; by number.',
    query: receiptsQuery,
    success: { status: 200, body: receiptPage },
    problems: ['not_found'],
  },
  {
    id: 'decideReceipt',
    method: 'POST',
    path: '/v1/receipts/{receiptId}/decision',
    auth: 'secret',
    tag: 'receipts',
    summary: 'Accept a receipt that a shopper registered, which gives its points, or reject it.',
    body: receiptDecision,
    success: { status: 200, body: decidedReceipt },
    problems: ['rule_not_available', 'not_enrolled'],
    idempotent: true,
  },
] as const satisfies readonly Route[];
