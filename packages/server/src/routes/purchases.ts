/** What members bought. */
import { listPurchases, putOrderDocuments, requestInvoice } from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const purchaseHandlers: Handlers<TaggedRouteId<'purchases'>> = {
  listPurchases: ({ context, query }) => listPurchases(context, query),
  requestInvoice: ({ context, params, once }) => requestInvoice(context, params.orderId, once),
  putOrderDocuments: ({ context, params, body }) =>
    putOrderDocuments(context, params.orderId, body),
};
