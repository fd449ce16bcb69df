/** How often callers may ask, and how often they may guess. */
import type { Route } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import type { Store } from '../storage/store.ts';
import type { Caller } from './authenticate.ts';
import type { AnswerHeaders, Incoming } from './exchange.ts';
import { LimitSharing } from './limit-sharing.ts';
import { RateLimiter, type LimitedCaller, type RateLimitOptions } from './rate-limit.ts';

/**
 * How often callers may ask. A miss is a code, card or claim key that there is not, on a route where one
 * could be guessed.
 */
export interface RateLimits {
  /** Each member, and each address without one. Default: 600 a minute. */
  readonly page?: RateLimitOptions;
  /** Each programme's shop, which speaks for all of its customers. Default: 6000 a minute. */
  readonly shop?: RateLimitOptions;
  /** Each member's misses. Default: 20 in ten minutes. */
  readonly pageMisses?: RateLimitOptions;
  /** A shop's misses: shoppers type the shop's own coupons too. Default: 600 a minute. */
  readonly shopMisses?: RateLimitOptions;
  /** How often the processes on one database tell each other what they count. Default: 1 second. */
  readonly shareEveryMs?: number;
}

interface LimitsOptions {
  readonly store: Store;
  readonly realNow: () => number;
}

export class Limits {
  readonly #realNow: () => number;
  readonly #requests: Readonly<Record<'page' | 'shop', RateLimiter>>;
  readonly #misses: Readonly<Record<'page' | 'shop', RateLimiter>>;
  readonly #sharing: LimitSharing;

  constructor(
    { page, shop, pageMisses, shopMisses, shareEveryMs: everyMs = 1000 }: RateLimits,
    { store, realNow }: LimitsOptions,
  ) {
    this.#realNow = realNow;
    this.#requests = {
      page: new RateLimiter(page),
      shop: new RateLimiter({ requests: 6000, ...shop }),
    };
    this.#misses = {
      page: new RateLimiter({ requests: 20, windowSeconds: 600, ...pageMisses }),
      shop: new RateLimiter(shopMisses),
    };
    this.#sharing = new LimitSharing({
      store,
      realNow,
      everyMs,
      limiters: {
        page: this.#requests.page,
        shop: this.#requests.shop,
        'page-misses': this.#misses.page,
        'shop-misses': this.#misses.shop,
      },
    });
  }

  /** Counts a request; throws `rate_limited` when it is one too many. */
  count(caller: Caller, request: Incoming): AnswerHeaders {
    const limited = limitedCaller(caller, request);
    if (!limited || caller.kind === 'anybody') return new Map();
    this.#sharing.wake();
    return this.#requests[caller.kind].count(limited, this.#realNow());
  }

  /** Has `handle` answer, unless the caller has guessed too often; notes when it was a miss. */
  guard<T>(
    { guessable }: Route,
    caller: Caller,
    request: Incoming,
    handle: () => Promise<T>,
  ): Promise<T> {
    // Most routes have nothing to guess, and nobody waits once more for them.
    return guessable ? this.#guardGuesses(caller, request, handle) : handle();
  }

  async #guardGuesses<T>(caller: Caller, request: Incoming, handle: () => Promise<T>): Promise<T> {
    const limited = limitedCaller(caller, request);
    if (!limited || caller.kind === 'anybody') return handle();
    const misses = this.#misses[caller.kind];
    misses.check(limited, this.#realNow());
    try {
      return await handle();
    } catch (error) {
      if (error instanceof ProblemError && missCodes.has(error.code))
        misses.count(limited, this.#realNow());
      throw error;
    }
  }

  /** Tells the other processes nothing more. */
  stop(): void {
    this.#sharing.stop();
  }
}

const missCodes: ReadonlySet<string> = new Set(['not_found', 'nothing_to_claim']);

/** A shop as a whole, a member, or the address of who is neither; nobody where even that is not known. */
function limitedCaller(caller: Caller, { clientAddress }: Incoming): LimitedCaller | undefined {
  if (caller.kind === 'anybody') return undefined;
  const { programId } = caller.context;
  if (caller.kind === 'shop') return { programId, name: 'shop' };
  if (caller.member) return { programId, name: `member:${caller.member.externalId}` };
  return clientAddress === undefined ? undefined : { programId, name: `address:${clientAddress}` };
}
