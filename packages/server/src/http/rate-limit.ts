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

/** Counts a request of a caller; gives headers, throws `rate_limited` when it is one too many. */
export type RateLimiter = (caller: string, realNow: number) => AnswerHeaders;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket per caller, in this process. Several processes each count for themselves, so a
 * caller may get as many times the limit as there are processes.
 * Headers: draft-ietf-httpapi-ratelimit-headers-11.
 */
export function createRateLimiter({
  requests = 600,
  windowSeconds = 60,
  maxCallers = 50_000,
}: RateLimitOptions = {}): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMs = requests / (windowSeconds * 1000);
  const policy = `"default";q=${requests};w=${windowSeconds}`;

  const take = (caller: string, now: number): Bucket => {
    const bucket = buckets.get(caller) ?? { tokens: requests, at: now };
    const elapsed = Math.max(0, now - bucket.at);
    const filled = {
      tokens: Math.min(requests, bucket.tokens + elapsed * perMs),
      at: Math.max(now, bucket.at),
    };
    // Deleting first moves the caller to the young end of the map.
    buckets.delete(caller);
    buckets.set(caller, filled);
    for (const oldest of buckets.keys()) {
      if (buckets.size <= maxCallers) break;
      buckets.delete(oldest);
    }
    return filled;
  };

  return function countRequest(caller, realNow) {
    const bucket = take(caller, realNow);
    if (bucket.tokens < 1) {
      const retryAfterSeconds = Math.ceil((1 - bucket.tokens) / perMs / 1000);
      throw new ProblemError('rate_limited', {
        detail: `Try again in ${retryAfterSeconds} s.`,
        retryAfterSeconds,
      });
    }
    bucket.tokens -= 1;
    const full = Math.ceil((requests - bucket.tokens) / perMs / 1000);
    return new Map([
      ['RateLimit-Policy', policy],
      ['RateLimit', `"default";r=${Math.floor(bucket.tokens)};t=${full}`],
    ]);
  };
}
