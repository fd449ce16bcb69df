import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { DecidedReceipt, Receipt, ReceiptDecision, ReceiptPage } from '../types.ts';

/** Till receipts that shoppers registered, and the shop's decisions on them. */
export class ReceiptsResource extends Resource {
  /** Receipts that wait for a decision, or all, by number. Await it for one page, or iterate it for all. */
  list(params: ReceiptParams = {}, options?: CallOptions): PagedList<Receipt> {
    return createPagedList<Receipt>(
      (cursor) =>
        this.call<ReceiptPage>({
          method: 'GET',
          path: '/receipts',
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }

  /**
   * Accepts a receipt, which gives its points, or rejects it, after which its number may be registered
   * again.
   *
   * @throws NotFoundError for a receipt that does not wait for a decision, or no longer.
   */
  decide(
    receiptId: string,
    params: ReceiptDecision,
    options?: WriteOptions,
  ): Promise<DecidedReceipt> {
    return this.call({
      method: 'POST',
      path: path`/receipts/${receiptId}/decision`,
      body: params,
      keyed: true,
      ...options,
    });
  }
}

/** Which receipts. */
export interface ReceiptParams extends PageParams {
  /** `checking`: those that wait for a decision. Default: `checking`. */
  readonly state?: 'checking' | 'all';
}
