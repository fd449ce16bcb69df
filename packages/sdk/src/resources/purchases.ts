import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Purchase, PurchasePage } from '../types.ts';

/**
 * What a member bought, with receipts and warranties, for who gave a consent with the purpose
 * `purchases`. Apart from the client, as one page of a shop needs it.
 *
 * @example
 * const purchases = new PurchasesResource(client.send);
 * for await (const purchase of purchases.list()) show(purchase);
 */
export class PurchasesResource extends Resource {
  /**
   * Newest first. Await it for one page, or iterate it for all.
   *
   * @throws ConflictError with code `consent_required` for who did not agree to see purchases.
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
   * Asks the shop for an invoice, which it adds to the documents. Asked again, nothing is sent again.
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
