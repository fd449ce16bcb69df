/** Headers that keep an answer from being taken for something else. */
import type { EdgeMiddleware } from './edge.ts';

/**
 * Every answer says that its type is not to be guessed and that its address is not to be passed on.
 * An API answer that is opened as a page may load and run nothing and be framed by nobody.
 */
export function securityHeaders({
  contentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'",
} = {}): EdgeMiddleware {
  return async function securityHeaders(context, next) {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    if (!context.res.headers.has('Content-Security-Policy')) {
      context.header('Content-Security-Policy', contentSecurityPolicy);
    }
    if (!context.res.headers.has('Cache-Control'))
      context.header('Cache-Control', 'private, no-store');
  };
}
