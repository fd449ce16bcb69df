/** Sends requests as fast as they are answered. */
import autocannon from 'autocannon';

/** A request to be sent over and over. */
export interface RequestKind {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** One set per caller; they are taken in turn. */
  readonly headers: readonly Readonly<Record<string, string>>[];
  readonly body?: string;
  /** Gives every request a key of its own, as a shopper's every intent has one. */
  readonly isWrite?: boolean;
}

/** How a server answered. */
export interface Loaded {
  readonly answers: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const callers = 32;

/** Sends this request from 32 connections, for three seconds if nothing else is said. Any answer but a success is an error. */
export async function load(url: string, kind: RequestKind, seconds = 3): Promise<Loaded> {
  const { method, path, headers, body, isWrite = false } = kind;
  let turn = 0;
  const result = await autocannon({
    url: url + path,
    connections: callers,
    duration: seconds,
    requests: [
      {
        method,
        ...(body !== undefined && { body }),
        setupRequest: (request) => ({
          ...request,
          headers: {
            ...headers[turn++ % headers.length],
            ...(isWrite && { 'Idempotency-Key': crypto.randomUUID() }),
          },
        }),
      },
    ],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${method} ${path}: ${failed} requests were not answered well.`);
  return {
    answers: result['2xx'],
    perSecond: result['2xx'] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}
