/** The OpenAPI document, and a page that shows it. Nothing of either is fetched from anywhere else. */
import { createOpenApi } from '@spaarkit/contract';
import type { Hono } from 'hono';
import { renderDocs, docsStyle } from '../docs/page.ts';
import { preflight } from './cors.ts';
import type { Edge } from './edge.ts';
import { methodNotAllowed } from './problems.ts';

const reads = ['GET', 'HEAD'];

/** Adds `GET /openapi.json`, which any page may read, and `GET /docs`. Both are made when first asked for. */
export function serveDocs(hono: Hono<Edge>, { version }: { readonly version: string }): void {
  const openApi = once(() => JSON.stringify(createOpenApi(version)));
  const page = once(() => renderDocs(createOpenApi(version)));
  const policy = once(docsPolicy);

  serve(hono, '/openapi.json', () => {
    return new Response(openApi(), {
      headers: {
        'Content-Type': 'application/json',
        'Cache-Control': 'public, max-age=300',
        'Access-Control-Allow-Origin': '*',
      },
    });
  });
  serve(hono, '/docs', async () => {
    return new Response(page(), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'public, max-age=300',
        'Content-Security-Policy': await policy(),
      },
    });
  });
}

function serve(hono: Hono<Edge>, path: string, answer: () => Response | Promise<Response>): void {
  hono.get(path, async (context) => {
    context.set('routeId', path);
    return answer();
  });
  hono.on('OPTIONS', path, preflight(reads, reads));
  hono.all(path, methodNotAllowed(reads));
}

/** The page has no script; its one style sheet is allowed by what it says. */
async function docsPolicy(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(docsStyle));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
