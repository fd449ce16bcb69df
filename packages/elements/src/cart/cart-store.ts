import type { OrderLine } from '@spaarkit/sdk';
import { atom, onMount, type ReadableAtom } from 'nanostores';

import type { CartAdapter, CartCode, CartState } from './cart-adapter.ts';
import { keyOf } from './key-of.ts';

/** How a code stands with the cart. Absent: the cart does not have it. */
export type CartCodeState =
  | { readonly phase: 'applying' | 'removing' }
  | { readonly phase: 'applied'; readonly discountMinor: number | undefined }
  /** The cart gives nothing for it; `missingMinor` when its minimum is the reason. */
  | { readonly phase: 'refused'; readonly missingMinor: number | undefined };

/** What the cart said when it was read last. */
export interface CartView extends Omit<CartState, 'codes' | 'lines'> {
  /** The cart's codes, as the cart itself confirmed them. */
  readonly codes: ReadonlyMap<string, CartCodeState>;
  /** What is in it; undefined until it was asked, null where it cannot be said. */
  readonly lines?: readonly OrderLine[] | null;
}

/** The shop's cart, for all elements on a page. */
export interface CartStore {
  readonly $state: ReadableAtom<CartView>;
  /** Puts a code on the cart; resolves with how it then stands. Never throws. */
  applyCode(code: string): Promise<CartCodeState | undefined>;
  /** Takes a code off the cart. Never throws. */
  removeCode(code: string): Promise<CartCodeState | undefined>;
}

/** Makes the store of a cart. It reads and listens only while something follows it. */
export function createCartStore(adapter: CartAdapter, onChanged: () => void): CartStore {
  const $state = atom<CartView>({ codes: new Map() });
  let reading = 0;

  const standing = (code: string) => $state.get().codes.get(keyOf(code));

  const set = (code: string, standing: CartCodeState | undefined) => {
    const state = $state.get();
    const codes = new Map(state.codes);
    if (standing === undefined) codes.delete(keyOf(code));
    else codes.set(keyOf(code), standing);
    $state.set({ ...state, codes });
  };

  const read = async () => {
    // A late answer must not overwrite a newer one.
    const turn = ++reading;
    try {
      const state = await adapter.read();
      if (turn !== reading) return;
      const codes = new Map(state.codes.map((one) => [keyOf(one.code), standingOf(one)]));
      $state.set({ ...state, codes, lines: state.lines ?? null });
    } catch {
      // The last known state stays: a cart that cannot be read is not an empty cart.
      $state.set({ lines: null, ...$state.get() });
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
    if (standing(code)?.phase === phase) set(code, undefined);
    onChanged();
    return standing(code);
  };

  onMount($state, () => {
    void read();
    return adapter.onChange(() => {
      void read();
      onChanged();
    });
  });

  return {
    $state,
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

function standingOf({ applicable, discountMinor, missingMinor }: CartCode): CartCodeState {
  return applicable ? { phase: 'applied', discountMinor } : { phase: 'refused', missingMinor };
}
