/** A bound on how often one caller may ask, so that nobody takes the service from the others. */
import { ProblemError } from '../problem-error.ts';
import type { AnswerHeaders } from './exchange.ts';

export interface RateLimitOptions {
  /** How many requests a caller may send at once after a pause, and in each window. */
  readonly requests?: number;
  readonly windowSeconds?: number;
  /** How many callers are remembered; the one not seen for longest is forgotten first. */
  readonly maxCallers?: number;
}

/** Who asks: somebody of a programme. */
export interface LimitedCaller {
  readonly programId: string;
  readonly name: string;
}

/** What a caller owes: each request costs a part of the window, and time pays it off. */
export interface Account extends LimitedCaller {
  /** When all of it is paid, in microseconds since 1970. */
  paidAt: number;
  /** What other processes do not know of yet, in microseconds. */
  unshared: number;
  /** When the caller last asked, in microseconds since 1970. */
  seenAt: number;
}

/** From which part of the limit on it matters what other processes count. */
const sharedFrom = 0.1;

/**
 * The generic cell rate algorithm, which is a token bucket kept as one number: when the caller will have
 * paid for everything. Such numbers can be added up over processes, see `LimitSharing`.
 * Headers: draft-ietf-httpapi-ratelimit-headers-11.
 */
export class RateLimiter {
  readonly #windowUs: number;
  readonly #costUs: number;
  readonly #maxCallers: number;
  readonly #policy: string;
  readonly #accounts = new Map<string, Account>();

  constructor({ requests = 600, windowSeconds = 60, maxCallers = 50_000 }: RateLimitOptions = {}) {
    this.#windowUs = windowSeconds * 1e6;
    this.#costUs = Math.floor(this.#windowUs / requests);
    this.#maxCallers = maxCallers;
    this.#policy = `"default";q=${requests};w=${windowSeconds}`;
  }

  /**
   * Until when an account can come to be paid at the latest, in microseconds since 1970: several
   * processes let in a window each before they know of each other.
   */
  latest(realNow: number): number {
    return realNow * 1000 + 2 * this.#windowUs;
  }

  /** Counts a request; gives headers, throws `rate_limited` when it is one too many. */
  count(caller: LimitedCaller, realNow: number): AnswerHeaders {
    const now = realNow * 1000;
    const account = this.#accountOf(caller, now);
    this.#refuse(account, now);
    account.unshared = Math.min(account.unshared, account.paidAt - now) + this.#costUs;
    account.paidAt += this.#costUs;
    const owed = account.paidAt - now;
    const left = Math.floor((this.#windowUs - owed) / this.#costUs);
    return new Map([
      ['RateLimit-Policy', this.#policy],
      ['RateLimit', `"default";r=${left};t=${Math.ceil(owed / 1e6)}`],
    ]);
  }

  /** Throws `rate_limited` when a further request would be one too many, without counting one. */
  check(caller: LimitedCaller, realNow: number): void {
    const now = realNow * 1000;
    this.#refuse(this.#accountOf(caller, now), now);
  }

  /** The callers of whom other processes should know. */
  busy(realNow: number): Account[] {
    const from = realNow * 1000 + this.#windowUs * sharedFrom;
    return [...this.#accounts.values()].filter(
      ({ unshared, paidAt }) => unshared > 0 && paidAt > from,
    );
  }

  #refuse({ paidAt }: Account, now: number): void {
    const tooMuch = paidAt + this.#costUs - now - this.#windowUs;
    if (tooMuch <= 0) return;
    const retryAfterSeconds = Math.ceil(tooMuch / 1e6);
    throw new ProblemError('rate_limited', {
      detail: `Try again in ${retryAfterSeconds} s.`,
      retryAfterSeconds,
    });
  }

  #accountOf({ programId, name }: LimitedCaller, now: number): Account {
    const key = `${programId} ${name}`;
    const account = this.#accounts.get(key) ?? {
      programId,
      name,
      paidAt: 0,
      unshared: 0,
      seenAt: now,
    };
    account.paidAt = Math.max(account.paidAt, now);
    // Else nobody would get in until a clock that was set back has caught up.
    if (now < account.seenAt) account.paidAt = Math.min(account.paidAt, now + this.#windowUs);
    account.seenAt = now;
    // Deleting first moves the caller to the young end of the map.
    this.#accounts.delete(key);
    this.#accounts.set(key, account);
    for (const oldest of this.#accounts.keys()) {
      if (this.#accounts.size <= this.#maxCallers) break;
      this.#accounts.delete(oldest);
    }
    return account;
  }
}
