/** What a resource hands to the client, and what it may be asked for per call. */

import type { Transport } from '../transport.ts';

/** Options of a single call. */
export interface CallOptions {
  /** Gives up the call. It then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** How long one attempt may take, in milliseconds. Default: the client's `timeoutMs`. */
  readonly timeoutMs?: number;
}

/** Options of a call that moves points. */
export interface WriteOptions extends CallOptions {
  /**
   * Names the intent, 16 to 255 characters. However often a call is sent with the same key, it is done
   * once and gets the same answer. Anything but visible ASCII is sent percent-encoded, `é` as `%C3%A9`, and
   * counts as that. Default: a new key for each call. Make and keep one yourself if a person may press again,
   * or may leave the page before the answer.
   */
  readonly idempotencyKey?: string;
}

/** A call as a resource describes it. */
export interface ApiRequest extends WriteOptions {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** After the API's base, with its segments already encoded: see {@link path}. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** Whether it moves points, and so needs an Idempotency-Key. */
  readonly keyed?: boolean;
  /** A POST that may be sent twice without a key: it changes nothing, or has a natural key. */
  readonly repeatable?: boolean;
  /** Asked for nobody in particular, so that the answer may be cached for all. */
  readonly anonymous?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends this call instead of the client's own: for an answer that is read as it comes. */
  readonly transport?: Transport;
}

/** Sends a call and gives its answer, read as JSON; `undefined` for an answer without content. */
export type Send = <T>(request: ApiRequest) => Promise<T>;

/** Writes a path with its inserted segments encoded, so that an id can never change where it leads. */
export function path(parts: TemplateStringsArray, ...segments: string[]): string {
  return parts.reduce((whole, part, i) => whole + encodeURIComponent(segments[i - 1] ?? '') + part);
}
