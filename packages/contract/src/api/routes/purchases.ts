/** What members bought, and the papers that prove it. Only of members who agreed to a consent for it. */
import { pageQuery } from '../page.ts';
import { orderPapers } from '../../shop/order-documents.ts';
import { purchase, purchasePage } from '../../storefront/purchases.ts';
import type { Route } from '../route.ts';

export const purchaseRoutes = [
  {
    id: 'listPurchases',
    method: 'GET',
    path: '/v1/me/purchases',
    auth: 'member',
    tag: 'purchases',
    summary: 'What I bought, newest first, with receipts and warranties.',
    query: pageQuery,
    success: { status: 200, body: purchasePage },
    problems: ['not_enrolled', 'consent_required'],
  },
  {
    id: 'requestInvoice',
    method: 'POST',
    path: '/v1/me/purchases/{orderId}/invoice-request',
    auth: 'member',
    tag: 'purchases',
    summary: 'Ask the shop for an invoice of an order; a webhook tells it.',
    success: { status: 200, body: purchase },
    problems: ['not_found', 'not_enrolled', 'consent_required'],
    idempotent: true,
  },
  {
    id: 'putOrderDocuments',
    method: 'PUT',
    path: '/v1/orders/{orderId}/documents',
    auth: 'secret',
    tag: 'purchases',
    summary: 'Set the documents of an order, for a member who agreed to see purchases.',
    body: orderPapers,
    success: { status: 200, body: orderPapers },
    problems: ['not_found', 'consent_required'],
  },
] as const satisfies readonly Route[];
