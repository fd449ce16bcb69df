/** What stands on every page: header, demo bar, footer, the login dialog. */
import { shipping } from '../shared/pricing.ts';
import { findProduct } from '../shared/catalog.ts';
import type { ShopState } from '../shared/state.ts';
import type { Speech, TextKey } from '../shared/texts.ts';
import { drawMark } from './art.ts';
import { html, type Html } from './html.ts';

/** What a view needs: the words, the state, and which page it is for. */
export interface View {
  readonly speech: Speech;
  readonly state: ShopState;
  readonly path: string;
}

/** The shop's name and menu. */
export function renderMenu({ speech }: View): Html {
  const links: readonly (readonly [string, TextKey])[] = [
    ['/#koffie', 'nav.coffee'],
    ['/#zetten', 'nav.equipment'],
    ['/#cadeau', 'nav.gift_card'],
  ];
  return html`<a class="brand" href="/">${drawMark()}<span>Zilverberk</span></a>
    <nav class="menu" aria-label="${speech.say('nav.label')}">
      ${links.map(([href, key]) => html`<a href="${href}">${speech.say(key)}</a>`)}
    </nav>`;
}

/** Account, login and cart, at the end of the header. */
export function renderVisitor({ speech, state, path }: View): Html {
  const count = state.cart.count;
  return html`${state.customer ? renderAccountLink(speech, path) : html``}
    <button
      class="link"
      type="button"
      data-action="${state.customer ? 'log-out' : 'open-login'}"
      id="login"
    >
      ${speech.say(state.customer ? 'nav.log_out' : 'nav.log_in')}
    </button>
    <a
      class="cart-link"
      href="/winkelwagen"
      aria-label="${speech.say('nav.cart')}, ${speech.count(count)}"
      ${current(path, '/winkelwagen')}
    >
      ${bagIcon}<span>${count}</span>
    </a>`;
}

function renderAccountLink(speech: Speech, path: string): Html {
  return html`<a class="link" href="/account" ${current(path, '/account')}
    >${speech.say('nav.account')}</a
  >`;
}

/** Dutch or English; a plain form, so that it works without script. */
export function renderLanguages({ speech, path }: View): Html {
  const choices = [
    ['nl', 'Nederlands'],
    ['en', 'English'],
  ] as const;
  return html`<form
    class="languages"
    method="post"
    action="/language"
    aria-label="${speech.say('nav.language')}"
  >
    <input type="hidden" name="back" value="${path}" />
    ${choices.map(
      ([language, name]) =>
        html`<button
          name="language"
          value="${language}"
          lang="${language}"
          aria-label="${language.toUpperCase()}, ${name}"
          ${language === speech.language ? html`aria-pressed="true"` : html`aria-pressed="false"`}
        >
          ${language.toUpperCase()}
        </button>`,
    )}
  </form>`;
}

/** The bar that only a demo has: whom to be, what day it is, and the returns desk. */
export function renderDemo({ speech, state }: View): Html {
  return html`<strong class="demo-title">${speech.say('demo.title')}</strong>
    <div class="demo-group" role="group" aria-label="${speech.say('demo.customer')}">
      <span class="demo-label" aria-hidden="true">${speech.say('demo.customer')}</span>
      ${renderWhom(undefined, speech.say('demo.guest'), state)}
      ${state.demoCustomers.map((customer) => renderWhom(customer.id, firstName(customer.name), state))}
    </div>
    <div class="demo-group" role="group" aria-label="${speech.say('demo.clock')}">
      <span>${speech.date(state.now)}</span>
      <button type="button" data-action="demo-forward" id="demo-forward">
        ${speech.say('demo.forward')}
      </button>
    </div>
    ${renderReturns(speech, state)}`;
}

function renderWhom(id: string | undefined, name: string, state: ShopState): Html {
  const isPressed = id === state.customer?.id;
  return html`<button
    type="button"
    data-action="${id === undefined ? 'log-out' : 'log-in'}"
    data-customer="${id ?? ''}"
    id="demo-${id ?? 'guest'}"
    aria-pressed="${String(isPressed)}"
  >
    ${name}
  </button>`;
}

function renderReturns(speech: Speech, state: ShopState): Html {
  const orders = state.orders.filter((order) => order.status === 'paid');
  if (orders.length === 0) return html``;
  const choices = orders.flatMap((order) => [
    { value: order.id, label: `${order.number}, ${speech.say('demo.whole')}` },
    ...(order.lines.length > 1 ? order.lines : [])
      .filter((line) => !order.returned.includes(line.productId))
      .map((line) => ({
        value: `${order.id} ${line.productId}`,
        label: `${order.number}, ${speech.say('demo.only', { name: productName(speech, line.productId) })}`,
      })),
  ]);
  return html`<form class="demo-group" data-action="demo-return">
    <label for="demo-order">${speech.say('demo.order')}</label>
    <select id="demo-order" name="order">
      ${choices.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
    </select>
    <button name="what" value="refund" id="demo-refund">${speech.say('demo.refund')}</button>
    <button name="what" value="cancel" id="demo-cancel">${speech.say('demo.cancel')}</button>
  </form>`;
}

export function renderFooter({ speech }: View): Html {
  const fees = { fee: speech.money(shipping.feeMinor), from: speech.money(shipping.freeFromMinor) };
  return html`<div>
      <p class="footer-brand">${drawMark()}<span>Zilverberk</span></p>
      <p>${speech.say('footer.about')}</p>
    </div>
    <div>
      <h2>${speech.say('footer.service')}</h2>
      <p>${speech.say('footer.shipping', fees)}</p>
      <p>${speech.say('footer.returns')}</p>
      <p>${speech.say('footer.privacy')}</p>
    </div>
    <div>
      <h2>${speech.say('footer.visit')}</h2>
      <p>${speech.say('footer.street')}</p>
      <p>${speech.say('footer.hours')}</p>
    </div>`;
}

/** Whom to log in as. A real shop asks for a password here. */
export function renderLogin({ speech, state }: View): Html {
  return html`<h2 id="login-title">${speech.say('login.title')}</h2>
    <p>${speech.say('login.intro')}</p>
    ${state.demoCustomers.map(
      (customer) =>
        html`<button
          class="choice"
          type="button"
          data-action="log-in"
          data-customer="${customer.id}"
        >
          <span class="choice-name">${speech.say('login.as', { name: customer.name })}</span>
          <span class="choice-about">${about(speech, customer.id)}</span>
        </button>`,
    )}
    <form method="dialog"><button class="link">${speech.say('login.close')}</button></form>`;
}

function about(speech: Speech, id: string): string {
  return id === 'noor' || id === 'stan' || id === 'vera' ? speech.say(`customer.${id}`) : '';
}

const bagIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 8h14l-1 12H6zM9 8V6.5a3 3 0 0 1 6 0V8" />
</svg>`;

function current(path: string, href: string): Html {
  return path === href ? html`aria-current="page"` : html``;
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

function productName(speech: Speech, id: string): string {
  const product = findProduct(id);
  return product ? speech.pick(product.name) : id;
}
