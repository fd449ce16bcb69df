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
 * What a member does once in a while: claim an order, wait for a place, read or export what is held,
 * leave. It is not on the client, so that a page without it does not load it.
 *
 * @example
 * const account = new AccountResource(client.send);
 * await account.leave();
 */
export class AccountResource extends Resource {
  /**
   * Gives the member the points of an order that was paid as a guest, by the key that the shop gave
   * with it.
   *
   * @throws ConflictError with code `nothing_to_claim` when it was claimed already, is too old or is not
   * known.
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
   * Leaves the programme: remaining points expire, and consents are withdrawn. Whoever joins again
   * keeps their history.
   *
   * @throws ConflictError with code `not_enrolled` for a customer who is not a member.
   */
  leave(options?: CallOptions): Promise<void> {
    return this.call({ method: 'DELETE', path: '/me/enrollment', ...options });
  }

  /**
   * Puts the customer on the waiting list of a programme that is full; the server enrolls them when
   * there is a place. Called again, it answers with the present place in the list.
   *
   * @throws ConflictError with code `nothing_to_wait_for` when they can join now, or have joined.
   */
  wait(params: EnrollmentRequest, options?: CallOptions): Promise<WaitingPlace> {
    return this.call({ method: 'POST', path: '/me/waiting', body: params, ...options });
  }

  /** Gives up the place on the waiting list. */
  stopWaiting(options?: CallOptions): Promise<void> {
    return this.call({ method: 'DELETE', path: '/me/waiting', ...options });
  }

  /** Every consent that the member gave or refused, newest first. */
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
