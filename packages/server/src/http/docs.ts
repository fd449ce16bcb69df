/** The OpenAPI document, and a page that shows it. Nothing of either is fetched from anywhere else. */
import type { AddressTable } from './addresses.ts';
import { preflight } from './cors.ts';
import type { EdgeHandler, Outgoing } from './exchange.ts';

const reads = ['GET', 'HEAD'];

/**
 * Adds `GET /openapi.json`, which any page may read, and `GET /docs`. Both are loaded when first asked for: a page that
 * carries the whole API, for tests, shows them to nobody.
 */
export function serveDocs(
  addresses: AddressTable,
  { version }: { readonly version: string },
): void {
  const openApi = once(async () => {
    const { default: document } = await import('@spaarkit/contract/openapi.json', {
      with: { type: 'json' },
    });
    return { ...document, info: { ...document.info, version } };
  });
  const text = once(async () => JSON.stringify(await openApi()));
  const page = once(async () => {
    const { docsStyle, renderDocs } = await import('../docs/page.ts');
    return { body: renderDocs(await openApi()), policy: await policyFor(docsStyle) };
  });

  serve(addresses, '/openapi.json', async () => ({
    status: 200,
    headers: new Map([
      ['Content-Type', 'application/json'],
      ['Cache-Control', 'public, max-age=300'],
      ['Access-Control-Allow-Origin', '*'],
    ]),
    body: await text(),
  }));
  serve(addresses, '/docs', async () => {
    const { body, policy } = await page();
    return {
      status: 200,
      headers: new Map([
        ['Content-Type', 'text/html; charset=utf-8'],
        ['Cache-Control', 'public, max-age=300'],
        ['Content-Security-Policy', policy],
      ]),
      body,
    };
  });
}

function serve(
  addresses: AddressTable,
  path: string,
  answer: () => Outgoing | Promise<Outgoing>,
): void {
  const get: EdgeHandler = (exchange) => {
    exchange.routeId = path;
    return answer();
  };
  const handlers = new Map([
    ...reads.map((method) => [method, get] as const),
    ['OPTIONS', preflight(reads, reads)] as const,
  ]);
  addresses.add({ path, handlers, isForPages: false }, reads);
}

/** The page has no script; its one style sheet is allowed by what it says. */
async function policyFor(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
