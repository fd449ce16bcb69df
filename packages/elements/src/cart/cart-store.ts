import type { OrderLine } from '@spaarkit/sdk';
import { atom, onMount, type ReadableAtom } from 'nanostores';

import type { CartAdapter, CartCode } from './cart-adapter.ts';
import { keyOf } from './key-of.ts';

/** How a code stands with the cart. Absent: the cart does not have it. */
export type CartCodeState =
  | { readonly phase: 'applying' | 'removing' }
  | { readonly phase: 'applied'; readonly discountMinor: number | undefined }
  /** The cart gives nothing for it; `missingMinor` when its minimum is the reason. */
  | { readonly phase: 'refused'; readonly missingMinor: number | undefined };

/** The cart's codes, as the cart itself confirmed them. */
export interface CartStore {
  readonly $codes: ReadableAtom<ReadonlyMap<string, CartCodeState>>;
  /** What is in the cart; undefined until it was asked, null where it cannot be said. */
  readonly $lines: ReadableAtom<readonly OrderLine[] | null | undefined>;
  /** What sending it costs, in minor units; undefined where that is not known. */
  readonly $shipping: ReadableAtom<number | undefined>;
  /** Puts a code on the cart; resolves with how it then stands. Never throws. */
  applyCode(code: string): Promise<CartCodeState | undefined>;
  /** Takes a code off the cart. Never throws. */
  removeCode(code: string): Promise<CartCodeState | undefined>;
}

/** Makes the store of a cart. It reads and listens only while something follows it. */
export function createCartStore(adapter: CartAdapter, onChanged: () => void): CartStore {
  const $codes = atom<ReadonlyMap<string, CartCodeState>>(new Map());
  const $lines = atom<readonly OrderLine[] | null | undefined>();
  const $shipping = atom<number | undefined>();
  let reading = 0;

  const set = (code: string, state: CartCodeState | undefined) => {
    const codes = new Map($codes.get());
    if (state === undefined) codes.delete(keyOf(code));
    else codes.set(keyOf(code), state);
    $codes.set(codes);
  };

  const read = async () => {
    // A late answer must not overwrite a newer one.
    const turn = ++reading;
    try {
      const { codes, lines, shippingMinor } = await adapter.read();
      if (turn !== reading) return;
      $codes.set(new Map(codes.map((one) => [keyOf(one.code), stateOf(one)])));
      $shipping.set(shippingMinor);
      $lines.set(lines ?? null);
    } catch {
      // The last known state stays: a cart that cannot be read is not an empty cart.
      $lines.set($lines.get() ?? null);
    }
  };

  const change = async (
    code: string,
    phase: 'applying' | 'removing',
    act: () => Promise<unknown>,
  ) => {
    set(code, { phase });
    await act().catch(() => undefined);
    await read();
    // Only when the cart could not be read: until then nothing else is known of the code.
    if ($codes.get().get(keyOf(code))?.phase === phase) set(code, undefined);
    const state = $codes.get().get(keyOf(code));
    onChanged();
    return state;
  };

  // However many of its stores are followed, the cart is read and heard once.
  let followed = 0;
  let stop: (() => void) | undefined;
  for (const $one of [$codes, $lines, $shipping] as const) {
    onMount($one as ReadableAtom, () => {
      if (++followed === 1) {
        void read();
        stop = adapter.onChange(() => {
          void read();
          onChanged();
        });
      }
      return () => {
        if (--followed === 0) stop?.();
      };
    });
  }

  return {
    $codes,
    $lines,
    $shipping,
    async applyCode(code) {
      const state = await change(code, 'applying', () => adapter.applyCode(code));
      if (state !== undefined) return state;
      const refused = { phase: 'refused', missingMinor: undefined } as const;
      set(code, refused);
      return refused;
    },
    removeCode: (code) => change(code, 'removing', () => adapter.removeCode(code)),
  };
}

function stateOf({ applicable, discountMinor, missingMinor }: CartCode): CartCodeState {
  return applicable ? { phase: 'applied', discountMinor } : { phase: 'refused', missingMinor };
}
