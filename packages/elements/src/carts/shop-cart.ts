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
  { applyCode, removeCode, read }: Omit<CartAdapter, 'onChange'>,
  { onCodeChange }: ShopCartOptions,
): ShopCart {
  const listeners = new Set<() => void>();
  return {
    applyCode: (code) => applyCode(code).finally(onCodeChange),
    removeCode: (code) => removeCode(code).finally(onCodeChange),
    read,
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
  return (await response.json()) as Answer;
}

/** Minor units of what a shop writes in whole units, with decimals. */
export function minorOf(currency: string): (amount: number) => number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return (amount) => Math.round(amount * 10 ** maximumFractionDigits);
}
