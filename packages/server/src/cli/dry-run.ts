/** spaarkit program dry-run: what a programme would have done with past orders. */
import { createReadStream, createWriteStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import {
  pastEvent,
  type PastEvent,
  type ProgramDocument,
  type SkippedLine,
} from '@spaarkit/contract';
import { CsvProblem } from '../csv/read-csv.ts';
import { createFileShelf } from '../dry-run/file-shelf.ts';
import { readJsonLine, splitLines, type ReadLine } from '../lines.ts';
import { orderColumns, readOrdersCsv } from '../dry-run/orders-csv.ts';
import { dryRunPage } from '../dry-run/page/page.ts';
import { summarize } from '../dry-run/page/summary.ts';
import { dryRun } from '../dry-run/run.ts';
import { CommandError, UsageError, type Command, type Input, type Terminal } from './command.ts';
import { readProgram } from './program-file.ts';
import { createProgress } from './progress.ts';

/** How many skipped lines are told where no file for them is named. */
const toldLines = 20;

export const dryRunCommand: Command = {
  name: 'program dry-run',
  about:
    'Says what a programme would have done with past orders; needs no database and no network.',
  positionals: ['program.json', 'orders.csv|orders.jsonl'],
  options: {
    against: {
      value: '<live.json>',
      about: 'Another document on the same orders, to compare with.',
    },
    until: { value: '<date>', about: 'Until when time passes. Default: the last order.' },
    redeemed: {
      value: '<percent>',
      about: 'How much of the points that do not lapse is taken to be spent. Default: 100.',
    },
    map: {
      value: '<column=title>',
      many: true,
      about: 'What a CSV file calls a column, such as memberId=Customer.',
    },
    json: { value: '<file>', about: 'Writes the report as JSON; - prints it.' },
    html: { value: '<file>', about: 'Writes the report as a page with charts.' },
    errors: { value: '<file>', about: 'Writes every skipped line, and why, as JSON Lines.' },
  },
  examples: [
    'spaarkit program dry-run next.json orders.csv --against live.json --html report.html',
    'spaarkit program dry-run next.json orders.csv --map memberId=Customer --map gross=Total',
    '',
    'Columns of a CSV file (a row for each line of an order; dates without an offset are local):',
    ...Object.entries(orderColumns).map(([name, about]) => `  ${name.padEnd(19)} ${about}`),
    '',
    'A line of a JSON Lines file is an event as POST /v1/events takes it, or',
    '{"type":"member","memberId":"…","joinedAt":"…","tags":[…],"birthday":{"month":1,"day":31}}.',
  ],
  async run(input, terminal) {
    const document = await readProgram(input.positional('program.json'));
    const againstFile = input.text('against');
    const against = againstFile === undefined ? undefined : await readProgram(againstFile);
    const file = input.positional('orders.csv|orders.jsonl');
    const total = await sizeOf(file);
    const progress = createProgress(terminal);
    const skips = createSkips(input, terminal);
    const shelf = createFileShelf();
    try {
      const report = await dryRun({
        document,
        against,
        shelf,
        redeemedPercent: input.integer('redeemed', { standard: 100, min: 0, max: 100 }),
        until: untilOf(input),
        lines: linesOf(file, document, input, (bytes) => progress.show('Reading', bytes, total)),
        onSkipped: (skipped) => skips.tell(skipped),
        onProgress: (done, all) => progress.show('Booking', done, all),
      });
      progress.end();
      await skips.end();
      const json = input.text('json');
      const text = JSON.stringify(report, null, 2);
      if (json !== undefined && json !== '-') await write(json, `${text}\n`);
      const html = input.text('html');
      if (html !== undefined) await write(html, dryRunPage(report, { document, against }));
      terminal.print(json === '-' ? text : summarize(report));
      return report.lines > 0 && report.orders + report.guestOrders === 0 ? 1 : 0;
    } catch (error) {
      progress.end();
      if (error instanceof CsvProblem || error instanceof RangeError)
        throw new CommandError(error.message, { cause: error });
      throw error;
    } finally {
      shelf.close();
    }
  },
};

function linesOf(
  file: string,
  document: ProgramDocument,
  input: Input,
  onBytes: (bytes: number) => void,
): AsyncIterable<ReadLine<PastEvent>> {
  const names = namesOf(input);
  if (/\.(jsonl|ndjson)$/i.test(file)) {
    if (names.size > 0) throw new UsageError('--map goes with a CSV file.');
    return jsonLines(file, onBytes);
  }
  return readOrdersCsv(file, { document, names, onBytes });
}

async function* jsonLines(
  file: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<ReadLine<PastEvent>> {
  const stream = createReadStream(file);
  for await (const line of splitLines(stream)) {
    onBytes(stream.bytesRead);
    yield readJsonLine(pastEvent, line);
  }
}

function namesOf(input: Input): ReadonlyMap<string, string> {
  return new Map(
    input.list('map').map((pair) => {
      const [column = '', ...title] = pair.split('=');
      if (!(column in orderColumns))
        throw new UsageError(
          `--map knows no column "${column}". There are: ${Object.keys(orderColumns).join(', ')}.`,
        );
      if (title.length === 0)
        throw new UsageError(
          `--map takes column=title, such as ${column}=Customer; not "${pair}".`,
        );
      return [column, title.join('=')];
    }),
  );
}

function untilOf(input: Input): number | undefined {
  const text = input.text('until');
  const until = text === undefined ? undefined : Date.parse(text);
  if (until === undefined || !Number.isNaN(until)) return until;
  throw new UsageError(`--until takes a date such as 2026-12-31; not "${text}".`);
}

/** Tells of skipped lines: all of them in a file, or the first on the terminal. */
function createSkips(input: Input, { tell }: Terminal) {
  const name = input.text('errors');
  const stream = name === undefined ? undefined : createWriteStream(name);
  const failed = new Promise<never>((_, reject) => stream?.once('error', reject));
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

function describeSkipped({ line, message, pointer }: SkippedLine): string {
  return `line ${line}${pointer ? `, ${pointer}` : ''}: ${message}`;
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    (cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new CommandError(`${file} could not be read: ${reason}`, { cause });
    },
  );
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`${file} could not be written: ${reason}`, { cause });
  });
}
