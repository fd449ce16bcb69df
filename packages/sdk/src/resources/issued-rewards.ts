import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { IssuedReward, IssuedRewardPage, RevertResult, RewardAnswer } from '../types.ts';

/** What the member holds: codes and other things that were redeemed or granted. */
export class IssuedRewardsResource extends Resource {
  /** Issued rewards, soonest expiry first. Await it for one page, or iterate it for all of them. */
  list(params: IssuedRewardParams = {}, options?: CallOptions): PagedList<IssuedReward> {
    return createPagedList<IssuedReward>(
      (cursor) =>
        this.call<IssuedRewardPage>({
          method: 'GET',
          path: '/me/issued-rewards',
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }

  /**
   * Undoes a redemption while its code is unused. The points come back.
   *
   * @throws ConflictError with code `not_revertible`, `voucher_used`, `voucher_locked` or
   * `voucher_expired`.
   */
  revert(id: string, options?: WriteOptions): Promise<RevertResult> {
    return this.call({
      method: 'POST',
      path: path`/issued-rewards/${id}/revert`,
      keyed: true,
      ...options,
    });
  }

  /**
   * Says whether the member takes part in an experience with places. The answer can be changed until it
   * begins.
   *
   * @throws RewardUnavailableError with code `reward_out_of_stock` when all places are taken.
   */
  answer(id: string, params: RewardAnswer, options?: CallOptions): Promise<IssuedReward> {
    return this.call({
      method: 'POST',
      path: path`/issued-rewards/${id}/answer`,
      body: params,
      repeatable: true,
      ...options,
    });
  }
}

/** Which issued rewards. */
export interface IssuedRewardParams extends PageParams {
  /** `usable`: unused or locked. `past`: used, expired or reverted. Default: `usable`. */
  readonly usage?: 'usable' | 'past' | 'all';
}
