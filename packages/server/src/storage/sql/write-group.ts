/**
 * Writes that share a commit. Making a commit durable costs far more than what is in it, so all that
 * wait when one begins go into it together, each behind a savepoint of its own.
 */
import { StoreUnavailable } from '../failures.ts';

/** What a group does to its database. */
export interface GroupPort {
  /** Opens the transaction that can write. */
  begin(): Promise<void>;
  commit(): void;
  /** Ends the transaction without a trace; does nothing when there is none. */
  rollBack(): void;
  /** Whether the transaction is still open. */
  isOpen(): boolean;
  /** Counts up with each statement that may change something. */
  writes(): number;
  setSavepoint(): void;
  releaseSavepoint(): void;
  rollBackToSavepoint(): void;
}

/** How a write ended that is not committed yet. */
interface Outcome {
  /** Lets whoever asked for it know. */
  readonly tell: () => void;
  /** Whether it failed and left something that goes only with the whole transaction. */
  readonly leftSomething?: boolean;
}

/** A write that waits for its turn, and then for the commit. */
interface Job {
  readonly run: () => Promise<Outcome>;
  readonly fail: (error: unknown) => void;
}

/** The most writes in one commit, so that the first of them does not wait long for the last. */
const largestGroup = 64;
/**
 * Requests that arrived together, such as all that came while the last commit waited for the disk, are
 * read from their sockets in one turn of the event loop; what they ask for is here when the turn ends.
 */
const nextImmediate = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** How many may wait; more are refused, so that a slow disk does not fill the memory. */
const waitingLimit = 5000;

export class WriteGroups {
  readonly #port: GroupPort;
  readonly #waiting: Job[] = [];
  readonly #endOfTurn: () => Promise<void>;
  #working: Promise<void> | undefined;

  /** @param endOfTurn waits until whoever came in this turn of the event loop is here */
  constructor(port: GroupPort, endOfTurn: () => Promise<void> = nextImmediate) {
    this.#port = port;
    this.#endOfTurn = endOfTurn;
  }

  /** Does `work` in a commit with others. Nobody learns how it ended before that commit is durable. */
  add<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue((resolve, reject) => this.#attempt(work, resolve, reject));
  }

  /**
   * The same for work that decides before it writes, without the savepoint: SQLite copies aside every page that
   * is touched behind one. Undefined when it failed after it wrote. Then nothing of it is kept, and those who
   * were with it did their work again.
   */
  addDecided<T>(work: () => Promise<T>): Promise<{ readonly result: T } | undefined> {
    return this.#queue((resolve, reject) => this.#attemptDecided(work, resolve, reject));
  }

  /** Resolves when nothing waits and nothing is under way. */
  async drain(): Promise<void> {
    await this.#working;
  }

  async #workOff(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#endOfTurn();
      await this.#commitGroup(this.#waiting.splice(0, largestGroup));
    }
    this.#working = undefined;
  }

  async #commitGroup(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    try {
      await this.#port.begin();
      const outcomes: Outcome[] = [];
      for (const job of jobs) {
        const outcome = await job.run();
        if (outcome.leftSomething) {
          this.#port.rollBack();
          outcome.tell();
          return await this.#commitGroup(jobs.filter((other) => other !== job));
        }
        outcomes.push(outcome);
      }
      this.#port.commit();
      for (const { tell } of outcomes) tell();
    } catch (error) {
      this.#port.rollBack();
      for (const { fail } of jobs) fail(error);
    }
  }

  #queue<T>(
    attempt: (resolve: (result: T) => void, reject: (error: unknown) => void) => Promise<Outcome>,
  ): Promise<T> {
    if (this.#waiting.length >= waitingLimit) {
      return Promise.reject(new StoreUnavailable('Too many requests wait for the database.'));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ run: () => attempt(resolve, reject), fail: reject });
      this.#working ??= this.#workOff();
    });
  }

  /** A refusal undoes only its own part, and is told after the commit too: it may rest on another's part. */
  async #attempt<T>(
    work: () => Promise<T>,
    resolve: (result: T) => void,
    reject: (error: unknown) => void,
  ): Promise<Outcome> {
    this.#port.setSavepoint();
    try {
      const result = await work();
      this.#port.releaseSavepoint();
      return { tell: () => resolve(result) };
    } catch (error) {
      // Some errors, a full disk among them, end the whole transaction: then the group has failed.
      if (!this.#port.isOpen()) throw error;
      this.#port.rollBackToSavepoint();
      return { tell: () => reject(error) };
    }
  }

  async #attemptDecided<T>(
    work: () => Promise<T>,
    resolve: (done: { readonly result: T } | undefined) => void,
    reject: (error: unknown) => void,
  ): Promise<Outcome> {
    const before = this.#port.writes();
    try {
      const result = await work();
      return { tell: () => resolve({ result }) };
    } catch (error) {
      if (!this.#port.isOpen()) throw error;
      if (this.#port.writes() > before)
        return { tell: () => resolve(undefined), leftSomething: true };
      return { tell: () => reject(error) };
    }
  }
}
