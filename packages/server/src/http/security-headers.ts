/** Headers that keep an answer from being taken for something else. */
import type { AnswerHeaders } from './exchange.ts';

/**
 * Every answer says that its type is not to be guessed and that its address is not to be passed on.
 * An API answer that is opened as a page may load and run nothing and be framed by nobody.
 */
export function addSecurityHeaders(headers: AnswerHeaders): void {
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  if (!headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
}
