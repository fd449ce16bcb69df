import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { DecidedReferral, Referral, ReferralDecision, ReferralPage } from '../types.ts';

/** Who brought whom, and the shop's decisions on referrals that look odd. */
export class ReferralsResource extends Resource {
  /** Referrals that wait for a decision, or all, oldest first. Await it for one page, or iterate it for all. */
  list(params: ReferralParams = {}, options?: CallOptions): PagedList<Referral> {
    return createPagedList<Referral>(
      (cursor) =>
        this.call<ReferralPage>({
          method: 'GET',
          path: '/referrals',
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }

  /**
   * Accepts a referral that waits, which gives what it promised, or rejects it.
   *
   * @throws ConflictError with code `referral_decided` when it no longer waits.
   */
  decide(id: string, params: ReferralDecision, options?: WriteOptions): Promise<DecidedReferral> {
    return this.call({
      method: 'POST',
      path: path`/referrals/${id}/decision`,
      body: params,
      keyed: true,
      ...options,
    });
  }
}

/** Which referrals. */
export interface ReferralParams extends PageParams {
  /** `review`: those that wait for a decision. Default: `review`. */
  readonly state?: 'review' | 'all';
}
