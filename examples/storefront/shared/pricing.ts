/** From what lies in a cart to what is paid: discounts spread over lines, shipping, VAT per line. */
import type { Product } from './catalog.ts';
import { netOf, spread, sum, type Money, type VatRate } from './money.ts';

/** Standard shipping, and from which amount of goods it costs nothing. */
export const shipping = { feeMinor: 495, freeFromMinor: 4500 };

/** A product and how many of it. */
export interface Item {
  readonly product: Product;
  readonly quantity: number;
}

/** What is taken off, and whether sending is free. */
export interface Reductions {
  /** Per code, in cents with VAT, off products other than gift cards. */
  readonly discountsMinor: readonly number[];
  readonly freeShipping: boolean;
  /** From which amount of goods sending is free for this customer; the shop's own when left out. */
  readonly freeShippingFromMinor?: number;
}

/** One line of an order: before discount, and what is paid for it. */
export interface PricedLine extends Money {
  readonly product: Product;
  readonly quantity: number;
  readonly fullMinor: number;
  readonly discountMinor: number;
}

export interface Priced {
  readonly lines: readonly PricedLine[];
  readonly goodsMinor: number;
  readonly discountMinor: number;
  readonly shipping: Money & {
    readonly needed: boolean;
    /** From which amount of goods it costs this customer nothing. */
    readonly freeFromMinor: number;
  };
  readonly totalMinor: number;
  readonly vat: readonly { readonly rate: VatRate; readonly vatMinor: number }[];
}

/** Prices a cart. The lines and the shipping add up to exactly the total. */
export function price(items: readonly Item[], reductions: Reductions): Priced {
  const full = items.map(({ product, quantity }) => product.priceMinor * quantity);
  const discountable = items.map((item, index) => (isDiscountable(item) ? (full[index] ?? 0) : 0));
  const discountMinor = Math.min(sum(reductions.discountsMinor), sum(discountable));
  const parts = spread(discountMinor, discountable);

  const lines = items.map((item, index) => priceLine(item, full[index] ?? 0, parts[index] ?? 0));
  const sending = priceShipping(lines, reductions);
  return {
    lines,
    goodsMinor: sum(full),
    discountMinor,
    shipping: sending,
    totalMinor: sum(lines.map((line) => line.grossMinor)) + sending.grossMinor,
    vat: vatSummary(lines, sending.parts),
  };
}

/** Gift cards are sold at their value: no discount, no points, no parcel. */
function isDiscountable({ product }: Item): boolean {
  return product.kind !== 'gift_card';
}

function priceLine(
  { product, quantity }: Item,
  fullMinor: number,
  discountMinor: number,
): PricedLine {
  const grossMinor = fullMinor - discountMinor;
  return {
    product,
    quantity,
    fullMinor,
    discountMinor,
    grossMinor,
    netMinor: netOf(grossMinor, product.vatRate),
  };
}

interface ShippingPart extends Money {
  readonly rate: VatRate;
}

/** Sending follows the VAT of what is sent: the fee is spread over the rates of the goods. */
function priceShipping(lines: readonly PricedLine[], reductions: Reductions) {
  const sent = lines.filter(isDiscountable);
  const goodsMinor = sum(sent.map((line) => line.fullMinor));
  const freeFromMinor = Math.min(
    shipping.freeFromMinor,
    reductions.freeShippingFromMinor ?? shipping.freeFromMinor,
  );
  const isFree = sent.length === 0 || reductions.freeShipping || goodsMinor >= freeFromMinor;

  const rates: VatRate[] = [9, 21];
  const weights = rates.map((rate) =>
    sum(sent.filter((line) => line.product.vatRate === rate).map((line) => line.fullMinor)),
  );
  const fees = spread(isFree ? 0 : shipping.feeMinor, weights);
  const parts = rates.map((rate, index): ShippingPart => {
    const grossMinor = fees[index] ?? 0;
    return { rate, grossMinor, netMinor: netOf(grossMinor, rate) };
  });
  return {
    needed: sent.length > 0,
    freeFromMinor,
    parts,
    grossMinor: sum(parts.map((part) => part.grossMinor)),
    netMinor: sum(parts.map((part) => part.netMinor)),
  };
}

function vatSummary(lines: readonly PricedLine[], sending: readonly ShippingPart[]) {
  const taxed = [
    ...lines.map((line) => ({ rate: line.product.vatRate, ...vatOf(line) })),
    ...sending.map((part) => ({ rate: part.rate, ...vatOf(part) })),
  ];
  return ([9, 21] as const)
    .map((rate) => ({
      rate,
      vatMinor: sum(taxed.filter((entry) => entry.rate === rate).map((entry) => entry.vatMinor)),
    }))
    .filter(({ vatMinor }) => vatMinor > 0);
}

function vatOf({ grossMinor, netMinor }: Money) {
  return { vatMinor: grossMinor - netMinor };
}
