/** Events on their way to the loyalty API: written with the order, sent until acknowledged. */
import type { EventOutcome, ShopEvent } from '@spaarkit/contract/wire';
import { uncountedCodes, unknownLines } from '@spaarkit/sdk/server';
import type { Database, Row } from './database.ts';
import type { LoyaltyPort, PaidEvent } from './loyalty-port.ts';
import { noteEarned } from './orders.ts';

const longestWaitMs = 60_000;
const checkEveryMs = 1_000;

/**
 * Writes an event beside what it tells about. Call it inside the transaction that changes the order:
 * then neither can be there without the other.
 */
export function enqueue(database: Database, event: ShopEvent): void {
  database.run(
    'INSERT INTO outbox (event, due_at) VALUES (?, ?)',
    JSON.stringify(event),
    Date.now(),
  );
}

/** Sends what is in the outbox, one at a time, in order. */
export class OutboxSender {
  readonly #database: Database;
  readonly #loyalty: LoyaltyPort;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();
  /** By order: what is being asked about what it brings. */
  readonly #asking = new Map<string, Promise<void>>();

  constructor(database: Database, loyalty: LoyaltyPort) {
    this.#database = database;
    this.#loyalty = loyalty;
  }

  /** Sends what an earlier run left, without its waiting times, and from now on what becomes due. */
  async start(): Promise<void> {
    this.#database.run('UPDATE outbox SET due_at = ? WHERE done = 0', Date.now());
    await this.flush();
    this.#timer = setInterval(() => void this.flush(), checkEveryMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sending;
    await Promise.all(this.#asking.values());
  }

  /** Sends what is due now; resolves when it has been tried. */
  flush(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#sendDue());
    return this.#sending;
  }

  /** Resolves when it is known what an order brings, or that nobody says. */
  async earnedKnown(orderId: string): Promise<void> {
    await this.#asking.get(orderId);
  }

  async #sendDue(): Promise<void> {
    const due = this.#database.all<OutboxRow>(
      'SELECT sequence, event, attempts FROM outbox WHERE done = 0 AND due_at <= ? ORDER BY sequence LIMIT 50',
      Date.now(),
    );
    for (const row of due) {
      if (!(await this.#send(row))) return;
    }
  }

  /** Answers whether the API could be reached; if not, the rest may as well wait. */
  async #send({ sequence, event, attempts }: OutboxRow): Promise<boolean> {
    const told = JSON.parse(event) as ShopEvent;
    const answer = await this.#loyalty.sendEvent(told);
    if (answer.kind === 'unreachable') {
      const waitMs = Math.min(longestWaitMs, 1000 * 2 ** attempts);
      this.#database.run(
        'UPDATE outbox SET attempts = attempts + 1, due_at = ?, answer = ? WHERE sequence = ?',
        Date.now() + waitMs,
        answer.reason,
        sequence,
      );
      return false;
    }
    // For the people of the shop: what the API refuses for good would be refused again, and a discount that no code of the
    // programme paid for was given all the same. So were points that a return did not take back.
    const notes =
      answer.kind === 'refused'
        ? [`The loyalty API refused an event: ${answer.reason}`]
        : [...uncountedCodes(told, answer.outcome), ...unknownLines(told, answer.outcome)];
    for (const note of notes) console.error(note);
    this.#database.run(
      'UPDATE outbox SET done = 1, attempts = attempts + 1, answer = ? WHERE sequence = ?',
      answer.kind === 'refused' ? answer.reason : [answer.outcome.outcome, ...notes].join(' '),
      sequence,
    );
    if (answer.kind === 'acknowledged') this.#askWhatIsEarned(told, answer.outcome);
    return true;
  }

  /** For the customer to read, so nothing that is sent waits for it. Asked once: without an answer the order has no date. */
  #askWhatIsEarned(event: ShopEvent, outcome: EventOutcome): void {
    if (event.type !== 'order.paid') return;
    const { orderId } = event;
    const asking = this.#noteEarned(event, outcome)
      .catch((error: unknown) => console.error(error))
      .finally(() => this.#asking.delete(orderId));
    this.#asking.set(orderId, asking);
  }

  async #noteEarned(event: PaidEvent, outcome: EventOutcome): Promise<void> {
    const earned = await this.#loyalty.earnedBy(event, outcome);
    if (earned !== undefined) noteEarned(this.#database, event.orderId, earned);
  }
}

type OutboxRow = Row & { sequence: number; event: string; attempts: number };
