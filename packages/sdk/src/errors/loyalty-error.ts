import type { ProblemCode, ProblemDetail } from '../types.ts';

/**
 * The code of an error: the API's own, one of the client's, or one that a newer API has added.
 * - `connection_failed`: no answer; the request may or may not have arrived.
 * - `timed_out`: no answer in time; the request may or may not have been done.
 * - `unexpected_answer`: an answer that the API does not give, such as a proxy's error page.
 * - `token_unavailable`: `getMemberToken` failed.
 */
export type ErrorCode =
  | ProblemCode
  | 'connection_failed'
  | 'timed_out'
  | 'unexpected_answer'
  | 'token_unavailable'
  // Keeps the known codes in the editor's list while any string is allowed.
  | (string & {});

/** What an error is made from. */
export interface ErrorFacts {
  readonly code: ErrorCode;
  readonly status?: number;
  readonly requestId?: string | undefined;
  readonly retryable?: boolean;
  readonly cause?: unknown;
  readonly retryAfterMs?: number | undefined;
  readonly missingPoints?: number | undefined;
  readonly availableFrom?: string | undefined;
  readonly errors?: readonly ProblemDetail[];
}

/** Marks errors of this family in every frame and every copy of the SDK, where `instanceof` fails. */
export const brand: unique symbol = Symbol.for('spaarkit.error.v1');

/**
 * Anything that goes wrong in a call. It never contains a token or a key. Its `name` says which error it
 * is; `instanceof` and the guards of `@spaarkit/sdk/errors` read the name, so that a page which uses none
 * of the error classes does not load them.
 */
export class LoyaltyError extends Error {
  /** Which error it is. */
  declare readonly name: string;
  /** For programs, and stable. The message is for people and may change. */
  declare readonly code: ErrorCode;
  /** HTTP status; 0 when there was no answer. */
  declare readonly status: number;
  /** Names the request in the server's log; quote it when asking for help. */
  declare readonly requestId: string | undefined;
  /** Whether the same call may succeed later, unchanged. A write then needs the same key. */
  declare readonly retryable: boolean;
  declare readonly [brand]: true;

  constructor(name: string, message: string, { cause, ...facts }: ErrorFacts) {
    super(message, { cause });
    Object.assign(this, { status: 0, retryable: false, ...facts, name, [brand]: true });
  }
}
