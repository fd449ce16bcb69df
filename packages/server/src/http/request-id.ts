/** A name for each request, in its answer, its problem document and its log line. */
import type { Incoming } from './exchange.ts';

/** https://www.w3.org/TR/trace-context/#traceparent-header */
const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const wellFormed = /^[A-Za-z0-9_-]{8,128}$/;

/**
 * The caller's own id when it is well formed, so that one request can be followed through several
 * systems; of a `traceparent` the trace id; else a new one.
 */
export function requestIdOf(request: Incoming): string {
  return incomingId(request) ?? generateRequestId();
}

function incomingId(request: Incoming): string | undefined {
  const own = request.header('request-id');
  if (own !== undefined && wellFormed.test(own)) return own;
  const trace = traceparent.exec(request.header('traceparent') ?? '')?.[1];
  return trace === undefined || /^0+$/.test(trace) ? undefined : trace;
}

let prefix: string | undefined;
let count = 0;

/** A new id, for a request that brings none: chance for the process, and a number in it. */
export function generateRequestId(): string {
  // Not before the first: some hosts have no chance to give while they load.
  prefix ??= `req_${crypto.randomUUID().replaceAll('-', '').slice(0, 24)}`;
  count += 1;
  return prefix + count.toString(16).padStart(8, '0');
}
