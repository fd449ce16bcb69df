import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Fulfilment, FulfilmentMove, FulfilmentPage } from '../types.ts';

/** What the shop has to do for members who redeemed something that is sent, paid out or arranged. */
export class FulfilmentsResource extends Resource {
  /** What has to be done, oldest first, with addresses. Await it for one page, or iterate it for all. */
  list(params: FulfilmentParams = {}, options?: CallOptions): PagedList<Fulfilment> {
    return createPagedList<Fulfilment>(
      (cursor) =>
        this.call<FulfilmentPage>({
          method: 'GET',
          path: '/fulfilments',
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }

  /**
   * Sets how far one is; the member reads the note. Cancelling gives the points back. The address is
   * removed when it is fulfilled or cancelled.
   *
   * @throws ConflictError with code `fulfilment_closed` when it was fulfilled or cancelled before.
   */
  move(
    issuedRewardId: string,
    params: FulfilmentMove,
    options?: WriteOptions,
  ): Promise<Fulfilment> {
    return this.call({
      method: 'POST',
      path: path`/fulfilments/${issuedRewardId}`,
      body: params,
      keyed: true,
      ...options,
    });
  }
}

/** Which fulfilments. */
export interface FulfilmentParams extends PageParams {
  /** `open`: requested or in progress. Default: `open`. */
  readonly state?: 'open' | 'requested' | 'in_progress' | 'fulfilled' | 'cancelled';
}
