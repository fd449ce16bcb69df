/** The tables of a database as they are, whatever the source says they should be. */
import type { TestDatabase } from '../../testing/engines.ts';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

/** The columns of every table, by the table's name, in a fixed order. */
export async function readTables(
  database: TestDatabase,
): Promise<ReadonlyMap<string, readonly Column[]>> {
  const sql =
    database.engine === 'sqlite'
      ? `SELECT t.name AS table_name, c.name, lower(c.type) AS type, c."notnull" AS required
          FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1, 2`
      : `SELECT table_name, column_name AS name, data_type AS type,
          CASE WHEN is_nullable = 'NO' THEN 1 ELSE 0 END AS required
          FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`;
  const rows = await database.snapshot((query) => query(sql));
  const tables = new Map<string, Column[]>();
  for (const row of rows) {
    const columns = tables.get(String(row['table_name'])) ?? [];
    columns.push({
      name: String(row['name']),
      type: String(row['type']),
      isNullable: row['required'] === 0,
    });
    tables.set(String(row['table_name']), columns);
  }
  return tables;
}

/** The names of every index, in a fixed order. */
export async function readIndexes(database: TestDatabase): Promise<string[]> {
  const sql =
    database.engine === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY 1`
      : `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;
  const rows = await database.snapshot((query) => query(sql));
  return rows.map(({ name }) => String(name));
}
