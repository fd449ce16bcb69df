import { path, type CallOptions, type WriteOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Redemption, RedemptionRequest } from '../types.ts';

/** Spending points. */
export class RedemptionsResource extends Resource {
  /**
   * Spends points on a reward. After a {@link TimeoutError} or {@link ConnectionError} it is not known
   * whether it happened: send it again with the same `idempotencyKey`, and it happens once.
   *
   * @throws InsufficientPointsError, with how many are missing.
   * @throws RewardUnavailableError when it is sold out, not for this member, or not now.
   */
  create(params: RedemptionRequest, options?: WriteOptions): Promise<Redemption> {
    return this.call({
      method: 'POST',
      path: '/redemptions',
      body: params,
      keyed: true,
      ...options,
    });
  }

  /** How a redemption ended, or that it is not known yet (`status`). */
  retrieve(id: string, options?: CallOptions): Promise<Redemption> {
    return this.call({ method: 'GET', path: path`/redemptions/${id}`, ...options });
  }
}
