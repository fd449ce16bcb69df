import {
  createShopCart,
  jsonOf,
  minorOf,
  type ShopCart,
  type ShopCartOptions,
} from './shop-cart.ts';

export type { ShopCart, ShopCartOptions } from './shop-cart.ts';

/** How the cart of an EverShop shop is reached. */
export interface EverShopCartOptions extends ShopCartOptions {
  /** Where the API is. Default: `/api` of the page's own origin. */
  readonly url?: string;
}

/**
 * The cart of an EverShop shop, through its own API. It holds one code: another one takes its place.
 * It keeps only a code that counts: one that takes nothing off the goods makes sending free, also
 * before a method is chosen. How much that saves is not told, for EverShop does not say it with tax.
 * The shop's pages draw the cart anew when `onCodeChange` calls `syncCartWithServer` of its cart
 * context.
 */
export function createEverShopCart(options: EverShopCartOptions = {}): ShopCart {
  const { url = '/api', fetch = globalThis.fetch } = options;

  const ask = async <Answer>(path: string, method: string, body?: object): Promise<Answer> =>
    jsonOf(
      await fetch(url + path, {
        method,
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );

  const readCart = async () =>
    (await ask<{ data?: { myCart: Cart | null } }>('/graphql', 'POST', { query })).data?.myCart;

  return createShopCart(
    {
      async applyCode(code) {
        const cart = await readCart();
        if (cart) await ask(`/carts/${cart.uuid}/coupons`, 'POST', { coupon: code });
      },
      async removeCode(code) {
        const cart = await readCart();
        // Named as the cart has it, however it was typed there.
        if (cart?.coupon && keyOf(cart.coupon) === keyOf(code))
          await ask(`/carts/${cart.uuid}/coupons/${encodeURIComponent(cart.coupon)}`, 'DELETE');
      },
      async read() {
        const cart = await readCart();
        if (!cart) return { codes: [], lines: [] };
        const { coupon, currency, items } = cart;
        const toMinor = minorOf(currency);
        const minor = ({ value }: Price) => toMinor(value);
        const lines = items.map(({ uuid: id, productSku, qty, ...line }) => ({
          id,
          productId: productSku,
          quantity: qty,
          grossMinor: minor(line.lineTotalWithDiscountInclTax),
          netMinor: minor(line.lineTotalWithDiscount),
        }));
        const goodsMinor = items.reduce((sum, line) => sum + minor(line.lineTotalInclTax), 0);
        const discountMinor = lines.reduce((sum, line) => sum - line.grossMinor, goodsMinor);
        const shippingMinor = minor(cart.shippingFeeInclTax);
        const isSent = !cart.noShippingRequired;
        const isKnown = (items[0] && !isSent) || cart.shippingMethodName;
        const worth =
          discountMinor > 0
            ? { applicable: true, discountMinor }
            : { applicable: isSent && shippingMinor === 0 };
        return {
          codes: coupon ? [{ code: coupon, ...worth }] : [],
          lines,
          goodsMinor,
          currency,
          ...(isKnown && { shippingMinor }),
        };
      },
    },
    options,
  );
}

/**
 * A code by which it is found again: shoppers leave hyphens out. Not the one of the elements: the shop's pages fetch these
 * later, and what both hold would be a file of its own.
 */
function keyOf(code: string): string {
  return code.replaceAll('-', '').toUpperCase();
}

const query = `{myCart{uuid currency coupon
noShippingRequired shippingMethodName shippingFeeInclTax{value} items{uuid productSku qty
lineTotalInclTax{value} lineTotalWithDiscount{value} lineTotalWithDiscountInclTax{value}}}}`;

interface Price {
  readonly value: number;
}

/** What {@link query} answers. */
interface Cart {
  readonly uuid: string;
  readonly currency: string;
  readonly coupon: string | null;
  readonly noShippingRequired: boolean;
  readonly shippingMethodName: string | null;
  readonly shippingFeeInclTax: Price;
  readonly items: readonly {
    readonly uuid: string;
    readonly productSku: string;
    readonly qty: number;
    readonly lineTotalInclTax: Price;
    readonly lineTotalWithDiscount: Price;
    readonly lineTotalWithDiscountInclTax: Price;
  }[];
}
