import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { RedemptionPreview, RedemptionPreviewRequest } from '../types.ts';

/** What redeeming would cost and leave, before anything is spent. */
export class RedemptionPreviewsResource extends Resource {
  /**
   * Cost, remainder and validity of a redemption.
   *
   * @throws InsufficientPointsError, RewardUnavailableError as the redemption itself would.
   */
  create(params: RedemptionPreviewRequest, options?: CallOptions): Promise<RedemptionPreview> {
    return this.call({
      method: 'POST',
      path: '/redemption-previews',
      body: params,
      repeatable: true,
      ...options,
    });
  }
}
