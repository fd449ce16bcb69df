import { expect, test } from 'vitest';

import { uncountedCodes, type EventOutcome, type ListedCode, type ShopEvent } from '../server.ts';

const paid: ShopEvent = {
  type: 'order.paid',
  id: '1-paid',
  at: '2026-11-30T10:00:00.000Z',
  orderId: '1',
  orderNumber: 'ZB10401',
  lines: [{ id: 'a', grossMinor: 1000, netMinor: 826 }],
  voucherCodes: ['AB-CD'],
};

const answered = (...voucherCodes: ListedCode[]): EventOutcome => ({
  id: '1-paid',
  outcome: 'booked',
  transactionIds: [],
  points: 0,
  voucherCodes,
});

test.each([
  ['used_before', 'another order had used it before'],
  ['other_member', 'it belongs to another member, who can still use it'],
  ['expired', 'it had expired or was taken back'],
  ['unknown', 'the programme does not know it'],
] as const)('of a code that was %s it says so, with the order’s number', (outcome, why) => {
  expect(uncountedCodes(paid, answered({ code: 'AB-CD', outcome }))).toEqual([
    `Order ZB10401: the code AB-CD gave a discount, but ${why}.`,
  ]);
});

test('of a code that was used it says nothing, nor of an answer without codes', () => {
  expect(uncountedCodes(paid, answered({ code: 'AB-CD', outcome: 'used' }))).toEqual([]);
  const { voucherCodes: _, ...older } = answered();
  expect(uncountedCodes(paid, older)).toEqual([]);
});

test('an order without a number is named by its id, and each code has its own sentence', () => {
  const { orderNumber: _, ...unnumbered } = paid;
  const told = uncountedCodes(
    { ...unnumbered, voucherCodes: ['AB-CD', 'EF-GH', 'IJ-KL'] },
    answered(
      { code: 'AB-CD', outcome: 'expired' },
      { code: 'EF-GH', outcome: 'used' },
      { code: 'IJ-KL', outcome: 'unknown' },
    ),
  );
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('Order 1: the code AB-CD ');
  expect(told[1]).toContain('IJ-KL');
});

test.each([
  [500, 500, []],
  [
    500,
    300,
    [
      'Order ZB10401: the code GIFT gave a discount, but it had only 300 of the 500 left, in minor units.',
    ],
  ],
])('of a balance of which %i were to be used and %i were', (amountMinor, used, sentences) => {
  const event = { ...paid, voucherCodes: [{ code: 'GIFT', amountMinor }] } as ShopEvent;
  const told = answered({ code: 'GIFT', outcome: 'used', amountMinor: used });
  expect(uncountedCodes(event, told)).toEqual(sentences);
});
