import type { CartAdapter } from '../cart/cart-adapter.ts';

/** Options that the adapter of every shop takes. */
export interface ShopCartOptions {
  /** Called after a code was applied or removed, or could not be, so that the page can draw its totals again. */
  readonly onCodeChange?: () => void;
  /** Sends the requests. Default: the page's own `fetch`, with its cookies. */
  readonly fetch?: typeof globalThis.fetch;
}

/** The adapter of a shop's cart: the provider's `cart`. */
export interface ShopCart extends CartAdapter {
  /** Call it when the page has changed the cart: the elements then read it again. */
  changed(): void;
}

/** Makes an adapter of what differs between shops. */
export function createShopCart(
  cart: Omit<CartAdapter, 'onChange'>,
  { onCodeChange }: ShopCartOptions,
): ShopCart {
  const listeners = new Set<() => void>();
  return {
    ...cart,
    applyCode: (code) => cart.applyCode(code).finally(onCodeChange),
    removeCode: (code) => cart.removeCode(code).finally(onCodeChange),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => listeners.forEach((listener) => listener()),
  };
}

/** The JSON of an answer. @throws when the shop did not answer well: then nothing is known of the cart. */
export async function jsonOf<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`The cart answered ${response.status}.`);
  return response.json() as Promise<Answer>;
}

/** Minor units of what a shop writes in whole units, with decimals. */
export function minorOf(currency: string): (amount: number) => number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return (amount) => Math.round(amount * 10 ** maximumFractionDigits);
}
