/** Till receipts, for the shop's server. */
import { decideReceipt, listReceipts } from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const receiptHandlers: Handlers<TaggedRouteId<'receipts'>> = {
  listReceipts: ({ context, query }) => listReceipts(context, query),
  decideReceipt: ({ context, params, body, once }) =>
    decideReceipt(context, params.receiptId, body, once),
};
