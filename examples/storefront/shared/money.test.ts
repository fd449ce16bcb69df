import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netOf, spread, sum } from './money.ts';

const cents = fc.integer({ min: 0, max: 10_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });

test('net amounts are to the cent', () => {
  expect(netOf(2995, 9)).toBe(2748);
  expect(netOf(6495, 21)).toBe(5368);
  expect(netOf(2500, 0)).toBe(2500);
  expect(netOf(0, 21)).toBe(0);
});

test('net and VAT are what was paid, within half a cent of exact', () => {
  fc.assert(
    fc.property(cents, fc.constantFrom(9, 21), (gross, rate) => {
      const net = netOf(gross, rate);
      expect(Math.abs(net * (100 + rate) - gross * 100) * 2).toBeLessThanOrEqual(100 + rate);
      expect(net).toBeLessThanOrEqual(gross);
    }),
  );
});

test('a discount of one euro on three equal lines leaves no cent over', () => {
  expect(spread(100, [500, 500, 500])).toEqual([34, 33, 33]);
});

test('the parts add up, and none is a cent or more off its fair share', () => {
  fc.assert(
    fc.property(cents, weights, (amount, lines) => {
      const total = sum(lines);
      const parts = spread(amount, lines);
      if (total === 0) return;
      expect(sum(parts)).toBe(amount);
      parts.forEach((part, index) => {
        const off = BigInt(part) * BigInt(total) - BigInt(amount) * BigInt(lines[index] ?? 0);
        expect(off < total && off > -total).toBe(true);
      });
    }),
  );
});

test('a line that weighs nothing gets nothing', () => {
  fc.assert(
    fc.property(cents, weights, (amount, lines) => {
      expect(spread(amount, [...lines, 0]).at(-1)).toBe(0);
    }),
  );
});
