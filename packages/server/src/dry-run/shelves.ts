/** Shelves of a server, which has room for a few at a time. */
import { ProblemError } from '../problem-error.ts';
import { createMemoryShelf, type Shelf } from './shelf.ts';

/** Hands out shelves. */
export interface Shelves {
  /** Uses a shelf, and takes it back. Throws `unavailable` while all are in use. */
  use<T>(work: (shelf: Shelf) => Promise<T>): Promise<T>;
}

/** What shelves are made of, and how many there are. */
export interface ShelvesOptions {
  /** Default: one in memory for 100,000 events. */
  readonly createShelf?: (() => Shelf) | undefined;
  /** A dry run keeps a core busy. Default: 2. */
  readonly atOnce?: number;
}

/** Makes the shelves of a server. */
export function createShelves({
  createShelf = createMemoryShelf,
  atOnce = 2,
}: ShelvesOptions = {}): Shelves {
  let used = 0;
  return {
    async use(work) {
      if (used >= atOnce)
        throw new ProblemError('unavailable', {
          detail: `${atOnce} dry runs are under way here. Try again when one has ended.`,
          retryAfterSeconds: 30,
        });
      used += 1;
      const shelf = createShelf();
      try {
        return await work(shelf);
      } finally {
        shelf.close();
        used -= 1;
      }
    },
  };
}
