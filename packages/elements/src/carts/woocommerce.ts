import { keyOf } from '../cart/key-of.ts';
import { createShopCart, jsonOf, type ShopCart, type ShopCartOptions } from './shop-cart.ts';

export type { ShopCart, ShopCartOptions } from './shop-cart.ts';

/** How the cart of a WooCommerce shop is reached. */
export interface WooCommerceCartOptions extends ShopCartOptions {
  /** Where the Store API is. Default: `/wp-json/wc/store/v1`; put the folder before it if the shop is in one. */
  readonly url?: string;
  /**
   * Changes the cart through a cart block, so that the block draws it again: no extension may change what
   * the block holds, so this calls its `extensionCartUpdate`, and a plugin of the shop makes the change.
   * Returns undefined on pages without the block: the Store API is then called. Default: the Store API.
   */
  readonly update?: (action: 'apply' | 'remove', code: string) => Promise<unknown> | undefined;
}

/**
 * The cart of a WooCommerce shop, through its Store API. The nonce that changes need comes with every
 * answer. A shop front of its own, whose cart no cookie names, adds its `Cart-Token` in `fetch`.
 * What sending costs it says once there is an address, and is not read: free shipping is offered whatever that is.
 *
 * @see https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/cart
 */
export function createWooCommerceCart(options: WooCommerceCartOptions = {}): ShopCart {
  const { url = '/wp-json/wc/store/v1', fetch = globalThis.fetch, update } = options;

  const ask = (path: string, init?: RequestInit) => fetch(`${url}/cart${path}`, init);

  const change = async (action: 'apply' | 'remove', typed: string) => {
    // Asked each time: a nonce is for one session, and a login or logout in between ends that.
    const response = await ask('');
    const { coupons } = await jsonOf<Cart>(response);
    // Named as the cart has it, however it was typed there.
    const code = coupons.find((coupon) => keyOf(coupon.code) === keyOf(typed))?.code ?? typed;
    const headers = {
      'content-type': 'application/json',
      nonce: response.headers.get('nonce') ?? '',
    };
    const request = { method: 'POST', headers, body: JSON.stringify({ code }) };
    return update?.(action, code) ?? jsonOf(await ask(`/${action}-coupon`, request));
  };

  return createShopCart(
    {
      applyCode: (code) => change('apply', code),
      removeCode: (code) => change('remove', code),
      async read() {
        const { coupons, items, totals } = await jsonOf<Cart>(await ask(''));
        return {
          codes: coupons.map(({ code, totals }) => ({
            code,
            // What does not count any more has been taken off.
            applicable: true,
            // Free shipping takes nothing off here, nor does what comes after a code that paid for all.
            discountMinor:
              Number(totals.total_discount) + Number(totals.total_discount_tax) || undefined,
          })),
          currency: totals.currency_code,
          goodsMinor: Number(totals.total_items) + Number(totals.total_items_tax),
          lines: items.map(({ id, sku, quantity, key, totals }) => ({
            id: key,
            productId: sku || `${id}`,
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

/** Minor units, written as text, without tax. */
type Totals<Name extends string> = Readonly<Record<Name | `${Name}_tax`, string>>;

/** As much of the cart as is read. */
interface Cart {
  readonly coupons: readonly {
    readonly code: string;
    readonly totals: Totals<'total_discount'>;
  }[];
  readonly items: readonly {
    readonly key: string;
    readonly id: number;
    readonly sku: string;
    readonly quantity: number;
    readonly totals: Totals<'line_total'>;
  }[];
  readonly totals: Totals<'total_items'> & { readonly currency_code: string };
}
