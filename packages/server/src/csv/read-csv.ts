/** CSV files, row by row, with the words of a person who has to mend them. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';

/** A row, by the names of the columns. */
export interface CsvRow {
  /** The line of the file it begins on; the header is 1. */
  readonly line: number;
  /** Columns that are empty are left out. */
  readonly values: ReadonlyMap<string, string>;
}

/** How to read a file. */
export interface CsvOptions {
  /** The columns there are. */
  readonly columns: readonly string[];
  /** Those without which the file is of no use. */
  readonly needed: readonly string[];
  /** How the file names them, where it does so otherwise. */
  readonly names?: ReadonlyMap<string, string>;
  /** Told how many bytes were read. */
  readonly onBytes?: (bytes: number) => void;
  /** Told which columns of the file are passed over, where there are any. */
  readonly onUnread?: (titles: readonly string[]) => void;
}

/** A file that cannot be read as rows at all. */
export class CsvProblem extends Error {
  override readonly name = 'CsvProblem';
}

/**
 * Reads a file with a header, whatever stands between its columns: comma, semicolon or tab. Columns it
 * does not know are passed over.
 * @throws CsvProblem when a column that is needed, or one of the given names, is not in the header, and where
 * quotation marks do not match
 */
export async function* readCsv(
  file: string,
  { columns, names = new Map(), needed, onBytes, onUnread }: CsvOptions,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    columns: (header: string[]) => {
      const found = readHeader(file, header, { columns, names, needed });
      const unread = header.filter((title, at) => found[at] === false && title.trim() !== '');
      if (unread.length > 0) onUnread?.(unread.map((title) => title.trim()));
      return found;
    },
    delimiter: await delimiterOf(file),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const stream = createReadStream(file);
  stream.on('data', () => onBytes?.(stream.bytesRead));
  stream.on('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: Record<string, string>;
    }>) {
      const values = Object.entries(record).filter(([name, value]) => name !== '' && value !== '');
      yield {
        line: info.lines,
        values: new Map(values.map(([name, value]) => [name, withoutGuard(value)])),
      };
    }
  } catch (error) {
    // Where a quotation mark is missing nobody can tell which rows behind it are rows.
    throw error instanceof CsvError ? brokenQuotes(file, error) : error;
  }
}

/** Whoever writes for spreadsheets puts an apostrophe before a text that begins like a formula. */
function withoutGuard(value: string): string {
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
}

/** Names the columns as we do; those that are not ours get no name. */
function readHeader(
  file: string,
  header: readonly string[],
  { columns, names, needed }: Required<Omit<CsvOptions, 'onBytes' | 'onUnread'>>,
): (string | false)[] {
  const titles = header.map((title) => title.trim());
  const has = `It has: ${titles.join(', ')}.`;
  for (const [column, title] of names)
    if (!titles.includes(title))
      throw new CsvProblem(`${file} has no column "${title}", which is to be ${column}. ${has}`);
  const found = titles.map(
    (title) =>
      columns.find((column) => names.get(column) === title) ??
      columns.find((column) => !names.has(column) && isAlike(column, title)) ??
      false,
  );
  const missing = needed.filter((column) => !found.includes(column));
  const free = titles.find((title, at) => found[at] === false && title !== '') ?? 'Title';
  if (missing.length > 0)
    throw new CsvProblem(
      `${file} has no column ${missing.join(' and no column ')}. ${has} ` +
        `Say which it is with --map, such as --map ${inOneWord(`${missing[0]}=${free}`)}.`,
    );
  return found;
}

/** As it has to be typed in a terminal. */
function inOneWord(text: string): string {
  return /^[\w=.@-]+$/.test(text) ? text : `"${text}"`;
}

function isAlike(column: string, title: string): boolean {
  return column.toLowerCase() === title.toLowerCase();
}

function brokenQuotes(file: string, cause: CsvError): CsvProblem {
  const lines: unknown = cause['lines'];
  const where = typeof lines === 'number' ? `, line ${lines}` : '';
  return new CsvProblem(
    `${file}${where}: the quotation marks do not match. Write those inside a cell twice.`,
    { cause },
  );
}

/** What stands most often between the words of the first line. */
async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CsvProblem(`${file} could not be read: ${reason}`, { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const [header = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
    const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
    return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark;
  } finally {
    await handle.close();
  }
}
