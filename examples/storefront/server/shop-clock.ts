/** The shop's idea of now: real time plus what the demo's clock was moved. */
import type { Database, Row } from './database.ts';
import type { LoyaltyPort } from './loyalty-port.ts';

export class ShopClock {
  readonly #database: Database;
  readonly #loyalty: LoyaltyPort;

  constructor(database: Database, loyalty: LoyaltyPort) {
    this.#database = database;
    this.#loyalty = loyalty;
  }

  /** Now, as an RFC 3339 instant. */
  now(): string {
    return new Date(Date.now() + this.#offsetMs()).toISOString();
  }

  /** Takes over how far the programme's clock is ahead; keeps what it knows when it cannot be asked. */
  async synchronize(): Promise<void> {
    this.#keep(await this.#loyalty.clockOffset());
  }

  /** Moves both clocks forward; answers whether that worked. */
  async move(days: number): Promise<boolean> {
    const offsetMs = await this.#loyalty.moveClock(days);
    this.#keep(offsetMs);
    return offsetMs !== 'unreachable';
  }

  #keep(offsetMs: number | 'unreachable'): void {
    if (offsetMs === 'unreachable') return;
    this.#database.run(
      `INSERT INTO settings (name, value) VALUES ('clock_offset_ms', ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      String(offsetMs),
    );
  }

  #offsetMs(): number {
    const [row] = this.#database.all<Row & { value: string }>(
      `SELECT value FROM settings WHERE name = 'clock_offset_ms'`,
    );
    return Number(row?.value ?? 0);
  }
}
