/** Lets work in one at a time, in the order it came. */
import { StoreUnavailable } from './failures.ts';

export class TurnQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #limit: number;

  /** @param limit how many may wait; more are refused, so that a slow disk does not fill the memory */
  constructor(limit = 5000) {
    this.#limit = limit;
  }

  /** Runs `work` when all that came before have ended, however they ended. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.#limit)
      throw new StoreUnavailable('Too many requests wait for the database.');
    this.#waiting += 1;
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Resolves when nobody is left who came before. */
  async drain(): Promise<void> {
    await this.#last;
  }
}
