/** A code cannot be guessed: there are too many, whoever asks is slowed down, and the public may not ask. */
import { servedRoutes } from '@spaarkit/contract';
import { expect, test } from 'vitest';
import { createCode } from '../src/services/internal/voucher-code.ts';
import { createTestApp } from '../testing/test-app.ts';
import { scaled, tell } from './support/scale.ts';

test('no guess is a code, and most guesses are not even answered', async () => {
  const allowed = 300;
  const guesses = scaled(100_000, 5000);
  const shop = await createTestApp({
    rateLimits: { shop: { requests: 1e6 }, shopMisses: { requests: allowed } },
  });
  const counts = new Map<number, number>();
  for (let index = 0; index < guesses; index += 1) {
    const { status } = await shop.send('POST', `/v1/vouchers/${createCode()}/validate`, {
      headers: shop.shop(),
      body: { cartRef: 'cart-1' },
    });
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([404, 429]);
  // A minute's allowance, and what comes back of it while this runs.
  expect(counts.get(404)).toBeLessThan(allowed * 4);
  tell(
    'code guessing',
    'memory',
    `${guesses} guesses of codes: 0 hits, ${counts.get(429)} not answered`,
  );
});

test('codes have more than 80 random bits', () => {
  const { length } = createCode();
  expect(length * Math.log2(31)).toBeGreaterThan(80);
});

test('no route of a page takes a code', () => {
  const open = servedRoutes.filter(({ auth }) => auth !== 'secret');
  expect(open.filter(({ path }) => path.includes('{code}'))).toEqual([]);
});
