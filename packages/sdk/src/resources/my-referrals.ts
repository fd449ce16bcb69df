import type { CallOptions, WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { MyReferrals, NamedReferral } from '../types.ts';

/**
 * The member's own link for others, and whose link brought them. Apart from the client, as few pages
 * of a shop need it.
 *
 * @example
 * const { url, friends } = await new MyReferralsResource(client.send).retrieve();
 */
export class MyReferralsResource extends Resource {
  /**
   * The link to send, what it brings to both, and how it stands with those who came: never who they are.
   *
   * @throws ConflictError with code `rule_not_available` while members bring no friends.
   */
  retrieve(options?: CallOptions): Promise<MyReferrals> {
    return this.call({ method: 'GET', path: '/me/referrals', ...options });
  }

  /**
   * Says whose link brought the member; once, by who is no customer yet. On joining the code may come
   * along instead, as `referralCode`.
   *
   * @throws NotFoundError when nobody has this code.
   * @throws ConflictError with code `referral_not_possible` for who is a customer already.
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
