/**
 * Several statements as one. On PostgreSQL the way there and back, and what the server does for each
 * statement as such, cost more than what the statements do.
 */
import type { SqlValue } from './driver.ts';

/** A row as PostgreSQL sends it. */
export type NamedValues = Readonly<Record<string, SqlValue>>;

/** A statement of the portable text, with its values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  /** It has to return a row; else all fails, with this. */
  readonly whenNone?: () => Error;
}

/** What is sent, and how its answer is taken apart. */
export interface Batch<S extends Statement> {
  readonly statements: readonly S[];
  readonly text: string;
  /** A name to prepare it by, if it is worth it. */
  readonly name: string | undefined;
  readonly values: readonly SqlValue[];
}

/**
 * Puts neighbours together where that changes nothing: statements that read, since nothing is written
 * between them; after them statements that write to different tables, since none can see what another
 * did (there are no triggers, and no keys from one table to another). What reads after a write stays
 * after it: in one statement it would see what was there before the write had waited for its turn.
 */
export function toBatches<S extends Statement>(statements: readonly S[]): Batch<S>[] {
  const groups: S[][] = [];
  for (const statement of statements) {
    const group = groups.at(-1);
    if (group && fits(group, statement)) group.push(statement);
    else groups.push([statement]);
  }
  return groups.map(toBatch);
}

/** The rows of each statement, out of the rows of its batch. */
export function splitRows(batch: Batch<Statement>, rows: readonly NamedValues[]): NamedValues[][] {
  if (isAlone(batch.statements)) return [[...rows]];
  const answer = rows[0] as Readonly<Record<string, NamedValues[] | null>> | undefined;
  return batch.statements.map(({ whenNone }, index) =>
    whenNone ? [] : (answer?.[`r${index}`] ?? []),
  );
}

/** What became of a batch: an error of the database, or that a statement which had to return a row did not. */
export function explainFailure(batch: Batch<Statement>, error: unknown): unknown {
  const place = error instanceof Error ? untouched.exec(error.message)?.[1] : undefined;
  return batch.statements[Number(place)]?.whenNone?.() ?? error;
}

const untouched = /"untouched (\d+)"/;

function isAlone(statements: readonly Statement[]): boolean {
  return statements.length === 1 && !statements[0]?.whenNone;
}

function fits(group: readonly Statement[], { sql }: Statement): boolean {
  const table = writtenTable(sql);
  return group.every((other) => {
    const otherTable = writtenTable(other.sql);
    return otherTable === undefined || (table !== undefined && otherTable !== table);
  });
}

const written = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)/i;
const tables = new Map<string, string | undefined>();

/** The table that a statement writes to; undefined when it only reads. */
export function writtenTable(sql: string): string | undefined {
  if (!tables.has(sql)) tables.set(sql, written.exec(sql)?.[1]);
  return tables.get(sql);
}

function toBatch<S extends Statement>(statements: S[]): Batch<S> {
  const { name, text } = composed(statements);
  return { statements, name, text, values: statements.flatMap(({ values }) => values) };
}

interface Composed {
  readonly text: string;
  readonly name: string | undefined;
}

const composedTexts = new Map<string, Composed>();
/** A prepared statement takes memory of every connection; rare combinations are not worth it. */
const preparedLimit = 500;

function composed(statements: readonly Statement[]): Composed {
  // How many values each has says where the next one's begin, and follows from its text.
  const key = statements.map(({ sql, whenNone }) => (whenNone ? `${sql}!` : sql)).join(';');
  const known = composedTexts.get(key);
  if (known) return known;
  const text = compose(statements);
  if (composedTexts.size >= preparedLimit) return { text, name: undefined };
  const made = { text, name: `s${composedTexts.size + 1}` };
  composedTexts.set(key, made);
  return made;
}

function compose(statements: readonly Statement[]): string {
  const [first] = statements;
  if (!first) throw new Error('There is no statement to send.');
  if (isAlone(statements)) return first.sql;
  const parts = shifted(statements).map(({ sql, isRead, isDemanded }, index) => {
    if (isRead) return readPart(sql, index);
    return isDemanded ? demandedPart(sql, index) : writePart(sql, index);
  });
  const writes = parts.flatMap(({ write }) => write ?? []);
  const begin = writes.length > 0 ? `WITH ${writes.join(', ')} ` : '';
  return `${begin}SELECT ${parts.map(({ column }) => column).join(', ')}`;
}

/** Each statement's parameters come after those of the ones before it. */
function shifted(
  statements: readonly Statement[],
): { sql: string; isRead: boolean; isDemanded: boolean }[] {
  let offset = 0;
  return statements.map(({ sql, values, whenNone }) => {
    const before = offset;
    offset += values.length;
    return {
      sql: sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`),
      isRead: writtenTable(sql) === undefined,
      isDemanded: whenNone !== undefined,
    };
  });
}

interface Part {
  /** What gives its rows. */
  readonly column: string;
  readonly write?: string;
}

/** A subquery keeps its order when it is gathered (PostgreSQL, 9.21). */
function readPart(text: string, index: number): Part {
  return { column: `(SELECT json_agg(q) FROM (${text}) q) AS r${index}` };
}

function writePart(text: string, index: number): Part {
  const rows = /\bRETURNING\b/i.test(text) ? `(SELECT json_agg(w${index}) FROM w${index})` : 'NULL';
  return { column: `${rows} AS r${index}`, write: `w${index} AS (${text})` };
}

/** Without a row there is no number to be made of this, and the whole statement fails. */
function demandedPart(text: string, index: number): Part {
  const number = `CASE WHEN EXISTS (SELECT 1 FROM w${index}) THEN '1' ELSE 'untouched ${index}' END`;
  return { column: `CAST(${number} AS integer) AS r${index}`, write: `w${index} AS (${text})` };
}
