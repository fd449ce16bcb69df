import { expect, test } from 'vitest';

import { unknownLines, type EventOutcome, type ShopEvent } from '../server.ts';

const returned: ShopEvent = {
  type: 'order.refunded',
  id: '1-refund-1',
  at: '2026-11-30T10:00:00.000Z',
  orderId: '1',
  refundId: '1',
  lines: [{ id: 'x', quantity: 1, grossMinor: 1000, netMinor: 826 }],
};

const paid: ShopEvent = {
  type: 'order.paid',
  id: '1-paid',
  at: '2026-11-30T10:00:00.000Z',
  orderId: '1',
  orderNumber: 'ZB10401',
  lines: [{ id: 'a', grossMinor: 1000, netMinor: 826 }],
};

const answered = (...unknownLineIds: string[]): EventOutcome => ({
  id: '1',
  outcome: 'nothing_due',
  transactionIds: [],
  points: 0,
  ...(unknownLineIds.length > 0 && { unknownLineIds }),
});

test('of a line that only the return has it says so', () => {
  expect(unknownLines(returned, answered('x'))).toEqual([
    'Order 1: a return names the line x, which the order does not have, so no points were taken back for it.',
  ]);
});

test('of several it says so once, with the number of the order that came after its return', () => {
  expect(unknownLines(paid, answered('x', 'y'))).toEqual([
    'Order ZB10401: a return names the lines x, y, which the order does not have, so no points were taken back for them.',
  ]);
});

test('of an answer without such lines it says nothing, nor of what is no order', () => {
  expect(unknownLines(returned, answered())).toEqual([]);
  const { at } = paid;
  const joined: ShopEvent = { type: 'member.registered', id: '2', at, memberId: '7' };
  expect(unknownLines(joined, answered())).toEqual([]);
});
