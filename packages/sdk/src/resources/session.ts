import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { Session } from '../types.ts';

/** All that a page needs in one request: programme, visitor, balance, rewards, notices. */
export class SessionResource extends Resource {
  /**
   * Who is looking and what is theirs. Works for guests too.
   *
   * @throws AuthenticationError when a fresh member token is refused as well.
   */
  retrieve(params: SessionParams = {}, options?: CallOptions): Promise<Session> {
    return this.call({ method: 'GET', path: '/session', query: { ...params }, ...options });
  }
}

/** What the page knows already. */
export interface SessionParams {
  /** The version of the programme that the page holds. If it is current, the answer leaves the programme out. */
  readonly programVersion?: number;
}
