import { keyOf } from '../cart/key-of.ts';
import {
  createShopCart,
  jsonOf,
  minorOf,
  type ShopCart,
  type ShopCartOptions,
} from './shop-cart.ts';

export type { ShopCart, ShopCartOptions } from './shop-cart.ts';

/** How the cart of a Medusa shop is reached. */
export interface MedusaCartOptions extends ShopCartOptions {
  /** The id of the visitor's cart, as the page keeps it; nothing while there is none. */
  readonly cartId: () => string | null | undefined;
  /** The key with which the page asks Medusa. */
  readonly publishableKey: string;
  /** Where the Store API is. Default: `/store` of the page's own origin. */
  readonly url?: string;
}

/**
 * The cart of a Medusa shop, through its Store API. Medusa answers well for codes that give nothing,
 * and leaves them out of the cart: a code counts when the cart shows its discount. One that a shop keeps
 * on a cart whose sending is not certain yet takes that off later; how much is not told before.
 *
 * What sending costs is told once that is certain. Each shipping profile of what is in the cart needs
 * a method of its own, and the Store API does not tell the profile of a product. So all by which the
 * cart could be sent must have one: where a shop has several, it is told of carts that need each.
 *
 * @see https://docs.medusajs.com/resources/storefront-development/cart/manage-promotions
 * @example
 * provider.cart = createMedusaCart({
 *   cartId: () => localStorage.getItem('cart_id'),
 *   publishableKey: 'pk_…',
 *   onCodeChange: () => refetchCart(),
 * });
 */
export function createMedusaCart(options: MedusaCartOptions): ShopCart {
  const { url = '/store', fetch = globalThis.fetch, cartId, publishableKey } = options;

  /** Asks of the cart, which is `*` in the path; nothing while there is none. */
  const ask = async (path: string, method = 'GET', code?: string) => {
    const id = cartId();
    if (!id) return undefined;
    const response = await fetch(`${url}/${path.replace('*', id)}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-publishable-api-key': publishableKey },
      body: code ? JSON.stringify({ promo_codes: [code] }) : null,
    });
    return jsonOf<Answer>(response);
  };

  const readCart = async () => (await ask(`carts/*?fields=${fields}`))?.cart;

  /** How many shipping profiles there are by which the cart could be sent; a cart has one method of each. */
  const countProfiles = async () => {
    const answer = await ask('shipping-options?cart_id=*');
    return new Set(answer?.shipping_options.map((each) => each.shipping_profile_id)).size;
  };

  return createShopCart(
    {
      applyCode: (code) => ask('carts/*/promotions', 'POST', code),
      async removeCode(typed) {
        const cart = await readCart();
        // Named as the cart has it, however it was typed there.
        const code = cart?.promotions.find((each) => keyOf(each.code ?? '') === keyOf(typed))?.code;
        if (code) await ask('carts/*/promotions', 'DELETE', code);
      },
      async read() {
        const cart = await readCart();
        if (!cart) return { codes: [], lines: [] };
        const { items, shipping_methods: methods } = cart;
        const currency = cart.currency_code.toUpperCase();
        const minor = minorOf(currency);
        // Goods that are not sent need no method.
        const isKnown = items.some((each) => each.requires_shipping)
          ? methods[0] && methods.length >= (await countProfiles().catch(() => Infinity))
          : items[0];
        const adjustments = [...items, ...methods].flatMap((each) => each.adjustments ?? []);
        return {
          codes: cart.promotions.flatMap(({ code }) => {
            if (!code) return [];
            const amount = adjustments.reduce(
              (sum, each) => (each.code === code ? sum + each.total : sum),
              0,
            );
            return amount > 0 || isKnown
              ? { code, applicable: amount > 0, discountMinor: minor(amount) }
              : { code, applicable: true };
          }),
          lines: items.map(({ id, variant_sku, product_id, quantity, total, tax_total }) => ({
            id,
            productId: variant_sku || product_id,
            quantity,
            grossMinor: minor(total),
            netMinor: minor(total - tax_total),
          })),
          goodsMinor: minor(cart.original_item_total),
          currency,
          ...(isKnown && { shippingMinor: minor(cart.shipping_total) }),
        };
      },
    },
    options,
  );
}

const fields =
  'currency_code,promotions.code,original_item_total,shipping_total,total,*items,items.total,items.tax_total,' +
  '*items.tax_lines,*items.adjustments,*shipping_methods,*shipping_methods.tax_lines,*shipping_methods.adjustments';

interface Adjusted {
  readonly adjustments?: readonly { readonly code?: string | null; readonly total: number }[];
}

interface Answer {
  readonly cart: Cart;
  readonly shipping_options: readonly { readonly shipping_profile_id: string }[];
}

/** What {@link fields} answers. */
interface Cart {
  readonly currency_code: string;
  readonly original_item_total: number;
  readonly promotions: readonly { readonly code?: string }[];
  readonly items: readonly (Adjusted & {
    readonly id: string;
    readonly variant_sku: string | null;
    readonly product_id: string;
    readonly quantity: number;
    readonly total: number;
    readonly tax_total: number;
    readonly requires_shipping: boolean;
  })[];
  readonly shipping_methods: readonly Adjusted[];
  readonly shipping_total: number;
}
