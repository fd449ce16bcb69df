import type { CallOptions, WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type {
  ClaimRequest,
  ClaimResult,
  ConsentRecords,
  EnrollmentRequest,
  MemberExport,
  WaitingPlace,
} from '../types.ts';

/**
 * What a member does once in a while: claim, wait, look back, leave. It is apart from the client, so
 * that a page without it does not carry it.
 *
 * @example
 * const account = new AccountResource(client.send);
 * await account.leave();
 */
export class AccountResource extends Resource {
  /**
   * Has an order that was paid as a guest earn for the member, by the key that the shop gave with it.
   *
   * @throws ConflictError with code `nothing_to_claim` when it was claimed, is too old or is not known.
   */
  claim(params: ClaimRequest, options?: WriteOptions): Promise<ClaimResult> {
    return this.call({
      method: 'POST',
      path: '/me/claims',
      body: params,
      keyed: true,
      ...options,
    });
  }

  /**
   * Leaves the programme: points that are left lapse, and consents are withdrawn. Joining again goes
   * on with the history.
   *
   * @throws ConflictError with code `not_enrolled` for who is no member.
   */
  leave(options?: CallOptions): Promise<void> {
    return this.call({ method: 'DELETE', path: '/me/enrollment', ...options });
  }

  /**
   * Waits for a place in a programme that is full, and joins by itself when there is one. Asked
   * again, it tells the present place.
   *
   * @throws ConflictError with code `nothing_to_wait_for` where one can join, or has.
   */
  wait(params: EnrollmentRequest, options?: CallOptions): Promise<WaitingPlace> {
    return this.call({ method: 'POST', path: '/me/waiting', body: params, ...options });
  }

  /** Gives the place on the waiting list up. */
  stopWaiting(options?: CallOptions): Promise<void> {
    return this.call({ method: 'DELETE', path: '/me/waiting', ...options });
  }

  /** Every answer that the member gave to a question for consent, newest first. */
  listConsents(options?: CallOptions): Promise<ConsentRecords> {
    return this.call({ method: 'GET', path: '/me/consents', ...options });
  }

  /** Leaves the programme, and has everything that is held about the member erased, for good. */
  erase(options?: CallOptions): Promise<void> {
    return this.call({ method: 'DELETE', path: '/me', ...options });
  }

  /** Everything that is held about the member. */
  export(options?: CallOptions): Promise<MemberExport> {
    return this.call({ method: 'GET', path: '/me/export', ...options });
  }
}
