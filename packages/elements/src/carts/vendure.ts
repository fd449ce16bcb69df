import { createShopCart, jsonOf, type ShopCart, type ShopCartOptions } from './shop-cart.ts';

export type { ShopCart, ShopCartOptions } from './shop-cart.ts';

/** How the cart of a Vendure shop is reached. */
export interface VendureCartOptions extends ShopCartOptions {
  /** Where the Shop API is. Default: `/shop-api` of the page's own origin. */
  readonly url?: string;
}

/**
 * The active order of a Vendure shop, through its Shop API. Vendure also takes codes that give
 * nothing: a code counts when the order shows its discount. One for free shipping has none before a
 * method is chosen: until then it counts when its promotion is on the order.
 *
 * @see https://docs.vendure.io/reference/graphql-api/shop/mutations
 * @example
 * provider.cart = createVendureCart({ onCodeChange: () => refetchActiveOrder() });
 */
export function createVendureCart(options: VendureCartOptions = {}): ShopCart {
  const { url = '/shop-api', fetch = globalThis.fetch } = options;

  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await jsonOf<{ data?: Data; errors?: { message: string }[] }>(
      response,
    );
    if (data && !errors) return data;
    throw new Error(`The Shop API: ${errors?.[0]?.message ?? 'no data'}`);
  };

  return createShopCart(
    {
      applyCode: (code) =>
        ask('mutation($code:String!){applyCouponCode(couponCode:$code){__typename}}', { code }),
      removeCode: (code) =>
        ask('mutation($code:String!){removeCouponCode(couponCode:$code){__typename}}', { code }),
      async read() {
        const { activeOrder } = await ask<{ activeOrder: Order | null }>(orderQuery);
        if (!activeOrder) return { codes: [], lines: [] };
        const {
          lines,
          shippingLines: [method],
        } = activeOrder;
        return {
          codes: activeOrder.couponCodes.map((code) => {
            const sources = activeOrder.promotions
              .filter(({ couponCode }) => couponCode?.toLowerCase() === code.toLowerCase())
              .map(({ id }) => `PROMOTION:${id}`);
            const discountMinor = activeOrder.discounts
              .filter(({ adjustmentSource }) => sources.includes(adjustmentSource))
              .reduce((sum, { amountWithTax }) => sum - amountWithTax, 0);
            return discountMinor || method || !sources[0]
              ? { code, applicable: discountMinor > 0, discountMinor }
              : { code, applicable: true };
          }),
          lines: lines.map((line) => ({
            id: line.id,
            productId: line.productVariant.sku,
            quantity: line.quantity,
            grossMinor: line.proratedLinePriceWithTax,
            netMinor: line.proratedLinePrice,
          })),
          // Vendure says 0 also before a method was chosen.
          ...(method && { shippingMinor: activeOrder.shippingWithTax }),
          goodsMinor: lines.reduce((sum, { listed }) => sum + listed, 0),
          currency: activeOrder.currency,
        };
      },
    },
    options,
  );
}

const orderQuery = `{activeOrder{
couponCodes currency:currencyCode promotions{id couponCode} discounts{adjustmentSource amountWithTax}
shippingWithTax shippingLines{id}
lines{id quantity proratedLinePrice proratedLinePriceWithTax listed:discountedLinePriceWithTax productVariant{sku}}}}`;

/** What {@link orderQuery} answers; amounts in minor units. */
interface Order {
  readonly couponCodes: readonly string[];
  readonly currency: string;
  readonly promotions: readonly { readonly id: string; readonly couponCode: string | null }[];
  readonly discounts: readonly {
    readonly adjustmentSource: string;
    readonly amountWithTax: number;
  }[];
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly proratedLinePrice: number;
    readonly proratedLinePriceWithTax: number;
    /** Before discounts of the order, to which codes belong. */
    readonly listed: number;
    readonly productVariant: { readonly sku: string };
  }[];
  readonly shippingWithTax: number;
  readonly shippingLines: readonly object[];
}
