/**
 * Against the shapes of Shopify's public documentation (Cart AJAX API, `discount` of
 * `/cart/update.js`); it was not run against Shopify.
 */
import { beforeEach, expect, test, vi } from 'vitest';
import { createShopifyCart } from './shopify.ts';

const code = { type: 'discount_code', title: 'SPAAR7K2M' };
const documented = {
  token: 'hWN2Hiw0VbNXb02NVvAsGBVd',
  total_price: 3500,
  total_discount: 500,
  items: [
    {
      id: 39888235757633,
      quantity: 1,
      final_line_price: 4000,
      line_level_discount_allocations: [{ amount: 200, discount_application: code }],
    },
  ],
  currency: 'EUR',
  requires_shipping: true,
  discount_codes: [
    { code: 'SPAAR7K2M', applicable: true },
    { code: 'OTHER', applicable: false },
  ],
  cart_level_discount_applications: [{ ...code, total_allocated_amount: 300 }],
};

const asked: Request[] = [];
let answer: () => Response;
const onCodeChange = vi.fn<() => void>();
const cart = createShopifyCart({
  root: 'https://shop.example/nl/',
  onCodeChange,
  fetch: (input, init) => {
    asked.push(new Request(input, init));
    return Promise.resolve(answer());
  },
});

beforeEach(() => {
  asked.length = 0;
  answer = () => Response.json(documented);
});

test('reads which codes count, and what each takes off the lines and the whole', async () => {
  expect(await cart.read()).toEqual({
    codes: [
      { code: 'SPAAR7K2M', applicable: true, discountMinor: 500 },
      { code: 'OTHER', applicable: false },
    ],
  });
  expect(asked.map(({ url }) => url)).toEqual(['https://shop.example/nl/cart.js']);
});

test('says that sending costs nothing where nothing is sent, and else leaves it to the checkout', async () => {
  answer = () => Response.json({ ...documented, requires_shipping: false });
  expect(await cart.read()).toHaveProperty('shippingMinor', 0);
  answer = () => Response.json({ ...documented, items: [], requires_shipping: false });
  expect(await cart.read(), 'while it is empty').not.toHaveProperty('shippingMinor');
});

test('puts a code on beside those that are there, and says so', async () => {
  await cart.applyCode('NEW');
  expect(asked.at(-1)?.url).toBe('https://shop.example/nl/cart/update.js');
  expect(await asked.at(-1)?.json()).toEqual({ discount: 'SPAAR7K2M,OTHER,NEW' });
  expect(onCodeChange).toHaveBeenCalledOnce();
});

test('takes one off and leaves the others, in whatever way it is written', async () => {
  await cart.removeCode('spaar-7k2m');
  expect(await asked.at(-1)?.json()).toEqual({ discount: 'OTHER' });
});

test('a cart without codes is read, and one that fails rejects', async () => {
  answer = () => Response.json({ items: [] });
  expect(await cart.read()).toEqual({ codes: [] });
  answer = () => new Response(null, { status: 500 });
  await expect(cart.read()).rejects.toThrow('500');
});

test('tells the elements when the page changed the cart', () => {
  const listener = vi.fn<() => void>();
  const stop = cart.onChange(listener);
  cart.changed();
  stop();
  cart.changed();
  expect(listener).toHaveBeenCalledOnce();
});
