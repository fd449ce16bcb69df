import type { CallOptions, WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { MyReferrals, NamedReferral } from '../types.ts';

/**
 * The member's own invitation link, and whose link brought them. Not on the client, because few pages of
 * a shop need it.
 *
 * @example
 * const { url, friends } = await new MyReferralsResource(client.send).retrieve();
 */
export class MyReferralsResource extends Resource {
  /**
   * The link to send, what it gives both sides, and how far those who came are: never who they are.
   *
   * @throws ConflictError with code `rule_not_available` while members bring no friends.
   */
  retrieve(options?: CallOptions): Promise<MyReferrals> {
    return this.call({ method: 'GET', path: '/me/referrals', ...options });
  }

  /**
   * Says whose link brought the member: once, and only before they are a customer. The code can also be
   * given when they join, as `referralCode`.
   *
   * @throws NotFoundError when nobody has this code.
   * @throws ConflictError with code `referral_not_possible` for a customer whom the shop knows already.
   */
  nameReferrer(code: string, options?: WriteOptions): Promise<NamedReferral> {
    return this.call({
      method: 'POST',
      path: '/me/referrer',
      body: { code },
      keyed: true,
      ...options,
    });
  }
}
