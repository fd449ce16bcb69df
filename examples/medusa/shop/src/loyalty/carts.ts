import type { BigNumberValue, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { VoucherCart } from '@spaarkit/sdk/server';
import { minor } from './money.ts';

interface Customer {
  readonly id: string;
  /** Medusa makes a customer of every guest who leaves an address. */
  readonly has_account: boolean;
}

interface Cart {
  readonly id: string;
  readonly currency_code: string;
  readonly customer: Customer | null;
  readonly items: readonly {
    readonly id: string;
    readonly quantity: BigNumberValue;
    readonly variant_sku: string | null;
    readonly product_id: string;
    readonly original_total: BigNumberValue;
    readonly original_tax_total: BigNumberValue;
  }[];
}

/** A cart as the programme judges a code by it: its products before any code. */
export async function readCart(container: MedusaContainer, id: string): Promise<VoucherCart> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: 'cart',
    fields: [
      'id',
      // Without it Medusa works out no amounts at all.
      'total',
      'currency_code',
      'customer.id',
      'customer.has_account',
      'items.*',
      'items.original_total',
      'items.original_tax_total',
      'items.adjustments.*',
      'items.tax_lines.*',
    ],
    filters: { id },
  });
  const [cart] = data as unknown as Cart[];
  if (!cart) throw new Error(`There is no cart ${id}.`);
  return {
    cartRef: id,
    // To nobody in particular belongs only what the bearer may use, such as a gift card.
    memberId: memberIdOf(cart) ?? 'guest',
    lines: cart.items.map((item) => ({
      id: item.id,
      kind: 'product',
      productId: item.variant_sku ?? item.product_id,
      quantity: Number(item.quantity),
      grossMinor: minor(item.original_total, cart.currency_code),
      netMinor:
        minor(item.original_total, cart.currency_code) -
        minor(item.original_tax_total, cart.currency_code),
    })),
  };
}

interface Sending {
  readonly items: readonly {
    readonly requires_shipping: boolean;
    readonly variant: Product | null;
  }[];
  readonly shipping_methods: readonly {
    readonly shipping_option: { readonly shipping_profile_id: string } | null;
  }[];
}

interface Product {
  readonly product: { readonly shipping_profile: { readonly id: string } | null } | null;
}

/** Whether the cart still needs a method: each shipping profile of what is in it has one of its own. */
export async function isSendingOpen(container: MedusaContainer, id: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: 'cart',
    fields: [
      'items.requires_shipping',
      'items.variant.product.shipping_profile.id',
      'shipping_methods.shipping_option.shipping_profile_id',
    ],
    filters: { id },
  });
  const [{ items, shipping_methods }] = data as unknown as [Sending];
  const chosen = shipping_methods.map((each) => each.shipping_option?.shipping_profile_id);
  const isOpen = ({ requires_shipping, variant }: Sending['items'][number]) =>
    requires_shipping && !chosen.includes(variant?.product?.shipping_profile?.id);
  return items.length === 0 || items.some(isOpen);
}

/** What the member is called in the programme; undefined for a guest. */
export function memberIdOf(of: { readonly customer: Customer | null }): string | undefined {
  return of.customer?.has_account === true ? of.customer.id : undefined;
}
