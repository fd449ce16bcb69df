/**
 * Work that shares a connection. To go to a database elsewhere wakes it, and to begin and end a transaction of
 * SQLite's takes a lock and gives it back: either costs more than a short read. What is asked for at the same
 * moment does it together.
 */
import { StoreUnavailable } from '../failures.ts';

/** A connection, lent to a group. */
export interface Lent<Client> {
  readonly client: Client;
  /** Whether what others read on it still counts, when one of them has failed. */
  readonly isSound: () => boolean;
  /** `errors` are those of all who used it. */
  readonly giveBack: (errors: readonly unknown[]) => void;
}

interface Job<Client> {
  readonly run: (client: Client) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** How many may wait; more are refused, so that a slow database does not fill the memory. */
const waitingLimit = 5000;

/** Lends connections to all that come in one turn of the event loop. */
export class TurnGroups<Client> {
  readonly #lend: () => Promise<Lent<Client>>;
  readonly #largest: number;
  readonly #underWay = new Set<Promise<void>>();
  #waiting: Job<Client>[] = [];
  #count = 0;

  /** @param largest the most on one connection, where each waits for those before it */
  constructor(lend: () => Promise<Lent<Client>>, largest = Infinity) {
    this.#lend = lend;
    this.#largest = largest;
  }

  /**
   * Does `work` on a connection with others. It is lent when the turn ends, and takes in nobody who comes
   * later: whoever reads sees all that was kept before they asked.
   */
  async add<T>(work: (client: Client) => Promise<T>): Promise<T> {
    if (this.#count >= waitingLimit)
      throw new StoreUnavailable('Too many requests wait for the database.');
    this.#count += 1;
    try {
      return await new Promise<T>((resolve, reject) => {
        this.#waiting.push({ run: (client) => work(client).then(resolve), fail: reject });
        // Requests that arrived together are read from their sockets in one turn.
        if (this.#waiting.length === 1) setImmediate(() => this.#start());
      });
    } finally {
      this.#count -= 1;
    }
  }

  /** Resolves when nothing waits and nothing is under way. */
  async drain(): Promise<void> {
    while (this.#waiting.length > 0 || this.#underWay.size > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.all(this.#underWay);
    }
  }

  #start(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    while (jobs.length > 0) {
      const group = this.#serve(jobs.splice(0, this.#largest)).finally(() =>
        this.#underWay.delete(group),
      );
      this.#underWay.add(group);
    }
  }

  async #serve(jobs: readonly Job<Client>[]): Promise<void> {
    const failAll = (error: unknown): void => {
      for (const { fail } of jobs) fail(error);
    };
    let lent: Lent<Client>;
    try {
      lent = await this.#lend();
    } catch (error) {
      failAll(error);
      return;
    }
    const errors: unknown[] = [];
    const runs = jobs.map(({ run, fail }) =>
      run(lent.client).catch((error: unknown) => {
        errors.push(error);
        if (lent.isSound()) fail(error);
        else failAll(error);
      }),
    );
    await Promise.all(runs);
    lent.giveBack(errors);
  }
}
