import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Clock, ClockMove } from '../types.ts';

/** The ledger's clock. It can be moved only in a programme made for testing. */
export class ClockResource extends Resource {
  /** The ledger's present moment. */
  retrieve(options?: CallOptions): Promise<Clock> {
    return this.call({ method: 'GET', path: '/clock', ...options });
  }

  /**
   * Moves the clock forward, by days or seconds, or to an instant. It never goes back. After a lost
   * answer the call is not repeated, so that the clock does not move twice.
   *
   * @throws PermissionError for a programme that is not made for testing.
   */
  move(params: ClockMove, options?: CallOptions): Promise<Clock> {
    return this.call({ method: 'POST', path: '/clock', body: params, ...options });
  }
}
