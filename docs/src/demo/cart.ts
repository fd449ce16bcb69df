import type { CartAdapter, CartCode } from '@spaarkit/elements';

/** A cart with € 59.90 of coffee in it; each code takes five euros off. */
export function createCart(): CartAdapter {
  let codes: CartCode[] = [];
  const lines = [{ id: 'coffee', quantity: 2, grossMinor: 5990, netMinor: 5495 }];
  const listeners = new Set<() => void>();
  const change = (next: CartCode[]) => {
    codes = next;
    for (const listener of listeners) listener();
  };
  return {
    applyCode: async (code) => change([...codes, { code, applicable: true, discountMinor: 500 }]),
    removeCode: async (code) => change(codes.filter((one) => one.code !== code)),
    read: async () => ({ codes, lines }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
