/** Webhook bodies of the shape in Shopify's reference of orders and refunds, shortened to what is read. */
import type { Order, Refund } from '../server/payloads.ts';

export const order: Order = {
  id: 820982911,
  name: '#1001',
  currency: 'EUR',
  taxes_included: true,
  created_at: '2026-11-02T11:00:00+01:00',
  processed_at: '2026-11-02T11:00:05+01:00',
  cancelled_at: null,
  customer: { id: 115310627 },
  line_items: [
    {
      id: 866550311,
      name: 'Teapot',
      price: '30.25',
      quantity: 2,
      sku: 'TEAPOT',
      product_id: 788032119,
      gift_card: false,
      discount_allocations: [{ amount: '5.50' }],
      tax_lines: [{ price: '9.55' }],
    },
    {
      id: 141249953,
      name: 'Gift card',
      price: '10.00',
      quantity: 1,
      sku: '',
      product_id: null,
      gift_card: true,
      discount_allocations: [],
      tax_lines: [],
    },
  ],
  shipping_lines: [
    { id: 271878346, price: '4.95', discount_allocations: [], tax_lines: [{ price: '0.86' }] },
  ],
  discount_codes: [
    { code: 'LOYAL-1', amount: '5.50' },
    { code: 'NOTHING', amount: '0.00' },
  ],
};

export const refund: Refund = {
  id: 890088186,
  order_id: order.id,
  created_at: '2026-11-10T09:00:00+01:00',
  refund_line_items: [
    {
      line_item_id: 866550311,
      quantity: 1,
      subtotal: 27.5,
      total_tax: 4.77,
      subtotal_set: { shop_money: { currency_code: 'EUR' } },
    },
  ],
};
