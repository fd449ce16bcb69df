/** What lies in a cart or an order, as the loyalty programme counts it. */
import type { OrderLine } from '@spaarkit/contract/wire';
import { findProduct } from './catalog.ts';
import type { LineView } from './state.ts';

/** A line with what is paid for it. */
export function toOrderLine({
  productId,
  quantity,
  grossMinor,
  netMinor,
}: Pick<LineView, 'productId' | 'quantity' | 'grossMinor' | 'netMinor'>): OrderLine {
  const kind = findProduct(productId)?.kind ?? 'equipment';
  return {
    id: productId,
    kind: kind === 'gift_card' ? 'gift_card' : 'product',
    productId,
    quantity,
    grossMinor,
    netMinor,
    categories: [kind],
  };
}
