/** The papers of an order, from the shop. */
import { z } from 'zod';
import { orderDocuments } from '../storefront/purchases.ts';

/** All papers of an order, in the order in which they are shown. */
export const orderPapers = z
  .strictObject({ documents: orderDocuments })
  .meta({ id: 'OrderPapers' });

export type OrderPapers = z.infer<typeof orderPapers>;
