/** A store for each id, made when it is first asked for. */
import { atom, type WritableAtom } from 'nanostores';

/** Stores by id that all begin, and can be put back, at one value. */
export interface Cells<T> {
  /** The store of this id; the same one at each call. */
  readonly at: (id: string) => WritableAtom<T>;
  /** Puts every store back. */
  readonly reset: () => void;
  /** The ids whose store has a value for which this holds. */
  readonly where: (holds: (value: T) => boolean) => string[];
}

/** Makes an empty collection of stores. */
export function createCells<T>(initial: T): Cells<T> {
  const cells = new Map<string, WritableAtom<T>>();
  return {
    at(id) {
      const found = cells.get(id);
      if (found) return found;
      const $cell = atom(initial);
      cells.set(id, $cell);
      return $cell;
    },
    reset() {
      for (const $cell of cells.values()) $cell.set(initial);
    },
    where: (holds) => [...cells].filter(([, $cell]) => holds($cell.get())).map(([id]) => id),
  };
}
