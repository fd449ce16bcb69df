import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Adjustment, AdjustmentResult, MemberDetail, MemberWrite } from '../types.ts';

/** The shop's customers in the programme, by the shop's own customer ids. */
export class MembersResource extends Resource {
  /** Registers a customer, or changes what is known of one. */
  put(externalId: string, params: MemberWrite = {}, options?: CallOptions): Promise<MemberDetail> {
    return this.call({
      method: 'PUT',
      path: path`/members/${externalId}`,
      body: params,
      ...options,
    });
  }

  /**
   * A member with balance and level.
   *
   * @throws NotFoundError for a customer the programme has never heard of.
   */
  retrieve(externalId: string, options?: CallOptions): Promise<MemberDetail> {
    return this.call({ method: 'GET', path: path`/members/${externalId}`, ...options });
  }

  /**
   * Gives or takes points, with a reason that the member reads in their history.
   *
   * @throws InsufficientPointsError when more is taken than there is.
   */
  adjust(
    externalId: string,
    params: Adjustment,
    options?: WriteOptions,
  ): Promise<AdjustmentResult> {
    return this.call({
      method: 'POST',
      path: path`/members/${externalId}/adjustments`,
      body: params,
      keyed: true,
      ...options,
    });
  }
}
