/**
 * Reads that share a transaction. To begin and to end one takes a lock and gives it back, which is more
 * than what most reads do in between.
 */
import { StoreUnavailable } from '../failures.ts';

/** A connection that reads. */
export interface ReadPort {
  begin(): void;
  /** Ends the transaction; does nothing when there is none. */
  end(): void;
  isOpen(): boolean;
}

/** A read that waits for a connection. */
interface Job<Port> {
  readonly run: (port: Port) => Promise<unknown>;
  readonly fail: (error: unknown) => void;
}

/** How many may wait; more are refused, so that slow reads do not fill the memory. */
const waitingLimit = 5000;

/** Lends a connection to all that wait at one moment. */
export class ReadGroups<Port extends ReadPort> {
  readonly #idle: Port[];
  readonly #underWay = new Set<Promise<void>>();
  #waiting: Job<Port>[] = [];
  #isScheduled = false;

  constructor(ports: readonly Port[]) {
    this.#idle = [...ports];
  }

  /**
   * Does `work` in a transaction with others. It sees all that was kept before it was asked for: the
   * transaction begins when the turn of the event loop ends, and takes in nobody who comes later.
   */
  add<T>(work: (port: Port) => Promise<T>): Promise<T> {
    if (this.#waiting.length >= waitingLimit)
      return Promise.reject(new StoreUnavailable('Too many requests wait for the database.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ run: (port) => work(port).then(resolve), fail: reject });
      this.#schedule();
    });
  }

  /** Resolves when nothing waits and nothing is under way. */
  async drain(): Promise<void> {
    while (this.#waiting.length > 0 || this.#underWay.size > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.all(this.#underWay);
    }
  }

  #schedule(): void {
    if (this.#isScheduled || this.#idle.length === 0) return;
    this.#isScheduled = true;
    setImmediate(() => this.#start());
  }

  #start(): void {
    this.#isScheduled = false;
    const port = this.#idle.pop();
    if (!port) return;
    const jobs = this.#waiting;
    this.#waiting = [];
    const reading = read(port, jobs).finally(() => {
      this.#underWay.delete(reading);
      this.#idle.push(port);
      if (this.#waiting.length > 0) this.#schedule();
    });
    this.#underWay.add(reading);
  }
}

async function read<Port extends ReadPort>(port: Port, jobs: readonly Job<Port>[]): Promise<void> {
  const failAll = (error: unknown): void => {
    for (const { fail } of jobs) fail(error);
  };
  try {
    port.begin();
  } catch (error) {
    failAll(error);
    return;
  }
  const reads = jobs.map(({ run, fail }) =>
    // Some errors end the transaction; what the others read from then on is no longer of one moment.
    run(port).catch((error: unknown) => (port.isOpen() ? fail(error) : failAll(error))),
  );
  await Promise.all(reads);
  port.end();
}
