import type { CallOptions, WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { EnrollmentRequest, Member, MemberUpdate } from '../types.ts';

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

  /** Changes the fields that are given, and leaves the others as they are; `null` removes a field. */
  update(params: MemberUpdate, options?: CallOptions): Promise<Member> {
    return this.call({ method: 'PATCH', path: '/me', body: params, ...options });
  }

  /**
   * Joins the programme. Joining needs no consent but the terms.
   *
   * @throws ConflictError with code `program_not_running` before the start and after the end,
   * `invitation_required` or `join_code_wrong` when not everybody may join, `program_full` when all
   * places are taken (see `AccountResource.wait`), `joining_closed` after the end of a pilot.
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
}
