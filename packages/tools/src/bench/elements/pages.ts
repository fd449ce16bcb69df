/** The pages that are measured: a shop with twelve products, and the kit somewhere in it. */
import { publishableKey } from './programme.ts';

export interface PageOptions {
  /** Modules that the page loads. */
  readonly scripts?: readonly string[];
  /** More for the head. */
  readonly head?: string;
  /** In the header row, beside the shop's name. */
  readonly header?: string;
  /** On its own above the products. */
  readonly above?: string;
  /** Lets the page's own tags pass a strict policy. */
  readonly nonce?: string;
  /** The language of the page. */
  readonly locale?: string;
}

/** A page of the shop. */
export function shopPage({
  scripts = [],
  head = '',
  header = '',
  above = '',
  nonce,
  locale = 'en',
}: PageOptions) {
  const attribute = nonce === undefined ? '' : ` nonce="${nonce}"`;
  const modules = scripts
    .map((source) => `<script type="module"${attribute} src="${source}"></script>`)
    .join('\n    ');
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Shop</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet"${attribute} href="/pages/shop.css" />
    ${head}
    ${modules}
  </head>
  <body>
    <header class="shop-header"><strong>Shop</strong>${header}</header>
    <main>
      ${above}
      <div class="products">${product.repeat(12)}</div>
    </main>
  </body>
</html>`;
}

/** What a provider is told, on itself or on an element that stands alone. */
export const providing = `api-base="/" publishable-key="${publishableKey}" member-token-url="/member-token"`;

/** Elements inside a provider. */
export function provided(inner: string): string {
  return `<loyalty-provider ${providing}>${inner}</loyalty-provider>`;
}

/** Runs in the page: whether there are points in the badge. */
export const badgePainted = `/\\d/.test(
  document.querySelector('loyalty-points-badge, badge-by-hand')?.shadowRoot
    ?.querySelector('[part=amount]')?.textContent ?? '')`;

/** Runs in the page: whether the level and what is left to the next one are told. */
export const tierPainted = `document.querySelector('loyalty-tier-progress')?.shadowRoot
  ?.querySelector('[role=progressbar]') != null`;

/** Runs in the page: whether the panel shows the rewards inside it. */
export const panelPainted = `document.querySelector('loyalty-rewards')?.shadowRoot
  ?.querySelector('loyalty-rewards-list')?.shadowRoot?.querySelector('[part=row]') != null`;

const product = `
        <article class="product">
          <div class="picture"></div>
          <h2>Tea</h2>
          <p>From the garden, dried by hand.</p>
          <p><strong>€ 12.50</strong></p>
        </article>`;
