/** A code below its minimum, in the words of each shop: the elements reckon what is missing from what the goods come to. */
import { expect, test } from 'vitest';
import { createCartStore } from '../cart/cart-store.ts';
import { createEverShopCart } from './evershop.ts';
import { createMedusaCart } from './medusa.ts';
import type { ShopCart, ShopCartOptions } from './shop-cart.ts';
import { createShopifyCart } from './shopify.ts';
import { createVendureCart } from './vendure.ts';
import { createWooCommerceCart } from './woocommerce.ts';

const url = 'https://shop.example';
const code = 'SPAAR-7K2M-9Q4T-XW8C';

/** How a shop answers for a cart with one towel of € 12.10, of which something else took € 1 off. */
interface Shop {
  readonly create: (options: ShopCartOptions) => ShopCart;
  /** Its answer to the code: a status, or the cart as it then is. */
  readonly refusal: number | object;
  readonly cart: object;
  /** Unknown where it is not sure what counts. */
  readonly goods: Readonly<Record<'goodsMinor' | 'currency', unknown>>;
}

const evershop = (value: number) => ({ value });
const shopify = {
  currency: 'EUR',
  total_price: 1210,
  total_discount: 0,
  requires_shipping: true,
  discount_codes: [{ code, applicable: false }],
  items: [{ gift_card: false, line_level_discount_allocations: [] }],
};
const vendure = {
  activeOrder: {
    couponCodes: [code],
    currency: 'EUR',
    // A code whose condition fails has no promotion on the order.
    promotions: [],
    discounts: [{ adjustmentSource: 'PROMOTION:2', amountWithTax: -100 }],
    shippingWithTax: 0,
    shippingLines: [],
    lines: [
      {
        id: '1',
        quantity: 1,
        proratedLinePrice: 917,
        proratedLinePriceWithTax: 1110,
        // Vendure itself measures an order by what is left after discounts of its lines.
        listed: 1210,
        productVariant: { sku: 'towel' },
      },
    ],
  },
};
const euro = { goodsMinor: 1210, currency: 'EUR' };
const unknown = { goodsMinor: undefined, currency: undefined };

const shops: Readonly<Record<string, Shop>> = {
  evershop: {
    create: (options) => createEverShopCart({ ...options, url }),
    refusal: 400,
    cart: {
      data: {
        myCart: {
          uuid: 'cart-1',
          currency: 'EUR',
          coupon: null,
          noShippingRequired: false,
          shippingMethodName: null,
          shippingFeeInclTax: evershop(0),
          items: [
            {
              uuid: 'item-1',
              productSku: 'towel',
              qty: 1,
              lineTotalInclTax: evershop(12.1),
              lineTotalWithDiscount: evershop(9.17),
              lineTotalWithDiscountInclTax: evershop(11.1),
            },
          ],
        },
      },
    },
    goods: euro,
  },
  medusa: {
    create: (options) =>
      createMedusaCart({ ...options, url, publishableKey: 'pk_1', cartId: () => 'cart_1' }),
    refusal: 400,
    cart: {
      cart: {
        id: 'cart_1',
        currency_code: 'eur',
        original_item_total: 12.1,
        promotions: [],
        items: [
          {
            id: 'cali_1',
            variant_sku: 'towel',
            product_id: 'prod_1',
            quantity: 1,
            total: 11.1,
            tax_total: 1.93,
            requires_shipping: true,
          },
        ],
        shipping_methods: [],
        shipping_total: 0,
      },
    },
    goods: euro,
  },
  shopify: { create: createShopifyCart, refusal: shopify, cart: shopify, goods: euro },
  'shopify with another discount': {
    create: createShopifyCart,
    refusal: shopify,
    cart: { ...shopify, total_price: 1110, total_discount: 100 },
    goods: unknown,
  },
  'shopify with a gift card': {
    create: createShopifyCart,
    refusal: shopify,
    cart: { ...shopify, items: [{ gift_card: true }] },
    goods: unknown,
  },
  vendure: {
    create: (options) => createVendureCart({ ...options, url }),
    refusal: { data: { applyCouponCode: { __typename: 'Order' } } },
    cart: { data: vendure },
    goods: euro,
  },
  woocommerce: {
    create: (options) => createWooCommerceCart({ ...options, url }),
    refusal: 400,
    cart: {
      items: [
        {
          key: 'item-1',
          id: 38,
          sku: 'towel',
          quantity: 1,
          totals: { line_total: '917', line_total_tax: '193' },
        },
      ],
      coupons: [],
      totals: { total_items: '1000', total_items_tax: '210', currency_code: 'EUR' },
    },
    goods: euro,
  },
};

test.each(Object.entries(shops))(
  'M3: %s refuses a code, and the elements know what its goods come to',
  async (_, { create, refusal, cart, goods }) => {
    const isChange = async (request: Request) =>
      request.method === 'POST' && !/query":"\{/u.test(await request.text());
    const store = createCartStore(
      create({
        fetch: async (input, init) => {
          if (!(await isChange(new Request(new URL(input as string, url), init))))
            return Response.json(cart);
          return typeof refusal === 'number'
            ? Response.json({}, { status: refusal })
            : Response.json(refusal);
        },
      }),
      () => undefined,
    );
    expect(await store.applyCode(code)).toEqual({ phase: 'refused', missingMinor: undefined });
    const { goodsMinor, currency } = store.$state.get() ?? {};
    expect({ goodsMinor, currency }).toEqual(goods);
  },
);
