import { path, type CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { OrderPapers } from '../types.ts';

/** What belongs to an order besides its events. */
export class OrdersResource extends Resource {
  /**
   * Sets the documents of an order, in place of those it had: a receipt, an invoice that the member asked
   * for, a warranty. The shop keeps the files.
   *
   * @throws ConflictError with code `consent_required` when the customer did not agree to see purchases.
   */
  putDocuments(orderId: string, params: OrderPapers, options?: CallOptions): Promise<OrderPapers> {
    return this.call({
      method: 'PUT',
      path: path`/orders/${orderId}/documents`,
      body: params,
      ...options,
    });
  }
}
