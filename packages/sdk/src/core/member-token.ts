import { LoyaltyError } from '../errors/loyalty-error.ts';

/**
 * Asks the shop for a token that speaks for the member who is logged in; `null` or `undefined` means
 * that nobody is. Called when a token is needed, and again shortly before it expires.
 */
export type GetMemberToken = () => string | null | undefined | Promise<string | null | undefined>;

/** Renewed this long before it expires, so that a slow request still arrives in time. */
const marginMs = 15_000;

/** How long the shop may take to give a token. */
const longestWaitMs = 10_000;

/** How long to believe that nobody is logged in, or a token whose end cannot be read. */
const briefMs = 60_000;

/** The token of one member, in memory only. Another member gets another instance. */
export class MemberToken {
  readonly #ask: GetMemberToken;
  #answer: Promise<string | undefined> | undefined;
  #staleAt = 0;
  #token: string | undefined;

  constructor(ask: GetMemberToken) {
    this.#ask = ask;
  }

  /** The token, asked for when there is none or it is about to expire; callers share one question. */
  get(): Promise<string | undefined> {
    if (!this.#answer || Date.now() > this.#staleAt) {
      this.#staleAt = Infinity;
      this.#answer = this.#fetch();
    }
    return this.#answer;
  }

  /** Asks anew at the next call, unless a call beside this one has done so already. */
  forget(token: string): void {
    if (token === this.#token) this.#answer = undefined;
  }

  async #fetch(): Promise<string | undefined> {
    let timer;
    try {
      // A shop that never answers must not keep every element waiting for ever.
      const tooLate = new Promise<never>((_, reject) => {
        timer = setTimeout(reject, longestWaitMs);
      });
      this.#token = (await Promise.race([this.#ask(), tooLate])) || undefined;
      this.#staleAt = Date.now() + lifetimeMs(this.#token);
      return this.#token;
    } catch (cause) {
      this.#staleAt = 0;
      throw new LoyaltyError('AuthenticationError', 'getMemberToken failed.', {
        code: 'token_unavailable',
        retryable: true,
        cause,
      });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Counted from its own `iat`, because the clock of a device may be wrong by hours. */
function lifetimeMs(token = ''): number {
  try {
    const [, claims = ''] = token.split('.');
    const { iat, exp } = JSON.parse(
      atob(claims.replaceAll('-', '+').replaceAll('_', '/')),
    ) as Claims;
    return (exp - iat) * 1000 - marginMs || briefMs;
  } catch {
    return briefMs;
  }
}

interface Claims {
  readonly iat: number;
  readonly exp: number;
}
