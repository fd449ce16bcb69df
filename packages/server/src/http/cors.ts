/**
 * Which pages may read an answer. This is hygiene for browsers, not access control: a preflight
 * carries no key, so it is answered for everybody, and the real request is refused if its origin is
 * not one of the key's, with a problem that the page can read.
 */
import type { Route } from '@spaarkit/contract';
import type { EdgeHandler, EdgeMiddleware } from './edge.ts';

export interface CorsOptions {
  readonly allowHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  /** How long a browser may keep the answer to a preflight. */
  readonly maxAgeSeconds?: number;
}

const defaultAllowHeaders = [
  'Spaarkit-Key',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-None-Match',
  'If-Match',
];
const defaultExposeHeaders = [
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

/** Lets any page read the answer; whether its origin may use the key is decided with the key. */
export function cors({ exposeHeaders = defaultExposeHeaders }: CorsOptions = {}): EdgeMiddleware {
  const exposed = exposeHeaders.join(', ');
  return async function cors(context, next) {
    await next();
    const origin = context.req.header('origin');
    context.header('Vary', 'Origin', { append: true });
    if (origin === undefined) return;
    context.header('Access-Control-Allow-Origin', origin);
    context.header('Access-Control-Expose-Headers', exposed);
  };
}

/** Answers OPTIONS on an address that takes these methods, of which pages may use `pageMethods`. */
export function preflight(
  methods: readonly string[],
  pageMethods: readonly string[],
  { allowHeaders = defaultAllowHeaders, maxAgeSeconds = 600 }: CorsOptions = {},
): EdgeHandler {
  return function preflight(context) {
    const headers = new Headers({
      Allow: methods.join(', '),
      Vary: 'Origin, Access-Control-Request-Method',
    });
    const origin = context.req.header('origin');
    if (
      origin !== undefined &&
      pageMethods.length > 0 &&
      context.req.header('access-control-request-method')
    ) {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Allow-Methods', pageMethods.join(', '));
      headers.set('Access-Control-Allow-Headers', allowHeaders.join(', '));
      headers.set('Access-Control-Max-Age', String(maxAgeSeconds));
    }
    return new Response(null, { status: 204, headers });
  };
}
