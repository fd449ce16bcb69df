/** What is asked of Medusa. Its answers are those of a real one, in the tests of the example. */
import { beforeEach, expect, test, vi } from 'vitest';
import { createMedusaCart } from './medusa.ts';

const answered = {
  cart: {
    id: 'cart_1',
    currency_code: 'eur',
    original_item_total: 48.4,
    promotions: [{ code: 'AB-CD' }, { code: 'NOTHING' }],
    items: [
      {
        id: 'cali_1',
        variant_sku: null,
        product_id: 'prod_1',
        quantity: 2,
        total: 43.4,
        tax_total: 7.532231404958678,
        requires_shipping: true,
        adjustments: [{ code: 'AB-CD', total: 5 }],
      },
    ],
    shipping_methods: [
      { shipping_option_id: 'parcel', adjustments: [{ code: 'AB-CD', total: 4.95 }] },
    ],
    shipping_total: 0,
  },
};

const given = (what: 'box' | 'download') => ({
  ...answered.cart.items[0],
  requires_shipping: what === 'box',
});

/** The ways to send the cart, of one shipping profile or two. */
const parcels = ['parcel', 'express'].map((id) => ({ id, shipping_profile_id: 'small' }));
const freight = { id: 'freight', shipping_profile_id: 'large' };
const [byParcel] = answered.cart.shipping_methods;

const asked: Request[] = [];
let cartId: string | null;
let answer: () => Response;
let options: () => Response;
const drawn = vi.fn<() => void>();
const cart = createMedusaCart({
  url: 'https://shop.example/store',
  cartId: () => cartId,
  publishableKey: 'pk_1',
  onCodeChange: drawn,
  fetch: (input, init) => {
    const request = new Request(input, init);
    asked.push(request);
    return Promise.resolve(request.url.includes('/shipping-options?') ? options() : answer());
  },
});

beforeEach(() => {
  asked.length = 0;
  drawn.mockClear();
  cartId = 'cart_1';
  answer = () => Response.json(answered);
  options = () => Response.json({ shipping_options: parcels });
});

test('reads what a code takes off, also of the delivery, and what is paid for each line', async () => {
  expect(await cart.read()).toEqual({
    codes: [
      { code: 'AB-CD', applicable: true, discountMinor: 995 },
      { code: 'NOTHING', applicable: false, discountMinor: 0 },
    ],
    lines: [{ id: 'cali_1', productId: 'prod_1', quantity: 2, grossMinor: 4340, netMinor: 3587 }],
    goodsMinor: 4840,
    currency: 'EUR',
    shippingMinor: 0,
  });
  expect(asked[0]?.headers.get('x-publishable-api-key')).toBe('pk_1');
});

test.each([
  ['a method that costs something', { shipping_total: 4.95 }, 495],
  ['no method yet', { shipping_methods: [] }, undefined],
  ['goods that are not sent', { items: [given('download')], shipping_methods: [] }, 0],
  ['some that are', { items: [given('download'), given('box')], shipping_methods: [] }, undefined],
  ['nothing in it', { items: [], shipping_methods: [] }, undefined],
])('of a cart with %s says what sending costs', async (_, changes, shippingMinor) => {
  answer = () => Response.json({ cart: { ...answered.cart, ...changes } });
  expect((await cart.read()).shippingMinor).toBe(shippingMinor);
});

test.each([
  ['one of two profiles', [byParcel], undefined],
  ['both', [byParcel, { shipping_option_id: 'freight' }], 495],
  ['a way that is none any more', [{ shipping_option_id: 'gone' }], undefined],
])('of a cart with a method of %s says what sending costs', async (_, methods, shippingMinor) => {
  options = () => Response.json({ shipping_options: [...parcels, freight] });
  answer = () =>
    Response.json({ cart: { ...answered.cart, shipping_methods: methods, shipping_total: 4.95 } });
  expect((await cart.read()).shippingMinor).toBe(shippingMinor);
  expect(asked.at(-1)?.url).toBe('https://shop.example/store/shipping-options?cart_id=cart_1');
});

test.each([
  ['no method yet', [], { applicable: true }],
  ['a method of one of two profiles', [{ adjustments: [] }], { applicable: true }],
  ['a method that is free by itself', [{}, {}], { applicable: false, discountMinor: 0 }],
])(
  'of a code that a cart keeps with %s says whether it may count',
  async (_, methods, standing) => {
    options = () => Response.json({ shipping_options: [...parcels, freight] });
    const promotions = [{ code: 'SENT-FREE' }];
    answer = () =>
      Response.json({ cart: { ...answered.cart, promotions, shipping_methods: methods } });
    expect((await cart.read()).codes).toEqual([{ code: 'SENT-FREE', ...standing }]);
  },
);

test('says all else of a cart when the ways to send it are not told', async () => {
  options = () => Response.json({ type: 'unknown_error' }, { status: 500 });
  const state = await cart.read();
  expect(state).not.toHaveProperty('shippingMinor');
  expect(state.lines).toHaveLength(1);
});

test.each([
  ['applyCode', 'POST', 'ab-cd'],
  // Named as the cart has it.
  ['removeCode', 'DELETE', 'AB-CD'],
] as const)('%s sends %s to the promotions of the cart', async (method, verb, sent) => {
  await cart[method]('ab-cd');
  const request = asked.at(-1);
  expect(request?.method).toBe(verb);
  expect(request?.url).toBe('https://shop.example/store/carts/cart_1/promotions');
  expect(await request?.json()).toEqual({ promo_codes: [sent] });
  expect(drawn).toHaveBeenCalledOnce();
});

test('asks nothing while there is no cart', async () => {
  cartId = null;
  await cart.applyCode('AB-CD');
  await cart.removeCode('AB-CD');
  expect(await cart.read()).toEqual({ codes: [], lines: [] });
  expect(asked).toEqual([]);
});

test('a refused code and a cart that cannot be read reject', async () => {
  answer = () => Response.json({ type: 'invalid_data' }, { status: 400 });
  await expect(cart.applyCode('AB-CD')).rejects.toThrow('400');
  await expect(cart.read()).rejects.toThrow('400');
});
