/** Files that a command reads line by line, and what it says of the lines it skips. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { SkippedLine } from '@spaarkit/contract';
import { readJsonLine, splitLines } from '../lines.ts';
import { CommandError, UsageError, type Input, type Terminal } from './command.ts';
import { fileTrouble } from './file-trouble.ts';

/** How many skipped lines are told where no file for them is named. */
const toldLines = 20;

/** Whether a file is one of JSON Lines, by its name; any other is CSV. */
export function isJsonLines(file: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(file);
}

/** Tells JSON that is not in lines from CSV, which can be told from nothing else. */
export function refuseJson(file: string): void {
  if (/\.json$/i.test(file))
    throw new CommandError(
      `${file} is neither CSV nor JSON Lines. Put an object on each line, and name it .jsonl.`,
    );
}

/** A file of JSON Lines. */
export async function* jsonLines<S extends Parameters<typeof readJsonLine>[0]>(
  schema: S,
  file: string,
  onBytes: (bytes: number) => void,
) {
  const stream = createReadStream(file);
  for await (const line of splitLines(stream)) {
    onBytes(stream.bytesRead);
    yield readJsonLine(schema, line);
  }
}

/** What `--map` says a CSV file calls its columns. */
export function namesOf(input: Input, columns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    input.list('map').map((pair) => {
      const [column = '', ...rest] = pair.split('=');
      const title = rest.join('=');
      if (!columns.includes(column))
        throw new UsageError(
          `--map knows no column "${column}". There are: ${columns.join(', ')}.`,
        );
      if (title === '')
        throw new UsageError(
          `--map takes column=title, such as ${column}=Customer; not "${pair}".`,
        );
      return [column, title];
    }),
  );
}

/** Tells of columns that nobody reads: one of them may be points, under a name of the old system. */
export function tellUnread({ tell }: Pick<Terminal, 'tell'>): (titles: readonly string[]) => void {
  return (titles) =>
    tell(
      `Not read: ${titles.map((title) => `"${title}"`).join(', ')}. ` +
        'Where that is a column that --help lists by another name, say so with --map column=title.',
    );
}

/** Tells of skipped lines: all of them in a file, or the first on the terminal. */
export function createSkips(input: Input, { tell }: Terminal) {
  const name = input.text('errors');
  const stream = name === undefined ? undefined : createWriteStream(name);
  const failed = new Promise<never>((_, reject) =>
    stream?.once('error', (cause) => reject(fileTrouble(stream.path.toString(), 'written', cause))),
  );
  failed.catch(() => {});
  let told = 0;
  return {
    tell(skipped: SkippedLine) {
      told += 1;
      if (stream) stream.write(`${JSON.stringify(skipped)}\n`);
      else if (told <= toldLines) tell(describeSkipped(skipped));
    },
    async end() {
      if (!stream && told > toldLines)
        tell(`… and ${told - toldLines} more. --errors skipped.jsonl keeps them all.`);
      if (stream) {
        await Promise.race([
          new Promise((resolve) => stream.end(() => resolve(undefined))),
          failed,
        ]);
        if (told > 0) tell(`${name} says what is wrong with the lines that were skipped.`);
      }
    },
  };
}

/** A mistake in a row of a CSV file: whoever mends it knows the columns, and not what is made of them. */
export function byColumn(skipped: SkippedLine, columns: readonly string[]): SkippedLine {
  const column = skipped.pointer?.split('/').findLast((part) => columns.includes(part));
  return column === undefined ? skipped : { ...skipped, pointer: column };
}

function describeSkipped({ line, message, pointer }: SkippedLine): string {
  return `line ${line}${pointer ? `, ${pointer}` : ''}: ${message}`;
}

/** In bytes. */
export async function sizeOf(file: string): Promise<number> {
  try {
    const opened = await open(file);
    try {
      // A folder can be opened, and has a size: only reading tells.
      await opened.read({ length: 1 });
      return (await opened.stat()).size;
    } finally {
      await opened.close();
    }
  } catch (cause) {
    throw fileTrouble(file, 'read', cause);
  }
}
