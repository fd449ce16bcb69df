import { fromResponse } from '../errors/from-response.ts';
import { LoyaltyError } from '../errors/loyalty-error.ts';
import type { Transport, TransportRequest, TransportResponse } from '../transport.ts';
import { createIdempotencyKey } from './idempotency-key.ts';
import type { ApiRequest, Send } from './request.ts';

/** Settings that every kind of client has. */
export interface ConnectionOptions {
  /**
   * Where the API is, without `/v1`: `https://loyalty.example`, or a path such as `/loyalty`, which
   * resolves against the document.
   */
  readonly apiBase: string;
  /** Sends the requests. Default: the entry's own, ky in the main entry and fetch in `/fetch`. */
  readonly transport?: Transport;
  /** How long one attempt may take, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number;
  /** How often a read or a keyed write is sent again after a network failure, 429 or 503. Default: 2. */
  readonly maxRetries?: number;
}

/** What shows who a request speaks for. */
export interface Signature {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** There when a fresh token may be tried, should this one be refused. */
  readonly renew?: () => void;
}

/** Signs requests for one caller. */
export type Identity = (request: ApiRequest) => Signature | Promise<Signature>;

/**
 * Makes the one function through which all resources talk: it signs, sends, reads and turns what is
 * not a success into an error.
 *
 * @param identify Who speaks. Asked once a call, so that a call that is tried again, even after
 * somebody else has logged in, still speaks for who began it.
 */
export function createSend(
  {
    apiBase,
    transport,
    timeoutMs = 10_000,
    maxRetries = 2,
  }: ConnectionOptions & { readonly transport: Transport },
  identify: () => Identity,
): Send {
  const base = `${resolveBase(apiBase)}/v1`;

  const attempt = async (request: ApiRequest, signature: Signature) => {
    const limitMs = request.timeoutMs ?? timeoutMs;
    const described = describe(request, base, signature);
    try {
      return await (request.transport ?? transport)({
        ...described,
        timeoutMs: limitMs,
        retries: maxRetries,
      });
    } catch (cause) {
      if (request.signal?.aborted) throw request.signal.reason;
      const isLate = (cause as Error | undefined)?.name === 'TimeoutError';
      const why = isLate ? `no answer within ${limitMs} ms` : 'no connection';
      throw new LoyaltyError(
        isLate ? 'TimeoutError' : 'ConnectionError',
        `${request.method} ${base}${request.path}: ${why}.`,
        { code: isLate ? 'timed_out' : 'connection_failed', retryable: true, cause },
      );
    }
  };

  return async <T>(call: ApiRequest) => {
    const identity = identify();
    // Made once for all attempts: the key belongs to the intent, not to the request.
    const request = call.keyed
      ? { ...call, idempotencyKey: call.idempotencyKey ?? createIdempotencyKey() }
      : call;
    const signature = await identity(request);
    try {
      return read(await attempt(request, signature)) as T;
    } catch (error) {
      // The reason of a signal may be anything, and its `code` a number. A fresh token may be that of somebody
      // who has logged in meanwhile: nothing of the former member's goes out with it.
      if (
        !signature.renew ||
        identity !== identify() ||
        !String((error as LoyaltyError).code).startsWith('token_')
      )
        throw error;
      signature.renew();
      return read(await attempt(request, await identity(request))) as T;
    }
  };
}

/** The absolute address of the API, without a slash at its end. */
export function resolveBase(apiBase: string): string {
  try {
    return new URL(apiBase, globalThis.document?.baseURI).href.replace(/\/+$/, '');
  } catch (cause) {
    throw new TypeError(`apiBase "${apiBase}" is not an address; a path needs a page.`, { cause });
  }
}

function describe(
  { method, path, query, body, idempotencyKey, headers, repeatable, signal }: ApiRequest,
  base: string,
  signature: Signature,
): Omit<TransportRequest, 'timeoutMs' | 'retries'> {
  const url = new URL(base + path);
  for (const [name, value] of Object.entries({ ...query, ...signature.query })) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return {
    method,
    url: url.href,
    headers: {
      ...headers,
      ...signature.headers,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(idempotencyKey && {
        // No header holds more than this; what one holds stays as it is, so that a key stays the same key.
        'Idempotency-Key': idempotencyKey.replace(/[^!-~]+/g, encodeURI),
      }),
    },
    body: JSON.stringify(body),
    repeatable: !!repeatable || !!idempotencyKey || method !== 'POST',
    signal,
  };
}

function read(response: TransportResponse): unknown {
  const { status, body } = response;
  if (status < 200 || status > 299) throw fromResponse(response);
  if (!body) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    throw fromResponse(response, cause);
  }
}
