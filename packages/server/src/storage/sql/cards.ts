import type { CardRow } from '../rows.ts';
import type { CardWrites } from '../store.ts';
import { integerOrNull, text, textOrNull, valuesList } from './columns.ts';
import type { SqlRow } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const columns = 'card_number, member_id, state, assigned_at, replaced_by';

const sql = {
  find: `SELECT ${columns} FROM card WHERE program_id = $1 AND card_number = $2`,
  add: (rows: number) => `
    INSERT INTO card (program_id, state, card_number)
    VALUES ${valuesList(2, 1, rows)}
    ON CONFLICT (program_id, card_number) DO NOTHING
    RETURNING card_number`,
  // Of two who want the same card at once, the second finds it assigned.
  take: `
    INSERT INTO card (program_id, card_number, member_id, state, assigned_at)
    VALUES ($1, $2, $3, 'assigned', $4)
    ON CONFLICT (program_id, card_number) DO UPDATE SET
      member_id = excluded.member_id, state = 'assigned', assigned_at = excluded.assigned_at
    WHERE card.state = 'free'
    RETURNING card_number`,
  save: `
    UPDATE card SET state = $3, replaced_by = $4
    WHERE program_id = $1 AND card_number = $2`,
};

/** Member cards. */
export class SqlCards implements CardWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  find(number: string): Promise<CardRow | undefined> {
    return this.#session.first(sql.find, toCard, number);
  }

  async add(numbers: readonly string[]): Promise<string[]> {
    const added: string[] = [];
    const portion = 200;
    for (let start = 0; start < numbers.length; start += portion) {
      const some = numbers.slice(start, start + portion);
      const rows = await this.#session.run(sql.add(some.length), 'free', ...some);
      added.push(...rows.map((row) => text(row, 'card_number')));
    }
    return added;
  }

  async take(number: string, memberId: string, at: number): Promise<boolean> {
    return this.#session.touched(sql.take, number, memberId, at);
  }

  async save({ number, state, replacedBy }: CardRow): Promise<void> {
    await this.#session.run(sql.save, number, state, replacedBy);
  }
}

function toCard(row: SqlRow): CardRow {
  return {
    number: text(row, 'card_number'),
    memberId: textOrNull(row, 'member_id'),
    state: text(row, 'state') as CardRow['state'],
    assignedAt: integerOrNull(row, 'assigned_at'),
    replacedBy: textOrNull(row, 'replaced_by'),
  };
}
