/** The seam between the client and the network: one function. */

/** One request, with everything that decides how it may be repeated. */
export interface TransportRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string | undefined;
  /**
   * Whether sending it again can do no harm: a read, or a write that carries its own key. Only such
   * a request is retried.
   */
  readonly repeatable: boolean;
  /** How often it may be sent again after a network failure, 429 or 503. */
  readonly retries: number;
  /** How long one attempt may take, its body included, in milliseconds. */
  readonly timeoutMs: number;
  /** Gives up the request, also between attempts. */
  readonly signal?: AbortSignal | undefined;
}

/** What came back, whatever its status. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text; empty when there was none. */
  readonly body: string;
}

/**
 * Sends a request and reads its answer. An answer with any status resolves. Everything else rejects:
 * with the signal's reason after an abort, with an error named `TimeoutError` when the time ran out,
 * and with whatever it is otherwise (read as a lost connection).
 *
 * A transport retries by itself: `repeatable` requests, `retries` times, after a network failure, 429
 * or 503, waiting a random part of a doubling pause, or as long as `Retry-After` says. It does not
 * repeat after a time-out, and does not wait longer than {@link longestRetryAfterMs}.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** A server that asks for a longer pause than this is told to the caller instead, in milliseconds. */
export const longestRetryAfterMs = 10_000;

/** The longest pause before the nth repetition, counted from 1, in milliseconds: 300, 600, 1200 … */
export function longestPauseMs(repetition: number): number {
  return 150 * 2 ** repetition;
}

/** How long the server asks to wait, in milliseconds, where it says so: seconds or a date, as RFC 9110 has it. */
export function readRetryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  // Neither what is no date, nor one that has gone by.
  return waitMs >= 0 ? waitMs : undefined;
}
