/** What every service is given: the store, the programme the key named, and the two clocks. */
import type { Store } from '../storage/store.ts';

export interface ServiceContext {
  readonly store: Store;
  readonly programId: string;
  /** Real time in epoch milliseconds: tokens, leases, limits, idempotency windows. */
  readonly realNow: () => number;
}

/** Who a valid member token speaks for. */
export interface Customer {
  /** The shop's customer id: the token's `sub`. */
  readonly externalId: string;
  /** The token's `tags`, when it has them. */
  readonly tags?: readonly string[];
  /** When that token ends, in epoch milliseconds of real time. */
  readonly tokenEndsAt?: number;
}

/** A call on behalf of one customer; who that is comes from the member token, never from the request. */
export interface MemberContext extends ServiceContext, Customer {}

/** Makes a write happen once: the key, the effect and the answer are stored in one transaction. */
export interface OnceKey {
  /** Who may reuse the key: route and caller. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of the body, hexadecimal. */
  readonly fingerprint: string;
}

/** An answer that is stored and replayed byte for byte. */
export interface Reply {
  readonly status: number;
  /** JSON text. */
  readonly body: string;
  readonly replayed: boolean;
}
