import { keyOf } from '../cart/key-of.ts';
import { createShopCart, jsonOf, type ShopCart, type ShopCartOptions } from './shop-cart.ts';

export type { ShopCart, ShopCartOptions } from './shop-cart.ts';

/** How the cart of a Shopify shop is reached. */
export interface ShopifyCartOptions extends ShopCartOptions {
  /** `window.Shopify.routes.root` of the theme: the language's own root. Default: `/`. */
  readonly root?: string;
}

/**
 * The cart of a Shopify theme, through the Cart AJAX API. Shopify's carts do not say what tax is in a
 * price, so the elements do not show what they would earn.
 *
 * @see https://shopify.dev/docs/api/ajax/reference/cart
 * @example
 * provider.cart = createShopifyCart({ root: Shopify.routes.root, onCodeChange: drawCart });
 */
export function createShopifyCart(options: ShopifyCartOptions = {}): ShopCart {
  const { root = '/', fetch = globalThis.fetch } = options;

  const readCart = async () =>
    jsonOf<Cart>(await fetch(`${root}cart.js`, { headers: { accept: 'application/json' } }));

  // The codes that are sent take the place of those that are there.
  const change = async (choose: (codes: readonly string[]) => readonly string[]) => {
    const { discount_codes: codes = [] } = await readCart();
    const response = await fetch(`${root}cart/update.js`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ discount: choose(codes.map(({ code }) => code)).join(',') }),
    });
    return jsonOf<Cart>(response);
  };
  const without = (codes: readonly string[], code: string) =>
    codes.filter((other) => keyOf(other) !== keyOf(code));

  return createShopCart(
    {
      applyCode: (code) => change((codes) => [...without(codes, code), code]),
      removeCode: (code) => change((codes) => without(codes, code)),
      async read() {
        const cart = await readCart();
        const { discount_codes: codes = [], currency, items } = cart;
        // What else is discounted, and gift cards, may count for a minimum or not.
        const isPlain = cart.total_discount === 0 && !items.some((each) => each.gift_card);
        return {
          codes: codes.map(({ code, applicable }) => {
            const discountMinor = takenOff(cart, code);
            // Shopify says it of free shipping too, for which nothing is taken off here.
            return { code, applicable, ...(discountMinor > 0 && { discountMinor }) };
          }),
          ...(isPlain && { goodsMinor: cart.total_price, currency }),
          // What sending costs is only said in the checkout.
          ...(items[0] && !cart.requires_shipping && { shippingMinor: 0 }),
        };
      },
    },
    options,
  );
}

/** What a code takes off the cart as a whole and its lines; its `title` is the code. */
function takenOff({ cart_level_discount_applications: whole = [], items }: Cart, code: string) {
  const byCode = ({ type, title }: Application) =>
    type === 'discount_code' && keyOf(title) === keyOf(code);
  const lines = items.flatMap(({ line_level_discount_allocations: each = [] }) => each);
  return [
    ...whole.filter(byCode).map(({ total_allocated_amount: amount = 0 }) => amount),
    ...lines
      .filter(({ discount_application }) => byCode(discount_application))
      .map(({ amount }) => amount),
  ].reduce((sum, amount) => sum + amount, 0);
}

interface Application {
  readonly type: string;
  readonly title: string;
  readonly total_allocated_amount?: number;
}

/** As much of `/cart.js` as is read; amounts in minor units. */
interface Cart {
  readonly currency: string;
  readonly total_price: number;
  readonly total_discount: number;
  readonly requires_shipping: boolean;
  readonly discount_codes?: readonly { readonly code: string; readonly applicable: boolean }[];
  readonly cart_level_discount_applications?: readonly Application[];
  readonly items: readonly {
    readonly gift_card: boolean;
    readonly line_level_discount_allocations?: readonly {
      readonly amount: number;
      readonly discount_application: Application;
    }[];
  }[];
}
