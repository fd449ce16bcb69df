/** The shop's pages: templates that Vite built, filled with what this visitor sees. */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { productAt, type Language } from '../shared/catalog.ts';
import { Speech } from '../shared/texts.ts';
import { escape } from '../views/html.ts';
import { regions, type PageView, type RegionName } from '../views/regions.ts';

export type PageName = 'index' | 'product' | 'cart' | 'checkout' | 'order' | 'account';

/** Where the loyalty API is, for the browser. */
export interface PageSettings {
  readonly apiBase: string;
  readonly publishableKey: string;
}

interface Asset {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Pages {
  readonly headers: Readonly<Record<string, string>>;
  /** A built file, such as a script or a font. */
  asset(path: string): Asset | undefined;
  render(page: PageName, language: Language, view: Omit<PageView, 'speech'>): Promise<string>;
}

/** Which page an address shows. Pages with prices check codes and levels before they are shown. */
export function pageOf(path: string) {
  const [, first = '', id = '', ...rest] = path.split('/');
  const name = names[first];
  if (name === undefined || rest.length > 0) return undefined;
  if ((name === 'product' || name === 'order') === (id === '')) return undefined;
  // A page has one address, without a slash at the end.
  if (path.length > 1 && path.endsWith('/')) return undefined;
  const isFound = name !== 'product' || productAt(path) !== undefined;
  return { name, id, isFound, refreshes: name === 'cart' || name === 'checkout' };
}

/** The address of the page that is meant by one with a slash at its end. */
export function withoutSlash(path: string): string | undefined {
  if (path === '/' || !path.endsWith('/')) return undefined;
  const address = path.slice(0, -1) || '/';
  return pageOf(address)?.isFound ? address : undefined;
}

/** The page of an address that shows nothing: it says so, and leads back into the shop. */
export const nowhere: NonNullable<ReturnType<typeof pageOf>> = {
  name: 'product',
  id: '',
  isFound: false,
  refreshes: false,
};

const names: Readonly<Record<string, PageName>> = {
  '': 'index',
  product: 'product',
  winkelwagen: 'cart',
  afrekenen: 'checkout',
  bestelling: 'order',
  account: 'account',
};

/** Serves what `vite build` made. Everything is read once, at the start. */
export function builtPages(folder: string, settings: PageSettings): Pages {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path)]),
  );
  return {
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(settings),
      'Cache-Control': 'no-store',
      ...common,
    },
    asset(path) {
      const content = files.get(path);
      const type = types[extname(path)];
      if (content === undefined || type === undefined) return undefined;
      // The name of a built file carries a hash of its content.
      const caching = path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache';
      return { content, headers: { 'Content-Type': type, 'Cache-Control': caching, ...common } };
    },
    async render(page, language, view) {
      const template = files.get(`/${page}.html`);
      if (template === undefined) throw new Error(`The page ${page}.html was not built.`);
      return fill(template.toString(), language, view, settings);
    },
  };
}

/** Puts a visitor's view into a page's template. */
export function fill(
  template: string,
  language: Language,
  view: Omit<PageView, 'speech'>,
  settings: PageSettings,
): string {
  const speech = new Speech(language);
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (name in regions) return regions[name as RegionName]({ ...view, speech }).markup;
    if (name === 'page') return toScriptJson({ language, ...view });
    if (name === 'title') return escape(title(speech, view.path));
    const values: Readonly<Record<string, string>> = {
      language,
      locale: speech.locale,
      skip: speech.say('nav.skip'),
      loyaltyFallback: speech.say('account.loyalty_fallback'),
      loyaltyTitle: speech.say('account.loyalty'),
      ...settings,
    };
    return escape(values[name] ?? '');
  });
}

function title(speech: Speech, path: string): string {
  const product = productAt(path);
  const titles: Readonly<Partial<Record<PageName, string>>> = {
    product: product === undefined ? speech.say('product.not_found') : speech.pick(product.name),
    cart: speech.say('cart.title'),
    checkout: speech.say('checkout.title'),
    order: speech.say('account.orders'),
    account: speech.say('account.title'),
  };
  const own = titles[(pageOf(path) ?? nowhere).name];
  return own === undefined ? `Zilverberk: ${speech.say('shop.tagline')}` : `${own} - Zilverberk`;
}

/** JSON that cannot end the script element it stands in. */
function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Own files and the loyalty API, and nothing else: no inline script, no inline style. */
function contentSecurityPolicy({ apiBase }: PageSettings): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self' ${new URL(apiBase).origin}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

const common = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' };

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
