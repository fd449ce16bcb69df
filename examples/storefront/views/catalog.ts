/** Products in the shop window and on their own page. */
import { shipping } from '../shared/pricing.ts';
import { productAt, products, type Product, type ProductKind } from '../shared/catalog.ts';
import type { Speech } from '../shared/texts.ts';
import { drawProduct, drawWood } from './art.ts';
import { html, type Html } from './html.ts';
import type { View } from './page.ts';

const sections: readonly { readonly kind: ProductKind; readonly anchor: string }[] = [
  { kind: 'coffee', anchor: 'koffie' },
  { kind: 'equipment', anchor: 'zetten' },
];

export function renderHome({ speech }: View): Html {
  return html`<section class="hero">
      ${drawWood()}
      <div class="hero-text">
        <p class="eyebrow">${speech.say('shop.tagline')}</p>
        <h1>${speech.say('home.title')}</h1>
        <p>${speech.say('home.intro')}</p>
        <a class="button" href="#koffie">${speech.say('home.action')}</a>
      </div>
    </section>
    ${sections.map(({ kind, anchor }) => renderSection(speech, kind, anchor))}
    ${renderSection(speech, 'gift_card', 'cadeau', 'grid--single')}`;
}

function renderSection(speech: Speech, kind: ProductKind, anchor: string, layout = ''): Html {
  return html`<section class="shelf" id="${anchor}" aria-labelledby="${anchor}-title">
    <div class="shelf-head">
      <h2 id="${anchor}-title">${speech.say(`home.${kind}`)}</h2>
      <p>${speech.say(`home.${kind}_intro`)}</p>
    </div>
    <ul class="grid ${layout}">
      ${products.filter((product) => product.kind === kind).map((product) => renderCard(speech, product))}
    </ul>
  </section>`;
}

function renderCard(speech: Speech, product: Product): Html {
  const name = speech.pick(product.name);
  return html`<li class="card">
    <a class="card-picture" href="/product/${product.id}" tabindex="-1" aria-hidden="true"
      >${drawProduct(product, name)}</a
    >
    <h3><a href="/product/${product.id}">${name}</a></h3>
    <p class="card-summary">${speech.pick(product.summary)}</p>
    <p class="card-price">
      <span>${speech.money(product.priceMinor)}</span> <small>${speech.pick(product.size)}</small>
    </p>
    <button
      class="button button--quiet"
      type="button"
      data-action="add"
      data-product="${product.id}"
      id="add-${product.id}"
      aria-label="${speech.say('product.add_named', { name })}"
    >
      ${speech.say('product.add')}
    </button>
  </li>`;
}

/** One product, or on a page that there is not, that it is not there. */
export function renderProduct({ speech, path }: View): Html {
  const product = productAt(path);
  if (product === undefined)
    return html`<div class="empty">
      <h1>${speech.say('product.not_found')}</h1>
      <a class="button" href="/">${speech.say('cart.continue')}</a>
    </div>`;

  const name = speech.pick(product.name);
  return html`<article class="product">
    <div class="product-picture">${drawProduct(product, name)}</div>
    <div class="product-text">
      <p class="back"><a href="/">${speech.say('product.back')}</a></p>
      <h1>${name}</h1>
      <p class="product-summary">${speech.pick(product.summary)}</p>
      <p class="product-price">
        ${speech.money(product.priceMinor)}
        <small>${speech.pick(product.size)} · ${speech.say('product.vat')}</small>
      </p>
      <p>${speech.pick(product.story)}</p>
      <form class="product-order" data-action="add" data-product="${product.id}">
        <label for="quantity">${speech.say('product.quantity')}</label>
        <input
          id="quantity"
          name="quantity"
          type="number"
          inputmode="numeric"
          min="1"
          max="99"
          value="1"
          required
        />
        <button class="button" id="add">${speech.say('product.add')}</button>
      </form>
      <ul class="promises">
        ${promises(speech, product).map((text) => html`<li>${text}</li>`)}
      </ul>
    </div>
  </article>`;
}

function promises(speech: Speech, product: Product): string[] {
  if (product.kind === 'gift_card') return [speech.say('product.by_email')];
  return [
    speech.say('product.delivery'),
    speech.say('product.free_from', { amount: speech.money(shipping.freeFromMinor) }),
    speech.say('product.returns'),
  ];
}
