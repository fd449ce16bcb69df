/** What the loyalty API is told, from bodies of the documented shape. */
import { expect, test } from 'vitest';
import { cancelledEvent, paidEvent, refundedEvent } from '../server/order-facts.ts';
import { order, refund } from './fixtures.ts';

test('a paid order, each line with what was really paid for it', () => {
  expect(paidEvent(order)).toEqual({
    type: 'order.paid',
    id: '820982911-paid',
    at: '2026-11-02T10:00:05.000Z',
    orderId: '820982911',
    orderNumber: '#1001',
    memberId: '115310627',
    lines: [
      {
        id: '866550311',
        kind: 'product',
        quantity: 2,
        productId: 'TEAPOT',
        grossMinor: 5500,
        netMinor: 4545,
      },
      { id: '141249953', kind: 'gift_card', quantity: 1, grossMinor: 1000, netMinor: 1000 },
      { id: 'shipping-271878346', kind: 'shipping', grossMinor: 495, netMinor: 409 },
    ],
    voucherCodes: [{ code: 'LOYAL-1', amountMinor: 550 }],
  });
});

test('where prices are without tax, the tax comes on top', () => {
  const event = paidEvent({ ...order, taxes_included: false });
  expect(event).toMatchObject({ lines: [{ grossMinor: 6455, netMinor: 5500 }, {}, {}] });
});

test('an order of a guest names nobody', () => {
  expect(paidEvent({ ...order, customer: null })).not.toHaveProperty('memberId');
});

test('a currency without cents has none', () => {
  const [line] = order.line_items;
  if (!line) throw new Error('The order has no line.');
  const plain = { ...line, price: '1200', discount_allocations: [], tax_lines: [], quantity: 1 };
  const event = paidEvent({ ...order, currency: 'JPY', line_items: [plain], shipping_lines: [] });
  expect(event).toMatchObject({ lines: [{ grossMinor: 1200 }] });
});

test('a refund takes back what came back, with its tax', () => {
  expect(refundedEvent(refund, true)).toMatchObject({
    id: 'refund-890088186',
    orderId: '820982911',
    lines: [{ id: '866550311', quantity: 1, grossMinor: 2750, netMinor: 2273 }],
  });
  expect(refundedEvent(refund, false)).toMatchObject({
    lines: [{ grossMinor: 3227, netMinor: 2750 }],
  });
});

test('money that goes back for no line takes no points: a refund without lines would take all', () => {
  expect(refundedEvent({ ...refund, refund_line_items: [] }, true)).toBeUndefined();
});

test('a cancelled order', () => {
  const event = cancelledEvent({ ...order, cancelled_at: '2026-11-03T00:00:00+01:00' });
  expect(event).toEqual({
    type: 'order.cancelled',
    id: '820982911-cancelled',
    at: '2026-11-02T23:00:00.000Z',
    orderId: '820982911',
    memberId: '115310627',
  });
});
