/** What a member bought, for those who agreed to see it, with the papers that prove it. */
import { z } from 'zod';
import { page } from '../api/page.ts';
import { count, instant, minor, points, text, webUrl } from '../primitives.ts';

/** A paper that belongs to an order; the shop keeps the file. */
export const orderDocument = z
  .strictObject({
    kind: z.enum(['receipt', 'invoice', 'warranty', 'manual', 'other']),
    name: text(200),
    url: webUrl.describe('Where the shop shows it, to whoever it lets in.'),
  })
  .meta({ id: 'OrderDocument' });

export const orderDocuments = z.array(orderDocument).max(20);

export const purchase = z
  .object({
    orderId: z.string(),
    orderNumber: z.string().optional().describe('As the customer knows it.'),
    orderUrl: z.string().optional().describe('Where the customer sees it.'),
    locationId: z.string().optional().describe('Where it was bought.'),
    paidAt: instant,
    state: z
      .enum(['paid', 'partly_returned', 'returned', 'cancelled'])
      .describe('What became of it.'),
    lines: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['product', 'shipping', 'gift_card', 'fee']),
        name: z.string().optional(),
        productId: z.string().optional(),
        quantity: count,
        grossMinor: minor.describe('As paid, with tax; returns are told by `state`.'),
      }),
    ),
    totalMinor: minor.describe('What the lines came to when they were paid, with tax.'),
    points: points.describe('What it earned, less what returns took back.'),
    documents: z.array(orderDocument).describe('Its papers.'),
    invoiceRequestedAt: instant.optional().describe('When the member asked for an invoice.'),
  })
  .meta({ id: 'Purchase' });

export const purchasePage = page(purchase, 'PurchasePage');

export type OrderDocument = z.infer<typeof orderDocument>;
export type Purchase = z.infer<typeof purchase>;
