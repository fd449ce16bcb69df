import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Transaction, TransactionPage } from '../types.ts';

/** The member's history: every change of points, with its reason and what it undid. */
export class TransactionsResource extends Resource {
  /**
   * The history, newest first. Await it for one page, or iterate it for all of it.
   *
   * @example
   * for await (const transaction of client.transactions.list()) show(transaction);
   */
  list(params: PageParams = {}, options?: CallOptions): PagedList<Transaction> {
    return createPagedList<Transaction>(
      (cursor) =>
        this.call<TransactionPage>({
          method: 'GET',
          path: '/me/transactions',
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }
}
