/** What is read of Shopify's webhooks: orders and refunds as its Admin REST API has them. */

/** An amount in the shop's currency, such as "12.50"; a refund's may be a number. */
export type Amount = string | number;

interface Reduced {
  readonly discount_allocations?: readonly { readonly amount: Amount }[];
  readonly tax_lines?: readonly { readonly price: Amount }[];
}

export interface LineItem extends Reduced {
  readonly id: number;
  readonly price: Amount;
  readonly quantity: number;
  readonly sku?: string | null;
  readonly product_id?: number | null;
  readonly name?: string;
  readonly gift_card?: boolean;
}

export interface ShippingLine extends Reduced {
  readonly id: number;
  readonly price: Amount;
}

export interface Order {
  readonly id: number;
  readonly name?: string;
  readonly currency: string;
  readonly taxes_included: boolean;
  readonly created_at: string;
  readonly processed_at?: string | null;
  readonly cancelled_at?: string | null;
  readonly customer?: { readonly id: number } | null;
  readonly line_items: readonly LineItem[];
  readonly shipping_lines?: readonly ShippingLine[];
  readonly discount_codes?: readonly { readonly code: string; readonly amount: Amount }[];
}

export interface Refund {
  readonly id: number;
  readonly order_id: number;
  readonly created_at: string;
  readonly refund_line_items: readonly {
    readonly line_item_id: number;
    readonly quantity: number;
    readonly subtotal: Amount;
    readonly total_tax: Amount;
    readonly subtotal_set?: { readonly shop_money: { readonly currency_code: string } };
  }[];
}

/** A person who asked to be forgotten; the shop's owner or the person did so in Shopify. */
export interface CustomerRedaction {
  readonly customer: { readonly id: number };
}
