import type { WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Activity } from '../types.ts';

/** What a shopper says they did, such as following the shop on social media. */
export class ActivitiesResource extends Resource {
  /**
   * Claims an earning rule whose `claimedBy` is `shopper`. How often it may be claimed still, and when
   * again, is the `ruleProgress` of the session.
   *
   * @throws ConflictError when it gave as often as allowed (`rule_limit_reached`), or cannot be claimed
   *   by this member or now (`rule_not_available`).
   */
  claim(ruleId: string, options?: WriteOptions): Promise<Activity> {
    return this.call({
      method: 'POST',
      path: '/activities',
      body: { ruleId },
      keyed: true,
      ...options,
    });
  }
}
