/**
 * Against the shapes of WooCommerce's public documentation (Store API, cart resource); it was not
 * run against WooCommerce.
 */
import { beforeEach, expect, test, vi } from 'vitest';
import { createWooCommerceCart } from './woocommerce.ts';

const money = { currency_code: 'USD', currency_minor_unit: 2 };
const documented = {
  items: [
    {
      key: 'a5771bce93e200c36f7cd9dfd0e5deaa',
      id: 38,
      quantity: 1,
      name: 'Beanie with Logo',
      sku: 'Woo-beanie-logo',
      totals: {
        line_subtotal: '1800',
        line_subtotal_tax: '180',
        line_total: '1530',
        line_total_tax: '153',
        ...money,
      },
    },
  ],
  coupons: [
    {
      code: 'test',
      discount_type: 'percent',
      totals: { total_discount: '1095', total_discount_tax: '109', ...money },
    },
  ],
  errors: [],
  totals: { total_items: '1800', total_items_tax: '180', ...money },
};

const asked: Request[] = [];
let answer: () => Response;
const cart = createWooCommerceCart({
  url: 'https://shop.example/wp-json/wc/store/v1',
  fetch: (input, init) => {
    asked.push(new Request(input, init));
    return Promise.resolve(answer());
  },
});

beforeEach(() => {
  asked.length = 0;
  answer = () => Response.json(documented, { headers: { Nonce: '1db1d13784' } });
});

test('reads what a coupon takes off, with its tax, and what is paid for each line', async () => {
  expect(await cart.read()).toEqual({
    codes: [{ code: 'test', applicable: true, discountMinor: 1204 }],
    lines: [
      {
        id: 'a5771bce93e200c36f7cd9dfd0e5deaa',
        productId: 'Woo-beanie-logo',
        quantity: 1,
        grossMinor: 1683,
        netMinor: 1530,
      },
    ],
    goodsMinor: 1980,
    currency: 'USD',
  });
});

// What does not count any more, WooCommerce takes off the cart before it answers.
test('a coupon that takes nothing off the goods counts: it may be one for free shipping', async () => {
  const [coupon] = documented.coupons;
  const totals = { total_discount: '0', total_discount_tax: '0' };
  answer = () => Response.json({ ...documented, coupons: [{ ...coupon, totals }] });
  expect((await cart.read()).codes).toEqual([{ code: 'test', applicable: true }]);
});

test.each([
  ['applyCode', 'apply-coupon', 'SPAAR-7K2M', 'SPAAR-7K2M'],
  // Named as the cart has it.
  ['removeCode', 'remove-coupon', 'TE-ST', 'test'],
] as const)('%s posts to %s with the nonce of the session', async (method, path, code, sent) => {
  await cart[method](code);
  const request = asked.at(-1);
  expect(request?.method).toBe('POST');
  expect(request?.url).toBe(`https://shop.example/wp-json/wc/store/v1/cart/${path}`);
  expect(request?.headers.get('nonce')).toBe('1db1d13784');
  expect(await request?.json()).toEqual({ code: sent });
});

test('where a cart block is, it changes the cart, and where none is the Store API', async () => {
  const update = vi.fn<(action: string, code: string) => Promise<void> | undefined>();
  const withBlock = createWooCommerceCart({
    url: 'https://shop.example/wp-json/wc/store/v1',
    fetch: (input, init) => {
      asked.push(new Request(input, init));
      return Promise.resolve(answer());
    },
    update,
  });
  update.mockReturnValueOnce(Promise.resolve());
  await withBlock.applyCode('NEW');
  expect(update).toHaveBeenLastCalledWith('apply', 'NEW');
  expect(asked.map(({ method }) => method)).toEqual(['GET']);
  await withBlock.applyCode('NEW');
  expect(asked.at(-1)?.url).toMatch(/apply-coupon$/);
});

test('a shop front of one’s own names its cart by a token', async () => {
  const headless = createWooCommerceCart({
    url: 'https://shop.example/wp-json/wc/store/v1',
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('Cart-Token', 'a-cart-token');
      asked.push(request);
      return Promise.resolve(answer());
    },
  });
  await headless.applyCode('NEW');
  expect(asked.at(-1)?.headers.get('cart-token')).toBe('a-cart-token');
});

test('a refused coupon and a cart that cannot be read reject', async () => {
  const refusal = { code: 'woocommerce_rest_cart_coupon_error', data: { status: 400 } };
  answer = () => Response.json(refusal, { status: 400 });
  await expect(cart.applyCode('x')).rejects.toThrow('400');
  await expect(cart.read()).rejects.toThrow('400');
});
