/** A shelf in a file that is gone with the run, for any number of events. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PastEvent } from '@spaarkit/contract';
import {
  customerOf,
  orderOf,
  whenOf,
  type CustomerPast,
  type PastLine,
  type Shelf,
} from './shelf.ts';

/** How many events one transaction of the file holds. */
const eventsPerCommit = 10_000;
/** Before every date there is, in a column for whole numbers. */
const beforeEverything = -Number.MAX_SAFE_INTEGER;

/** Makes a shelf in a temporary file, which `close` removes. */
export function createFileShelf(): Shelf {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-dry-run-'));
  const database = new DatabaseSync(join(folder, 'events.db'));
  // Nobody needs it after a crash.
  database.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;
    CREATE TABLE event (customer TEXT, order_id TEXT, at INTEGER, line INTEGER, body TEXT);
    BEGIN`);
  const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?)');
  let uncommitted = 0;

  return {
    put({ line, event }) {
      const at = Math.max(whenOf(event), beforeEverything);
      insert.run(customerOf(event), orderOf(event), at, line, JSON.stringify(event));
      uncommitted += 1;
      if (uncommitted < eventsPerCommit) return;
      database.exec('COMMIT; BEGIN');
      uncommitted = 0;
    },
    async *customers() {
      database.exec(`
        COMMIT;
        CREATE INDEX payer ON event (order_id) WHERE customer IS NOT NULL AND order_id IS NOT NULL;
        UPDATE event SET customer = (
          SELECT payer.customer FROM event AS payer
          WHERE payer.order_id = event.order_id AND payer.customer IS NOT NULL LIMIT 1
        ) WHERE customer IS NULL`);
      const rows = database
        .prepare(
          'SELECT customer, line, body FROM event WHERE customer IS NOT NULL ORDER BY customer, at, line',
        )
        .iterate();
      yield* grouped(rows);
    },
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function* grouped(rows: Iterable<Record<string, unknown>>): Generator<CustomerPast> {
  let memberId: string | undefined;
  let lines: PastLine[] = [];
  for (const { customer, line, body } of rows) {
    if (customer !== memberId) {
      if (memberId !== undefined) yield { memberId, lines };
      memberId = String(customer);
      lines = [];
    }
    lines.push({ line: Number(line), event: JSON.parse(String(body)) as PastEvent });
  }
  if (memberId !== undefined) yield { memberId, lines };
}
