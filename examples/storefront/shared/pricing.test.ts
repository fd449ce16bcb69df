import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findProduct, products, type Product } from './catalog.ts';
import { netOf, sum } from './money.ts';
import { price, shipping, type Item } from './pricing.ts';

const none = { discountsMinor: [], freeShipping: false };

const items = fc.uniqueArray(
  fc.record({
    product: fc.constantFrom(...products),
    quantity: fc.integer({ min: 1, max: 20 }),
  }),
  { selector: (item) => item.product.id, minLength: 1, maxLength: products.length },
);
const reductions = fc.record({
  discountsMinor: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 3 }),
  freeShipping: fc.boolean(),
});

test('lines and shipping add up to the total, and VAT to the difference of gross and net', () => {
  fc.assert(
    fc.property(items, reductions, (cart, off) => {
      const priced = price(cart, off);
      const paid = [...priced.lines, priced.shipping];
      expect(sum(paid.map((part) => part.grossMinor))).toBe(priced.totalMinor);
      expect(sum(priced.vat.map((entry) => entry.vatMinor))).toBe(
        priced.totalMinor - sum(paid.map((part) => part.netMinor)),
      );
      expect(priced.goodsMinor - priced.discountMinor + priced.shipping.grossMinor).toBe(
        priced.totalMinor,
      );
    }),
  );
});

test('no line goes below nothing, and a gift card is never cheaper', () => {
  fc.assert(
    fc.property(items, reductions, (cart, off) => {
      for (const line of price(cart, off).lines) {
        expect(line.grossMinor).toBeGreaterThanOrEqual(0);
        expect(line.netMinor).toBeLessThanOrEqual(line.grossMinor);
        if (line.product.kind === 'gift_card') expect(line.discountMinor).toBe(0);
      }
    }),
  );
});

test('a discount is taken off line by line, before VAT is counted', () => {
  const { lines, discountMinor } = price([one('huisblend'), one('handmolen')], {
    ...none,
    discountsMinor: [500],
  });
  expect(discountMinor).toBe(500);
  expect(lines.map((line) => line.discountMinor)).toEqual([158, 342]);
  expect(lines.map((line) => line.netMinor)).toEqual([netOf(2837, 9), netOf(6153, 21)]);
});

test('sending costs a fee below the threshold, and nothing from it', () => {
  expect(price([one('huisblend')], none).shipping.grossMinor).toBe(shipping.feeMinor);
  expect(price([one('handmolen')], none).shipping.grossMinor).toBe(0);
  expect(price([one('huisblend')], { ...none, freeShipping: true }).shipping.grossMinor).toBe(0);
  expect(
    price([one('huisblend')], { ...none, freeShippingFromMinor: 2500 }).shipping.grossMinor,
  ).toBe(0);
});

test('the fee follows the VAT of what is sent', () => {
  expect(price([one('ochtendmist')], none).vat).toEqual([
    { rate: 9, vatMinor: 1150 - netOf(1150, 9) + 495 - netOf(495, 9) },
  ]);
});

test('a gift card by itself is sent by e-mail and carries no VAT', () => {
  const priced = price([one('cadeaukaart')], none);
  expect(priced).toMatchObject({ totalMinor: 2500, vat: [], shipping: { needed: false } });
});

function one(id: string): Item {
  return { product: product(id), quantity: 1 };
}

function product(id: string): Product {
  const found = findProduct(id);
  if (found === undefined) throw new Error(`There is no product "${id}".`);
  return found;
}
