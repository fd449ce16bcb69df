/** What a member bought: the values of the pictures. */
import type { Purchase } from '@spaarkit/sdk';

const line = (id: string, name: string, quantity: number, grossMinor: number) => ({
  id,
  kind: 'product' as const,
  name,
  quantity,
  grossMinor,
});

export const purchases: readonly Purchase[] = [
  {
    orderId: 'order-1042',
    orderNumber: '1042',
    orderUrl: 'https://shop.example/bestellingen/1042',
    paidAt: '2026-11-14T10:00:00Z',
    state: 'paid',
    lines: [
      line('a', 'Huisblend koffiebonen', 2, 5990),
      { id: 's', kind: 'shipping', quantity: 1, grossMinor: 495 },
    ],
    totalMinor: 6485,
    points: 599,
    documents: [
      { kind: 'receipt', name: 'Kassabon', url: 'https://shop.example/bonnen/1042.pdf' },
      { kind: 'warranty', name: 'Garantiebewijs', url: 'https://shop.example/garantie/1042.pdf' },
    ],
  },
  {
    orderId: 'order-1011',
    orderNumber: '1011',
    paidAt: '2026-10-02T09:00:00Z',
    state: 'partly_returned',
    lines: [line('b', 'Eiken mok', 4, 4800)],
    totalMinor: 4800,
    points: 240,
    documents: [],
    invoiceRequestedAt: '2026-10-03T08:00:00Z',
  },
  {
    orderId: 'order-987',
    paidAt: '2026-08-21T12:00:00Z',
    state: 'cancelled',
    lines: [],
    totalMinor: 1995,
    points: 0,
    documents: [],
  },
];
