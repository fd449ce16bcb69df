/** A shop's cart whose answers are chosen: for elements that stand beside it. */
import type { CartAdapter, CartCode, CartState } from '../src/cart/cart-adapter.ts';

/** What is in the cart, and how it takes codes. */
export interface FakeCartOptions extends Partial<CartState> {
  /** What each code that is applied is missing; without it, it takes five euros off. */
  readonly missingMinor?: number;
  /** Whether it gives nothing for any of them, and does not say why. */
  readonly refuses?: boolean;
}

/** Makes the cart. */
export function createFakeCart({
  codes: first = [],
  lines,
  shippingMinor,
  missingMinor,
  refuses = false,
  ...rest
}: FakeCartOptions = {}) {
  let state: CartState = { codes: first, shippingMinor, ...(lines && { lines }), ...rest };
  const listeners = new Set<() => void>();
  const taken = (code: string): CartCode =>
    refuses || missingMinor !== undefined
      ? { code, applicable: false, ...(missingMinor !== undefined && { missingMinor }) }
      : { code, applicable: true, discountMinor: 500 };
  const adapter: CartAdapter = {
    applyCode: async (code) => {
      state = { ...state, codes: [...state.codes, taken(code)] };
    },
    removeCode: async (code) => {
      state = { ...state, codes: state.codes.filter((one) => one.code !== code) };
    },
    read: async () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    adapter,
    /** The codes on the cart. */
    get codes(): readonly string[] {
      return state.codes.map(({ code }) => code);
    },
    /** Changes it as a shop would. */
    change(next: Partial<CartState>): void {
      state = { ...state, ...next };
      for (const listener of listeners) listener();
    },
  };
}
