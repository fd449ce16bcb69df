/** How PostgreSQL keeps the tables, beyond what the text for all databases can say. */
import { text } from './columns.ts';
import type { SqlSession } from './driver.ts';
import { placeOf } from './places.ts';

/**
 * Tables whose rows change often, in columns that no index has. A page with room takes the new version
 * of a row beside the old one, and then none of the indexes is written (heap-only tuples).
 */
const changingTables = ['lot', 'member', 'once_key'];

/** Of a page, in percent: what new rows may fill. */
const fillFactor = 80;

/** Of a page of a hash: before all of a hash is split anew, a page of it has twice as much, and that is to fit. */
const hashFillFactor = 40;

/** A key that stands beside those of the schema or in the place of one. */
interface Key {
  readonly name: string;
  readonly made: string;
  /** The index of the schema that nobody asks any more, and that would only be written. */
  readonly replaces?: string;
  /** The table, where it is of more than a column: what such values are like is known only once it was looked at. */
  readonly analyzed?: string;
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
  { ...hash('lot', 'member_id', 'WHERE spent IS NULL'), replaces: 'lot_open' },
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

function hash(table: string, column: string, where = ''): Key {
  const name = `${table}_${column}_hash`;
  const made = `CREATE INDEX ${name} ON ${table} USING hash (${column})
    WITH (fillfactor = ${hashFillFactor}) ${where}`;
  return { name, made };
}

function primaryKey(table: string, columns: string): Key {
  const name = `${table}_in_time`;
  return {
    name,
    made: `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey,
      ADD CONSTRAINT ${name} PRIMARY KEY (program_id, ${columns})`,
  };
}

/**
 * Where a transaction stands in its member's chain, in the stead of the tree that keeps them in order. That one lets
 * none take the place of another; a hash cannot be unique, but what is excluded by one comes to the same.
 */
const place: Key = {
  name: 'ledger_transaction_place',
  made: `ALTER TABLE ledger_transaction ADD CONSTRAINT ledger_transaction_place
    EXCLUDE USING hash ((${placeOf('program_id', 'member_id', 'sequence')}) WITH =)
    WITH (fillfactor = ${hashFillFactor})`,
  replaces: 'ledger_transaction_sequence',
  analyzed: 'ledger_transaction',
};

/** Does what is still to be done. What is there is looked for first: to make it waits for all who write. */
export async function arrange(session: SqlSession): Promise<void> {
  await leaveRoom(session);
  const missing = await missingOf([...hashes, ...keysInTime, place], session);
  for (const { made, replaces, analyzed } of missing) {
    await session.run(made, []);
    if (replaces !== undefined) await session.run(`DROP INDEX IF EXISTS ${replaces}`, []);
    if (analyzed !== undefined) await session.run(`ANALYZE ${analyzed}`, []);
  }
}

async function leaveRoom(session: SqlSession): Promise<void> {
  const names = changingTables.map((name) => `'${name}'::regclass`).join(', ');
  const crammed = `SELECT relname FROM pg_class WHERE oid IN (${names}) AND reloptions IS NULL`;
  for (const table of await session.rows(crammed, [], (row) => text(row, 'relname')))
    await session.run(`ALTER TABLE ${table} SET (fillfactor = ${fillFactor})`, []);
}

async function missingOf(keys: readonly Key[], session: SqlSession): Promise<Key[]> {
  const list = keys.map(({ name }) => `('${name}')`).join(', ');
  const missing = `SELECT name FROM (VALUES ${list}) AS key (name) WHERE to_regclass(name) IS NULL`;
  const names = await session.rows(missing, [], (row) => text(row, 'name'));
  return keys.filter(({ name }) => names.includes(name));
}
