/** How PostgreSQL keeps the tables, beyond what the text for all databases can say. */
import type { SqlSession } from './driver.ts';

/**
 * Tables whose rows change often, in columns that no index has. A page with room takes the new version
 * of a row beside the old one, and then none of the indexes is written (heap-only tuples).
 */
const changingTables = ['lot', 'member', 'once_key'];

/** Of a page, in percent: what new rows may fill. */
const fillFactor = 80;

/** A key that stands beside those of the schema or in the place of one. */
interface Key {
  readonly name: string;
  readonly made: string;
  /** The index of the schema that nobody asks any more, and that would only be written. */
  readonly replaces?: string;
}

/**
 * What a session and a booking find their rows by, whatever else there is: a hash leads to one page, while a tree
 * has a level more for each hundred times as many rows. A hash is of one column and cannot be unique, so it stands
 * beside the key that is.
 */
const hashes: readonly Key[] = [
  hash('member', 'external_id'),
  hash('member', 'id'),
  hash('member_profile', 'member_id'),
  hash('lot', 'id'),
  {
    name: 'lot_open_hash',
    made: `CREATE INDEX lot_open_hash ON lot USING hash (member_id) WHERE spent IS NULL`,
    replaces: 'lot_open',
  },
  { ...hash('lot', 'order_id'), replaces: 'lot_order' },
];

/**
 * Ids begin with the time, so a booking adds its rows at the end of these keys, which PostgreSQL finds without a
 * descent. Led by the member they lie all over the tree. Of a member they are found by `sequence`.
 */
const keysInTime: readonly Key[] = [
  primaryKey('ledger_transaction', 'id'),
  primaryKey('ledger_entry', 'transaction_id, position'),
];

function hash(table: string, column: string): Key {
  const name = `${table}_${column}_hash`;
  return { name, made: `CREATE INDEX ${name} ON ${table} USING hash (${column})` };
}

function primaryKey(table: string, columns: string): Key {
  const name = `${table}_in_time`;
  return {
    name,
    made: `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey,
      ADD CONSTRAINT ${name} PRIMARY KEY (program_id, ${columns})`,
  };
}

/** Does what is still to be done. What is there is looked for first: to make it waits for all who write. */
export async function arrange(session: SqlSession): Promise<void> {
  await leaveRoom(session);
  const keys = [...hashes, ...keysInTime];
  const present = await session.run(
    `SELECT relname FROM pg_class WHERE relname IN (${quoted(keys.map(({ name }) => name))})`,
    [],
  );
  const names = new Set(present.map(({ relname }) => relname));
  const missing = keys.filter(({ name }) => !names.has(name));
  if (missing.length === 0) return;
  // A key of a large table takes longer than a request may.
  await session.run('SET LOCAL statement_timeout = 0', []);
  for (const { made, replaces } of missing) {
    await session.run(made, []);
    if (replaces !== undefined) await session.run(`DROP INDEX ${replaces}`, []);
  }
}

async function leaveRoom(session: SqlSession): Promise<void> {
  const tables = `SELECT relname FROM pg_class WHERE relname IN (${quoted(changingTables)}) AND reloptions IS NULL`;
  for (const { relname } of await session.run(tables, []))
    await session.run(`ALTER TABLE ${relname} SET (fillfactor = ${fillFactor})`, []);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
