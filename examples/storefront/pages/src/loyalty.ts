/** All that a shop writes to have loyalty on its pages. */
import type { CartAdapter } from '@spaarkit/elements';
import '@spaarkit/elements/tags/loyalty-provider';
import '@spaarkit/elements/tags/loyalty-points-badge';
import { toOrderLine } from '../../shared/order-lines.ts';
import type { ShopState } from '../../shared/state.ts';
import { loginDialog } from './actions.ts';
import { onStateChange, page } from './page.ts';

/** The shop's cart, as the kit needs it: what counts is what the shop's server says afterwards. */
const cart: CartAdapter = {
  applyCode: (code) => page.ask('/api/codes/apply', { code }),
  removeCode: (code) => page.ask('/api/codes/remove', { code }),
  async read() {
    const { codes, lines, shippingMinor } = (await page.refresh()).cart;
    return {
      shippingMinor,
      lines: lines.map(toOrderLine),
      codes: codes.map(({ code, state, discountMinor, freeShipping, missingMinor }) => ({
        code,
        applicable: state === 'applied' && (discountMinor > 0 || freeShipping),
        ...(discountMinor > 0 && { discountMinor }),
        ...(missingMinor !== undefined && { missingMinor }),
      })),
    };
  },
  onChange(listener) {
    return onStateChange((before) => {
      if (JSON.stringify(before.cart) !== JSON.stringify(page.state.cart)) listener();
    });
  },
};

/** Gives the provider the cart, and tells it who is logged in now. */
export function connectLoyalty(): void {
  const provider = document.querySelector('loyalty-provider');
  if (provider === null) return;
  provider.cart = cart;

  provider.addEventListener('loyalty-login', askToLogIn);
  provider.addEventListener('loyalty-join', (event) => {
    // Joining needs an account of the shop first.
    if (page.state.customer === undefined) askToLogIn(event);
  });
  onStateChange((before) => {
    if (before.customer?.id !== page.state.customer?.id) void provider.memberChanged();
    else if (haveEventsHappened(before)) void provider.refresh();
  });
}

/** Whether the points are others now: after an order, a return, or a move of the demo's clock. */
function haveEventsHappened(before: ShopState): boolean {
  const { orders, now } = page.state;
  return (
    JSON.stringify(before.orders) !== JSON.stringify(orders) ||
    before.now.slice(0, 10) !== now.slice(0, 10)
  );
}

/**
 * Whoever has logged in goes on where they pressed: the button itself is gone by then. The focus is around the element,
 * since what is in one that takes it by script alone cannot be reached with Tab.
 */
function askToLogIn(event: Event): void {
  event.preventDefault();
  const dialog = loginDialog();
  dialog?.showModal();
  const goOn = () => {
    const place = event.target instanceof Element && event.target.parentElement;
    if (page.state.customer === undefined || !place) return;
    place.tabIndex = -1;
    place.focus();
  };
  dialog?.addEventListener('close', goOn, { once: true });
}
