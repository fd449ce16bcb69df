/** What sending costs, in the shapes of EverShop's own cart. All else is asked of a real one, in the tests of the example. */
import { expect, test } from 'vitest';
import { createEverShopCart } from './evershop.ts';

const price = (value: number) => ({ value });
const items = [
  {
    uuid: 'item-1',
    productSku: 'teapot',
    qty: 1,
    lineTotalInclTax: price(48.4),
    lineTotalWithDiscount: price(40),
    lineTotalWithDiscountInclTax: price(48.4),
  },
];
const myCart = {
  uuid: 'cart-1',
  currency: 'EUR',
  coupon: null,
  noShippingRequired: false,
  shippingMethodName: 'Parcel',
  shippingFeeInclTax: price(4.95),
  items,
};
const none = { shippingMethodName: null, shippingFeeInclTax: price(0) };

test.each([
  ['a method that costs something', {}, 495],
  ['a method that costs nothing', { shippingFeeInclTax: price(0) }, 0],
  ['no method yet', none, undefined],
  ['goods that are not sent', { ...none, noShippingRequired: true }, 0],
  ['nothing in it', { ...none, noShippingRequired: true, items: [] }, undefined],
])('of a cart with %s says what sending costs', async (_, changes, shippingMinor) => {
  const cart = createEverShopCart({
    url: 'https://shop.example/api',
    fetch: () => Promise.resolve(Response.json({ data: { myCart: { ...myCart, ...changes } } })),
  });
  expect((await cart.read()).shippingMinor).toBe(shippingMinor);
});
