/**
 * Which pages may read an answer. This is hygiene for browsers, not access control: a preflight
 * carries no key, so it is answered for everybody, and the real request is refused if its origin is
 * not one of the key's, with a problem that the page can read.
 */
import type { Route } from '@spaarkit/contract';
import { addVary, type AnswerHeaders, type EdgeHandler, type Incoming } from './exchange.ts';

const allowedHeaders = [
  'Spaarkit-Key',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-None-Match',
  'If-Match',
  'Last-Event-ID',
];
const exposedHeaders = [
  'Request-Id',
  'Idempotency-Replayed',
  'ETag',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
];

/** Whether pages call this route. A secret key has no place in a page, so its routes get no CORS. */
export function isForPages(route: Route): boolean {
  return route.auth !== 'secret';
}

const exposed = exposedHeaders.join(', ');
const allowed = allowedHeaders.join(', ');

/** How long a browser may keep the answer to a preflight. */
const maxAgeSeconds = 600;

/** Lets any page read the answer; whether its origin may use the key is decided with the key. */
export function addCorsHeaders(headers: AnswerHeaders, request: Incoming): void {
  addVary(headers, 'Origin');
  const origin = request.header('origin');
  if (origin === undefined) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', exposed);
}

/** Whether a browser asks what a page may send. */
export function isPreflight(request: Incoming): boolean {
  return request.method === 'OPTIONS' && !!request.header('access-control-request-method');
}

/** Answers OPTIONS on an address that takes these methods, of which pages may use `pageMethods`. */
export function preflight(methods: readonly string[], pageMethods: readonly string[]): EdgeHandler {
  return function preflight({ request }) {
    const headers: AnswerHeaders = new Map([
      ['Allow', methods.join(', ')],
      ['Vary', 'Origin, Access-Control-Request-Method'],
    ]);
    const origin = request.header('origin');
    if (origin !== undefined && pageMethods.length > 0 && isPreflight(request)) {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Allow-Methods', pageMethods.join(', '));
      headers.set('Access-Control-Allow-Headers', allowed);
      headers.set('Access-Control-Max-Age', String(maxAgeSeconds));
    }
    return { status: 204, headers, body: null };
  };
}
