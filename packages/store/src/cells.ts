/** One state for each id, all of them in one store: who draws many of them follows one. */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';

import { derive } from './derive.ts';

/** The state of one id. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

/** States by id that all begin, and can be put back, at one value. */
export interface Cells<T> {
  /** Those that were ever set. */
  readonly $all: ReadableAtom<ReadonlyMap<string, T>>;
  readonly at: (id: string) => Cell<T>;
  /** A store of this id alone. */
  readonly of: (id: string) => ReadableAtom<T>;
  /** Puts every state back. */
  readonly reset: () => void;
}

/** Makes a collection of states, kept in `$all`. */
export function createCells<T>(
  initial: T,
  $all: WritableAtom<ReadonlyMap<string, T>> = atom(new Map()),
): Cells<T> {
  return {
    $all,
    at: (id) => ({
      get: () => $all.get().get(id) ?? initial,
      set: (value) => $all.set(new Map($all.get()).set(id, value)),
    }),
    of: (id) => derive($all, (all) => all.get(id) ?? initial),
    reset: () => $all.set(new Map()),
  };
}
