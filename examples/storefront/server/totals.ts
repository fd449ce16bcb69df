/** A priced cart as pages show it and as orders keep it. */
import type { Priced } from '../shared/pricing.ts';
import type { CodeView, TotalsView } from '../shared/state.ts';
import type { OrderContent } from './orders.ts';

/** What an order keeps of a priced cart and the codes that counted in it. */
export function toOrderContent(priced: Priced, codes: readonly CodeView[]): OrderContent {
  return {
    ...toTotals(priced),
    shipping: { grossMinor: priced.shipping.grossMinor, netMinor: priced.shipping.netMinor },
    codes: codes.map(({ code, shown, name }) => ({ code, shown, name })),
    returned: [],
  };
}

/** The sums that a page shows. */
export function toTotals(priced: Priced): TotalsView {
  return {
    lines: priced.lines.map(({ product, ...line }) => ({ productId: product.id, ...line })),
    goodsMinor: priced.goodsMinor,
    discountMinor: priced.discountMinor,
    shippingMinor: priced.shipping.grossMinor,
    shippingNeeded: priced.shipping.needed,
    freeShippingFromMinor: priced.shipping.freeFromMinor,
    totalMinor: priced.totalMinor,
    vat: priced.vat,
  };
}
