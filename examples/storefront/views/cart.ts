/** The cart and its sums. */
import { findProduct } from '../shared/catalog.ts';
import type { CartView, CodeView, LineView, ShopProblem, TotalsView } from '../shared/state.ts';
import type { Speech } from '../shared/texts.ts';
import { drawProduct } from './art.ts';
import { html, type Html } from './html.ts';
import type { View } from './page.ts';

export function renderCart({ speech, state }: View): Html {
  const { cart } = state;
  if (cart.count === 0) return renderEmpty(speech);
  return html`<h1>${speech.say('cart.title')}</h1>
    <ul class="lines">
      ${cart.lines.map((line) => renderLine(speech, line))}
    </ul>`;
}

/** What is to be paid, the codes, and the way on. */
export function renderSummary({ speech, state }: View): Html {
  const { cart } = state;
  if (cart.count === 0) return html``;
  return html`<aside class="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">${speech.say('cart.summary')}</h2>
    ${renderTotals(speech, cart)} ${renderFreeLeft(speech, cart)} ${renderCodes(speech, cart)}
    <a class="button button--wide" href="/afrekenen">${speech.say('cart.checkout')}</a>
  </aside>`;
}

/** The sums of a cart or an order, down to the VAT in it. */
export function renderTotals(speech: Speech, totals: TotalsView): Html {
  return html`<dl class="totals">
    <div>
      <dt>${speech.say('cart.goods')}</dt>
      <dd>${speech.money(totals.goodsMinor)}</dd>
    </div>
    ${
      totals.discountMinor > 0 &&
      html`<div class="totals-discount" data-testid="discount">
        <dt>${speech.say('cart.discount')}</dt>
        <dd>−${speech.money(totals.discountMinor)}</dd>
      </div>`
    }
    ${
      totals.shippingNeeded &&
      html`<div data-testid="shipping">
        <dt>${speech.say('cart.shipping')}</dt>
        <dd>
          ${totals.shippingMinor === 0 ? speech.say('cart.shipping_free') : speech.money(totals.shippingMinor)}
        </dd>
      </div>`
    }
    <div class="totals-total" data-testid="total">
      <dt>${speech.say('cart.total')}</dt>
      <dd>${speech.money(totals.totalMinor)}</dd>
    </div>
    ${totals.vat.map(
      ({ rate, vatMinor }) =>
        html`<div class="totals-vat">
          <dt>${speech.say('cart.vat_of', { rate })}</dt>
          <dd>${speech.money(vatMinor)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What the shop says about a code that it did not take. */
export function describeProblem(speech: Speech, { problem, missingMinor }: ShopProblem): string {
  switch (problem) {
    case 'not_found':
    case 'bad_request':
    case 'offline':
    case 'cart_empty':
      return speech.say(`problem.${problem}`);
    case 'codes_changed':
      return speech.say('checkout.changed');
    case 'loyalty_unreachable':
      return speech.say('demo.loyalty_unreachable');
    case 'below_minimum':
      return speech.say('code.below_minimum', { amount: speech.money(missingMinor ?? 0) });
    default:
      return speech.say(`code.${problem}`);
  }
}

function renderEmpty(speech: Speech): Html {
  return html`<div class="empty">
    <h1>${speech.say('cart.title')}</h1>
    <p>${speech.say('cart.empty')}</p>
    <a class="button" href="/">${speech.say('cart.continue')}</a>
  </div>`;
}

function renderLine(speech: Speech, line: LineView): Html {
  const product = findProduct(line.productId);
  if (product === undefined) return html``;
  const name = speech.pick(product.name);
  return html`<li class="line">
    <div class="line-picture">${drawProduct(product, '')}</div>
    <div class="line-text">
      <a class="line-name" href="/product/${product.id}">${name}</a>
      <span class="line-size"
        >${speech.pick(product.size)} · ${speech.money(product.priceMinor)}</span
      >
      <button
        class="link"
        type="button"
        data-action="set-quantity"
        data-product="${product.id}"
        data-quantity="0"
        id="remove-${product.id}"
        aria-label="${speech.say('cart.remove_named', { name })}"
      >
        ${speech.say('cart.remove')}
      </button>
    </div>
    <div class="stepper" role="group" aria-label="${speech.say('cart.quantity_of', { name })}">
      ${renderStep(speech.say('cart.less', { name }), '−', line, -1)}
      <output>${line.quantity}</output>
      ${renderStep(speech.say('cart.more', { name }), '+', line, 1)}
    </div>
    <span class="line-amount">${speech.money(line.fullMinor)}</span>
  </li>`;
}

function renderStep(label: string, sign: string, line: LineView, step: 1 | -1): Html {
  const quantity = line.quantity + step;
  return html`<button
    type="button"
    data-action="set-quantity"
    data-product="${line.productId}"
    data-quantity="${quantity}"
    id="${step === 1 ? 'more' : 'less'}-${line.productId}"
    aria-label="${label}"
    ${quantity < 1 || quantity > 99 ? html`disabled` : html``}
  >
    ${sign}
  </button>`;
}

function renderFreeLeft(speech: Speech, cart: CartView): Html {
  const leftMinor = cart.freeShippingFromMinor - cart.goodsMinor;
  const isUseful = cart.shippingMinor > 0 && leftMinor > 0;
  return isUseful
    ? html`<p class="hint">${speech.say('cart.free_left', { amount: speech.money(leftMinor) })}</p>`
    : html``;
}

function renderCodes(speech: Speech, cart: CartView): Html {
  return html`${
      cart.codes.length > 0 &&
      html`<ul class="codes">
        ${cart.codes.map((code) => renderCode(speech, code))}
      </ul>`
    }
    <form class="code-form" data-action="apply-code">
      <label for="code">${speech.say('code.label')}</label>
      <div class="code-row">
        <input
          id="code"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="64"
          required
          aria-describedby="code-problem"
        />
        <button class="button button--quiet" id="apply-code">${speech.say('code.apply')}</button>
      </div>
      <p class="problem" id="code-problem" role="alert"></p>
    </form>`;
}

function renderCode(speech: Speech, code: CodeView): Html {
  const isApplied = code.state === 'applied';
  const problem: ShopProblem = {
    problem: code.refusal ?? 'unknown',
    ...(code.missingMinor !== undefined && { missingMinor: code.missingMinor }),
  };
  const about =
    code.state === 'unchecked' ? speech.say('code.unchecked') : describeProblem(speech, problem);
  return html`<li class="code ${isApplied ? 'code--applied' : ''}" data-testid="code">
    <span
      ><strong>${speech.pick(code.name)}</strong
      ><small>${code.shown}</small>
      ${!isApplied && html`<small class="problem">${about}</small>`}</span
    >
    <button
      class="link"
      type="button"
      data-action="remove-code"
      data-code="${code.code}"
      id="remove-code-${code.code}"
      aria-label="${speech.say('code.remove_named', { code: code.shown })}"
    >
      ${speech.say('cart.remove')}
    </button>
  </li>`;
}
