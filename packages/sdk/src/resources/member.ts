import type { CallOptions, WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type {
  ClaimRequest,
  ClaimResult,
  ConsentRecords,
  EnrollmentRequest,
  Member,
  MemberExport,
  MemberUpdate,
  WaitingPlace,
} from '../types.ts';

/** The member's own profile and consents. Their balance comes with the session. */
export class MemberResource extends Resource {
  /**
   * The member's profile.
   *
   * @throws ConflictError with code `not_enrolled` for a customer who has not joined.
   */
  retrieve(options?: CallOptions): Promise<Member> {
    return this.call({ method: 'GET', path: '/me', ...options });
  }

  /** Changes the fields that are given; `null` forgets one. */
  update(params: MemberUpdate, options?: CallOptions): Promise<Member> {
    return this.call({ method: 'PATCH', path: '/me', body: params, ...options });
  }

  /**
   * Joins the programme. Joining asks for no consent but the terms.
   *
   * @throws ConflictError with code `program_not_running` before the start and after the end,
   * `invitation_required` or `join_code_wrong` where not everybody may join, `program_full` when all
   * places are taken (see `wait`), `joining_closed` after the end of a pilot.
   */
  enroll(params: EnrollmentRequest, options?: WriteOptions): Promise<Member> {
    return this.call({
      method: 'POST',
      path: '/me/enrollment',
      body: params,
      keyed: true,
      ...options,
    });
  }

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
