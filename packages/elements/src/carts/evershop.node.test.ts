/** What sending costs, and a code for it, in the shapes of EverShop's own cart. All else is asked of a real one, in the tests of the example. */
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

function cartOf(changes: object) {
  return createEverShopCart({
    url: 'https://shop.example/api',
    fetch: () => Promise.resolve(Response.json({ data: { myCart: { ...myCart, ...changes } } })),
  });
}

test.each([
  ['a method that costs something', {}, 495],
  ['a method that costs nothing', { shippingFeeInclTax: price(0) }, 0],
  ['no method yet', none, undefined],
  ['goods that are not sent', { ...none, noShippingRequired: true }, 0],
  ['nothing in it', { ...none, noShippingRequired: true, items: [] }, undefined],
])('of a cart with %s says what sending costs', async (_, changes, shippingMinor) => {
  expect((await cartOf(changes).read()).shippingMinor).toBe(shippingMinor);
});

// EverShop drops a code that does not count.
test.each([
  ['sent free by it', { shippingFeeInclTax: price(0) }, true],
  ['whose method is not chosen yet', none, true],
  ['that is not sent', { ...none, noShippingRequired: true }, false],
  ['that is paid for as before', {}, false],
])('a code that takes nothing off the goods of a cart %s', async (_, changes, applicable) => {
  const { codes } = await cartOf({ ...changes, coupon: 'AB-CD' }).read();
  expect(codes).toEqual([{ code: 'AB-CD', applicable }]);
});

test('says what a code takes off the goods', async () => {
  const cheaper = { ...items[0], lineTotalWithDiscountInclTax: price(43.4) };
  const { codes } = await cartOf({ coupon: 'AB-CD', items: [cheaper] }).read();
  expect(codes).toEqual([{ code: 'AB-CD', applicable: true, discountMinor: 500 }]);
});
