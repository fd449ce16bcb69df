/** The handlers: one hands each request to the API, and each answer back; one stands in for the shop's server. */
import { http, HttpResponse, type HttpHandler } from 'msw/http';

import type { Respond } from './scenarios/scenario.ts';

/** Answers every request beneath an address. A `TypeError`, as fetch throws it, becomes a lost connection. */
export function createApiHandler(base: string, respond: Respond): HttpHandler {
  return http.all(`${base}/*`, ({ request }) =>
    respond(withoutBase(request, base)).catch(toNetworkError),
  );
}

/**
 * Answers as the page of a shop that says who is logged in: with a token, or with nothing for a guest.
 * A path is that of any site, because a test in Node has none.
 */
export function createTokenHandler(
  url: string,
  getMemberToken: () => Promise<string | undefined>,
): HttpHandler {
  return http.get(url.startsWith('/') ? `*${url}` : url, async () => {
    const token = await getMemberToken();
    return token === undefined
      ? new Response(null, { status: 204 })
      : HttpResponse.json({ token }, { headers: { 'Cache-Control': 'no-store' } });
  });
}

/** The API stands at the root of its own address, wherever pages see it. */
export function withoutBase(request: Request, base: string): Request {
  const { pathname, origin } = new URL(base);
  if (pathname === '/') return request;
  const url = new URL(request.url);
  return new Request(`${origin}${url.pathname.slice(pathname.length)}${url.search}`, request);
}

/** Anything else is a mistake of the test or of ours, and is not to look like a lost connection. */
function toNetworkError(error: unknown): Response {
  if (error instanceof TypeError) return HttpResponse.error();
  throw error;
}
