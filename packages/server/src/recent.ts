/** Things that were looked up a moment ago, kept so that the next request need not ask again. */

interface Kept<T> {
  readonly value: T;
  readonly at: number;
}

export interface RecentOptions {
  /** How long something is believed. */
  readonly trustMs: number;
  /** How many are kept; the oldest goes first. */
  readonly limit?: number;
  /** A clock that only goes forward. */
  readonly monotonicNow?: () => number;
}

export class Recent<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #trustMs: number;
  readonly #limit: number;
  readonly #now: () => number;

  constructor({ trustMs, limit = 10_000, monotonicNow = () => performance.now() }: RecentOptions) {
    this.#trustMs = trustMs;
    this.#limit = limit;
    this.#now = monotonicNow;
  }

  get(name: string): T | undefined {
    const kept = this.#kept.get(name);
    return kept && this.#now() - kept.at < this.#trustMs ? kept.value : undefined;
  }

  set(name: string, value: T): void {
    // Deleting first moves it to the young end of the map.
    this.#kept.delete(name);
    this.#kept.set(name, { value, at: this.#now() });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limit) break;
      this.#kept.delete(oldest);
    }
  }

  clear(): void {
    this.#kept.clear();
  }
}
