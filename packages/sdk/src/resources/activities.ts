import type { WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Activity, RegisteredReceipt } from '../types.ts';

/** What a shopper says they did, such as following the shop on social media. */
export class ActivitiesResource extends Resource {
  /**
   * Claims an earning rule whose `claimedBy` is `shopper`. How often it may be claimed still, and when
   * again, is the `ruleProgress` of the session.
   *
   * @throws ConflictError when it gave as often as allowed (`rule_limit_reached`), or cannot be claimed
   *   by this member or now (`rule_not_available`).
   */
  claim(ruleId: string, options?: ClaimOptions): Promise<Activity> {
    return this.call({
      method: 'POST',
      path: '/activities',
      body: { ruleId, receipt: options?.receipt },
      keyed: true,
      ...options,
    });
  }
}

/** How an action is claimed. */
export interface ClaimOptions extends WriteOptions {
  /** Needed, and only allowed, with a rule on receipts: the number, total and date of one. */
  readonly receipt?: RegisteredReceipt;
}
