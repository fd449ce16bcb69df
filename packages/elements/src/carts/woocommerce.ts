import { createShopCart, jsonOf, type ShopCart, type ShopCartOptions } from './shop-cart.ts';

export type { ShopCart, ShopCartOptions } from './shop-cart.ts';

export interface WooCommerceCartOptions extends ShopCartOptions {
  /** Where the Store API is. Default: `/wp-json/wc/store/v1`; a shop in a folder has it before. */
  readonly url?: string;
}

/**
 * The cart of a WooCommerce shop, through its Store API. The nonce that changes need comes with
 * every answer. A cart block draws itself anew when `onCodeChange` invalidates its data:
 * `wp.data.dispatch('wc/store/cart').invalidateResolutionForStore()`.
 *
 * @see https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/cart
 */
export function createWooCommerceCart(options: WooCommerceCartOptions = {}): ShopCart {
  const { url = '/wp-json/wc/store/v1', fetch = globalThis.fetch } = options;

  const readCart = () => fetch(`${url}/cart`, { credentials: 'same-origin' });

  const change = async (verb: 'apply' | 'remove', code: string) => {
    // Asked each time: a nonce is for one session, and a login or logout in between ends that.
    const nonce = (await readCart()).headers.get('nonce');
    const response = await fetch(`${url}/cart/${verb}-coupon`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...(nonce !== null && { nonce }) },
      body: JSON.stringify({ code }),
    });
    return jsonOf<Cart>(response);
  };

  return createShopCart(
    {
      applyCode: (code) => change('apply', code),
      removeCode: (code) => change('remove', code),
      async read() {
        const { coupons, items } = await jsonOf<Cart>(await readCart());
        return {
          codes: coupons.map(({ code, totals }) => {
            const discountMinor = Number(totals.total_discount) + Number(totals.total_discount_tax);
            return { code, applicable: discountMinor > 0, discountMinor };
          }),
          lines: items.map(({ key, id, sku, quantity, totals }) => ({
            id: key,
            productId: sku || String(id),
            quantity,
            grossMinor: Number(totals.line_total) + Number(totals.line_total_tax),
            netMinor: Number(totals.line_total),
          })),
        };
      },
    },
    options,
  );
}

/** As much of the cart as is read; amounts are minor units, written as text, without tax. */
interface Cart {
  readonly coupons: readonly {
    readonly code: string;
    readonly totals: { readonly total_discount: string; readonly total_discount_tax: string };
  }[];
  readonly items: readonly {
    readonly key: string;
    readonly id: number;
    readonly sku: string;
    readonly quantity: number;
    readonly totals: { readonly line_total: string; readonly line_total_tax: string };
  }[];
}
