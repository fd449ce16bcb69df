/** What the carts of all shops have in common: who is told of a change, and when. */
import { expect, test, vi } from 'vitest';
import { createEverShopCart } from './evershop.ts';
import { createMedusaCart } from './medusa.ts';
import type { ShopCart, ShopCartOptions } from './shop-cart.ts';
import { createShopifyCart } from './shopify.ts';
import { createVendureCart } from './vendure.ts';
import { createWooCommerceCart } from './woocommerce.ts';

const url = 'https://shop.example';
const carts: Readonly<Record<string, (options: ShopCartOptions) => ShopCart>> = {
  evershop: createEverShopCart,
  medusa: (options) =>
    createMedusaCart({ ...options, url, publishableKey: 'pk_1', cartId: () => 'cart_1' }),
  shopify: createShopifyCart,
  vendure: (options) => createVendureCart({ ...options, url }),
  woocommerce: (options) => createWooCommerceCart({ ...options, url }),
};

test.each(Object.entries(carts))(
  '%s: the elements hear that the page changed the cart, until they stop listening',
  (_, create) => {
    const cart = create({});
    const [leaving, staying] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const stop = cart.onChange(leaving);
    cart.onChange(staying);
    cart.changed();
    stop();
    cart.changed();
    expect(leaving).toHaveBeenCalledTimes(1);
    expect(staying).toHaveBeenCalledTimes(2);
  },
);

test.each(Object.entries(carts))(
  '%s: the page draws its totals anew after a code, also where the shop failed',
  async (_, create) => {
    const onCodeChange = vi.fn<() => void>();
    const fetch = () => Promise.resolve(new Response(null, { status: 500 }));
    const cart = create({ onCodeChange, fetch });
    await expect(cart.applyCode('AB-CD')).rejects.toThrow('500');
    await expect(cart.removeCode('AB-CD')).rejects.toThrow('500');
    expect(onCodeChange).toHaveBeenCalledTimes(2);
  },
);
