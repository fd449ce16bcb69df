/** What the pages show of the shop. Amounts are in cents, with tax. */
import { cache } from 'react';
import { ask, hasSession } from './session.ts';

export interface Product {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly variants: readonly { readonly id: string; readonly priceWithTax: number }[];
}

export interface Order {
  readonly code: string;
  readonly updatedAt: string;
  readonly totalQuantity: number;
  readonly totalWithTax: number;
  readonly shippingWithTax: number;
  /** Empty until it is known how the order is sent. */
  readonly shippingLines: readonly { readonly id: string }[];
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly linePriceWithTax: number;
    readonly productVariant: { readonly name: string };
  }[];
  readonly discounts: readonly { readonly description: string; readonly amountWithTax: number }[];
}

export interface Customer {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly orders: {
    readonly items: readonly {
      readonly code: string;
      readonly orderPlacedAt: string;
      readonly totalWithTax: number;
    }[];
  };
}

const order = `{
  code updatedAt totalQuantity totalWithTax shippingWithTax shippingLines { id }
  lines { id quantity linePriceWithTax productVariant { name } }
  discounts { description amountWithTax } }`;

export async function listProducts(): Promise<readonly Product[]> {
  const { items } = await ask<{ readonly items: readonly Product[] }>(
    '{ products { items { slug name description variants { id priceWithTax } } } }',
  );
  return items;
}

/** What is in the cart; null where it is empty. Asked once, whatever draws of it. */
export const readCart = cache(async (): Promise<Order | null> => {
  const cart = (await hasSession()) ? await ask<Order | null>(`{ activeOrder ${order} }`) : null;
  return cart !== null && cart.lines.length > 0 ? cart : null;
});

/** Who is logged in; null for a guest. */
export const readCustomer = cache(async (): Promise<Customer | null> => {
  if (!(await hasSession())) return null;
  return ask(`{ activeCustomer { id firstName lastName orders(
    options: { filter: { active: { eq: false } }, sort: { orderPlacedAt: DESC } }
  ) { items { code orderPlacedAt totalWithTax } } } }`);
});

/** An order of who is logged in; null for anybody else's. */
export async function readOrder(code: string): Promise<Order | null> {
  if ((await readCustomer()) === null) return null;
  // Vendure forbids to look where there is nothing of one's own.
  return ask<Order | null>(`query ($code: String!) { orderByCode(code: $code) ${order} }`, {
    code,
  }).catch(() => null);
}

/** What it costs to send the cart. */
export async function readParcel(): Promise<number> {
  const [method] = await ask<readonly { readonly priceWithTax: number }[]>(
    '{ eligibleShippingMethods { priceWithTax } }',
  );
  return method?.priceWithTax ?? 0;
}
