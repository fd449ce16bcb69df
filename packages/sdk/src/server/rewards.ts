import { createPagedList, type PagedList } from '../core/pages.ts';
import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { IssuedRewardParams } from '../resources/issued-rewards.ts';
import type {
  DonationTotals,
  IssuedReward,
  IssuedRewardPage,
  RevertResult,
  RewardExtension,
  RewardGrant,
  RewardGrantResult,
  RewardRevocation,
} from '../types.ts';

/** The rewards that members hold: the shop gives, revokes and extends them. For codes at the checkout see `vouchers`. */
export class RewardsResource extends Resource {
  /**
   * Gives a reward to a member for no points, also one that is not in the catalogue. The member finds it
   * among their rewards, and the reason in their history.
   *
   * @throws ConflictError with code `not_enrolled` or `reward_out_of_stock`.
   */
  give(
    externalId: string,
    params: RewardGrant,
    options?: WriteOptions,
  ): Promise<RewardGrantResult> {
    return this.call({
      method: 'POST',
      path: path`/members/${externalId}/issued-rewards`,
      body: params,
      keyed: true,
      ...options,
    });
  }

  /** What a member holds or held, soonest expiry first. Await it for one page, or iterate it for all. */
  list(
    externalId: string,
    params: IssuedRewardParams = {},
    options?: CallOptions,
  ): PagedList<IssuedReward> {
    return createPagedList<IssuedReward>(
      (cursor) =>
        this.call<IssuedRewardPage>({
          method: 'GET',
          path: path`/members/${externalId}/issued-rewards`,
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }

  /**
   * Takes an unused reward back, also while it is locked for a cart. Points that were spent on it come
   * back unless `points` is `keep`.
   *
   * @throws ConflictError with code `voucher_used` or `voucher_expired`.
   */
  revoke(id: string, params: RewardRevocation, options?: WriteOptions): Promise<RevertResult> {
    return this.call({
      method: 'POST',
      path: path`/issued-rewards/${id}/revoke`,
      body: params,
      keyed: true,
      ...options,
    });
  }

  /** Lets an unused reward be used for longer, also one that has expired. */
  extend(id: string, params: RewardExtension, options?: CallOptions): Promise<IssuedReward> {
    return this.call({
      method: 'POST',
      path: path`/issued-rewards/${id}/extend`,
      body: params,
      ...options,
    });
  }

  /** What members have donated, by reward and cause. */
  donations(options?: CallOptions): Promise<DonationTotals> {
    return this.call({ method: 'GET', path: '/donations', ...options });
  }
}
