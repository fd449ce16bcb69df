/** Checkout, one order, and the account. */
import { findProduct } from '../shared/catalog.ts';
import type { LineView, OrderView } from '../shared/state.ts';
import type { Speech, TextKey } from '../shared/texts.ts';
import { drawProduct } from './art.ts';
import { renderTotals } from './cart.ts';
import { html, type Html } from './html.ts';
import type { View } from './page.ts';

export function renderCheckout({ speech, state }: View): Html {
  const { cart, customer } = state;
  if (cart.count === 0) {
    return html`<div class="empty">
      <h1>${speech.say('checkout.title')}</h1>
      <p>${speech.say('cart.empty')}</p>
      <a class="button" href="/">${speech.say('cart.continue')}</a>
    </div>`;
  }
  return html`<p class="back"><a href="/winkelwagen">${speech.say('checkout.back')}</a></p>
    <h1>${speech.say('checkout.title')}</h1>
    <form class="split" data-action="check-out" data-total="${cart.totalMinor}">
      <div class="checkout-fields">
        <fieldset>
          <legend>${speech.say('checkout.contact')}</legend>
          ${renderField(speech, 'name', 'name', customer?.name ?? '')}
          ${renderField(speech, 'email', 'email', customer?.email ?? '')}
          ${renderField(speech, 'street', 'street-address', customer ? 'Berkenlaan 12' : '')}
          <div class="field-pair">
            ${renderField(speech, 'postcode', 'postal-code', customer ? '1234 AB' : '')}
            ${renderField(speech, 'city', 'address-level2', customer ? 'Zilverberk' : '')}
          </div>
        </fieldset>
        <fieldset>
          <legend>${speech.say('checkout.payment')}</legend>
          ${(['ideal', 'card', 'later'] as const).map((method, index) => renderMethod(speech, method, index === 0))}
        </fieldset>
      </div>
      <aside class="summary" aria-labelledby="summary-title">
        <h2 id="summary-title">${speech.say('cart.summary')}</h2>
        ${renderLines(speech, cart.lines, [])} ${renderTotals(speech, cart)}
        <p class="problem" id="checkout-problem" role="alert"></p>
        <button class="button button--wide" id="pay">${speech.say('checkout.pay')}</button>
        <p class="hint">${speech.say('checkout.demo')}</p>
      </aside>
    </form>`;
}

/** The order whose id ends the page's address. */
export function renderOrder(view: View & { readonly order: OrderView | undefined }): Html {
  const { speech, order } = view;
  if (order === undefined)
    return html`<div class="empty">
      <h1>${speech.say('nav.account')}</h1>
      <p>${speech.say('order.not_found')}</p>
    </div>`;
  return html`<div class="order">
    <p class="eyebrow">
      ${speech.say(statusKey(order))} ·
      ${speech.say('order.placed', { date: speech.date(order.placedAt) })}
    </p>
    <h1>
      ${order.status === 'paid' ? speech.say('order.thanks') : speech.say('order.title', { number: order.number })}
    </h1>
    ${order.status === 'paid' && html`<p>${speech.say('order.sent_to', { number: order.number })}</p>`}
    ${order.status === 'paid' && order.returned.length === 0 && renderEarned(view, order)}
    <div class="summary">
      ${renderLines(speech, order.lines, order.returned)}
      ${order.codes.map(({ name, shown }) => html`<p class="hint">${speech.pick(name)} (${shown})</p>`)}
      ${renderTotals(speech, order)}
    </div>
    <p class="order-next">
      <a class="button" href="/account">${speech.say('order.to_account')}</a>
      <a class="button button--quiet" href="/">${speech.say('cart.continue')}</a>
    </p>
  </div>`;
}

export function renderAccountHead({ speech, state }: View): Html {
  return state.customer
    ? html`<h1>${speech.say('account.hello', { name: state.customer.name })}</h1>`
    : html`<h1>${speech.say('account.title')}</h1>`;
}

/** What the customer ordered, newest first. */
export function renderOrderList({ speech, state }: View): Html {
  return html`<h2>${speech.say('account.orders')}</h2>
    ${
      state.customer === undefined
        ? html`<p class="hint">${speech.say('account.guest')}</p>`
        : state.orders.length === 0
          ? html`<p class="hint">${speech.say('account.no_orders')}</p>`
          : html`<ul class="orders">
              ${state.orders.map((order) => renderOrderRow(speech, order))}
            </ul>`
    }`;
}

/** What an order brings, until that can be used: after that it is a part of the balance. */
function renderEarned({ speech, state }: View, { earned }: OrderView) {
  if (earned === undefined || earned.availableAt < state.now) return false;
  const points = earned.points.toLocaleString(speech.locale);
  return html`<p>
    ${speech.say('order.earned', { points, date: speech.date(earned.availableAt) })}
  </p>`;
}

function renderOrderRow(speech: Speech, order: OrderView): Html {
  return html`<li>
    <a
      href="/bestelling/${order.id}"
      aria-label="${speech.say('account.order_of', { number: order.number })}"
      >${order.number}</a
    >
    <span class="orders-date">${speech.date(order.placedAt)}</span>
    <span class="orders-status orders-status--${order.status}"
      >${speech.say(statusKey(order))}</span
    >
    <span class="orders-total">${speech.money(order.totalMinor)}</span>
  </li>`;
}

function renderField(
  speech: Speech,
  name: 'name' | 'email' | 'street' | 'postcode' | 'city',
  autocomplete: string,
  value: string,
): Html {
  return html`<div class="field">
    <label for="${name}">${speech.say(`checkout.${name}`)}</label>
    <input
      id="${name}"
      name="${name}"
      type="${name === 'email' ? 'email' : 'text'}"
      autocomplete="${autocomplete}"
      value="${value}"
      maxlength="120"
      required
    />
  </div>`;
}

function renderMethod(
  speech: Speech,
  method: 'ideal' | 'card' | 'later',
  isChecked: boolean,
): Html {
  return html`<label class="method">
    <input type="radio" name="method" value="${method}" ${isChecked ? html`checked` : html``} />
    <span>${speech.say(`checkout.${method}`)}</span>
  </label>`;
}

function renderLines(
  speech: Speech,
  lines: readonly LineView[],
  returned: readonly string[],
): Html {
  return html`<ul class="brief">
    ${lines.map((line) => {
      const product = findProduct(line.productId);
      return product === undefined
        ? html``
        : html`<li>
            <span class="brief-picture">${drawProduct(product, '')}</span>
            <span
              >${line.quantity} × ${speech.pick(product.name)}
              ${returned.includes(line.productId) && html`<small>${speech.say('order.returned')}</small>`}</span
            >
            <span>${speech.money(line.fullMinor)}</span>
          </li>`;
    })}
  </ul>`;
}

function statusKey(order: OrderView): TextKey {
  const isPartly = order.status === 'paid' && order.returned.length > 0;
  return isPartly ? 'order.status.partly' : `order.status.${order.status}`;
}
