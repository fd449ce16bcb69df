import type { WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Activity, RegisteredReceipt } from '../types.ts';

/** What a shopper says they did, such as following the shop on social media. */
export class ActivitiesResource extends Resource {
  /**
   * Claims an earning rule whose `claimedBy` is `shopper`. The `ruleProgress` of the session says how
   * often it may still be claimed, and when again.
   *
   * @throws ConflictError with code `rule_limit_reached` when it was claimed as often as allowed, or
   * `rule_not_available` when this member cannot claim it, or not now.
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
  /** The number, total and date of a receipt. Required by a rule for receipts, and only allowed there. */
  readonly receipt?: RegisteredReceipt;
}
