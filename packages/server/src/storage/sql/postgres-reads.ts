/** What a session on PostgreSQL gives of the rows of a statement, however it comes by them. */
import type { ReadRow, SqlRow, SqlValue } from './driver.ts';

export abstract class PostgresReads {
  abstract run(sql: string, values: readonly SqlValue[]): Promise<SqlRow[]>;

  async rows<T>(sql: string, values: readonly SqlValue[], read: ReadRow<T>): Promise<T[]> {
    return (await this.run(sql, values)).map((row) => read(row));
  }

  async first<T>(
    sql: string,
    values: readonly SqlValue[],
    read: ReadRow<T>,
  ): Promise<T | undefined> {
    const [row] = await this.run(sql, values);
    return row && read(row);
  }

  async touch(sql: string, values: readonly SqlValue[]): Promise<boolean> {
    return (await this.run(sql, values)).length > 0;
  }
}
