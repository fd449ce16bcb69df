import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Purchase, PurchasePage } from '../types.ts';

/**
 * What a member bought, with receipts and warranties, if they gave a consent with the purpose
 * `purchases`. Not on the client, because few pages of a shop need it.
 *
 * @example
 * const purchases = new PurchasesResource(client.send);
 * for await (const purchase of purchases.list()) show(purchase);
 */
export class PurchasesResource extends Resource {
  /**
   * Newest first. Await it for one page, or iterate it for all.
   *
   * @throws ConflictError with code `consent_required` for a member who did not agree to see purchases.
   */
  list(params: PageParams = {}, options?: CallOptions): PagedList<Purchase> {
    return createPagedList<Purchase>(
      (cursor) =>
        this.call<PurchasePage>({
          method: 'GET',
          path: '/me/purchases',
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }

  /**
   * Asks the shop for an invoice, which the shop then adds to the documents of the order. Asking again
   * sends nothing more.
   *
   * @throws NotFoundError for an order that is not the member's.
   */
  requestInvoice(orderId: string, options?: WriteOptions): Promise<Purchase> {
    return this.call({
      method: 'POST',
      path: path`/me/purchases/${orderId}/invoice-request`,
      keyed: true,
      ...options,
    });
  }
}
