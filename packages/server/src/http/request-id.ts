/** A name for each request, in its answer, its problem document and its log line. */
import type { EdgeContext, EdgeMiddleware } from './edge.ts';

export interface RequestIdOptions {
  /** Makes an id where the caller brings none. */
  readonly generate?: () => string;
}

/** https://www.w3.org/TR/trace-context/#traceparent-header */
const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const wellFormed = /^[A-Za-z0-9_-]{8,128}$/;

/**
 * Puts `Request-Id` on every answer. A caller's own id is kept when it is well formed, so that one
 * request can be followed through several systems; of a `traceparent` the trace id is kept.
 */
export function requestId({ generate = generateRequestId }: RequestIdOptions = {}): EdgeMiddleware {
  return async function requestId(context, next) {
    const id = incomingId(context) ?? generate();
    context.set('requestId', id);
    await next();
    context.header('Request-Id', id);
  };
}

function incomingId(context: EdgeContext): string | undefined {
  const own = context.req.header('request-id');
  if (own !== undefined && wellFormed.test(own)) return own;
  const trace = traceparent.exec(context.req.header('traceparent') ?? '')?.[1];
  return trace === undefined || /^0+$/.test(trace) ? undefined : trace;
}

/** A new id, for a request that brings none. */
export function generateRequestId(): string {
  return `req_${crypto.randomUUID().replaceAll('-', '')}`;
}
