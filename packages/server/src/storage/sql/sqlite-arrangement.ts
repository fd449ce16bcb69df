/** What SQLite is to believe of the tables, beyond what the text for all databases can say. */
import { text } from './columns.ts';
import type { SqlSession } from './driver.ts';

/** Rows of a table, and those of them that are a large programme's. */
const rows = 10_000_000;
const programRows = 1_000_000;

/**
 * Without figures SQLite takes ten rows for what the first column of a key has, whichever that is. Here it is the programme,
 * which most rows have: to be spared a sorting, it would go through a whole shop for one member. The figures are made up and
 * the same everywhere, so that a statement is done in the same way in each database, however long it has been there.
 *
 * @see https://sqlite.org/fileformat2.html#stat1tab
 */
export async function arrange(session: SqlSession): Promise<void> {
  // Makes the table of the figures where there is none; it looks at no other.
  await session.run('ANALYZE sqlite_schema', []);
  const indexes = await session.rows(missing, [], (row) => ({
    table: text(row, 'tbl'),
    index: text(row, 'idx'),
    isUnique: text(row, 'is_unique') === '1',
    columns: text(row, 'columns').split(','),
  }));
  if (indexes.length === 0) return;
  for (const { table, index, isUnique, columns } of indexes)
    await session.run(note, [table, index, figuresOf(columns, isUnique)]);
  await session.run('ANALYZE sqlite_schema', []);
}

/** How many rows there are, and how many have the same first columns, for each of them. */
function figuresOf(columns: readonly string[], isUnique: boolean): string {
  const alike = columns.map((column, position) => {
    if (column === 'program_id') return programRows;
    if (isUnique && position === columns.length - 1) return 1;
    return Math.max(11 - position, 2);
  });
  return [rows, ...alike].join(' ');
}

const missing = `
  SELECT t.name AS tbl, i.name AS idx, CAST(i."unique" AS text) AS is_unique,
    (SELECT group_concat(c.name) FROM pragma_index_info(i.name) c) AS columns
  FROM sqlite_schema t JOIN pragma_index_list(t.name) i
  WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
    AND NOT EXISTS (SELECT 1 FROM sqlite_stat1 s WHERE s.idx = i.name)`;

const note = `INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ($1, $2, $3)`;
