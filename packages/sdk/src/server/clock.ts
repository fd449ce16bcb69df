import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Clock, ClockMove } from '../types.ts';

/** The ledger's clock. Only that of a programme made for testing can be moved. */
export class ClockResource extends Resource {
  /** The ledger's present moment. */
  retrieve(options?: CallOptions): Promise<Clock> {
    return this.call({ method: 'GET', path: '/clock', ...options });
  }

  /**
   * Moves the clock forward, by days or seconds, or to an instant. It never goes back, and is not
   * moved again after a lost answer.
   *
   * @throws PermissionError for a programme that is not made for testing.
   */
  move(params: ClockMove, options?: CallOptions): Promise<Clock> {
    return this.call({ method: 'POST', path: '/clock', body: params, ...options });
  }
}
