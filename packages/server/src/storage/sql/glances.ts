/**
 * Single statements that share a connection. Each way to a database elsewhere wakes it, which costs more than a
 * short read; those that are asked for at the same moment make that way together.
 */
import { StoreUnavailable } from '../failures.ts';

/** What statements are sent over. */
export interface Lent<Client> {
  readonly client: Client;
  /** Gives it back; `errors` are those of all who used it. */
  readonly giveBack: (errors: readonly unknown[]) => void;
}

interface Job<Client> {
  readonly run: (client: Client) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** The most on one connection: the last waits for all before it. */
const largestGroup = 8;

/** How many may wait; more are refused, so that a slow database does not fill the memory. */
const waitingLimit = 5000;

export class Glances<Client> {
  readonly #lend: () => Promise<Lent<Client>>;
  #waiting: Job<Client>[] = [];
  #underWay = 0;

  constructor(lend: () => Promise<Lent<Client>>) {
    this.#lend = lend;
  }

  /** Does `work` on a connection with others; it must not ask for more than one statement. */
  add<T>(work: (client: Client) => Promise<T>): Promise<T> {
    if (this.#underWay >= waitingLimit)
      return Promise.reject(new StoreUnavailable('Too many requests wait for the database.'));
    this.#underWay += 1;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run: (client) => work(client).then(resolve), fail: reject });
      // Requests that arrived together are read from their sockets in one turn of the event loop.
      if (this.#waiting.length === 1) setImmediate(() => this.#start());
    }).finally(() => {
      this.#underWay -= 1;
    });
  }

  #start(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    for (let first = 0; first < jobs.length; first += largestGroup)
      void this.#send(jobs.slice(first, first + largestGroup));
  }

  async #send(jobs: readonly Job<Client>[]): Promise<void> {
    let lent: Lent<Client>;
    try {
      lent = await this.#lend();
    } catch (error) {
      for (const { fail } of jobs) fail(error);
      return;
    }
    const errors: unknown[] = [];
    const runs = jobs.map(({ run, fail }) =>
      run(lent.client).catch((error: unknown) => {
        errors.push(error);
        fail(error);
      }),
    );
    await Promise.all(runs);
    lent.giveBack(errors);
  }
}
