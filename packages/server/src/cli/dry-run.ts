/** spaarkit program dry-run: what a programme would have done with past orders. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pastEvent, type PastEvent, type ProgramDocument } from '@spaarkit/contract';
import { localDateOf } from '@spaarkit/engine';
import { CsvProblem } from '../csv/read-csv.ts';
import { createFileShelf } from '../dry-run/file-shelf.ts';
import type { ReadLine } from '../lines.ts';
import { orderColumns, readOrdersCsv, type OrdersCsvOptions } from '../dry-run/orders-csv.ts';
import { dryRunPage } from '../dry-run/page/page.ts';
import { summarize } from '../dry-run/page/summary.ts';
import { dryRun } from '../dry-run/run.ts';
import { CommandError, UsageError, type Command, type Input, type Terminal } from './command.ts';
import { demandFolder, isFolder } from './database.ts';
import { fileTrouble } from './file-trouble.ts';
import {
  createSkips,
  isJsonLines,
  jsonLines,
  namesOf,
  refuseJson,
  sizeOf,
  tellUnread,
} from './line-files.ts';
import { readProgram } from './program-file.ts';
import { createProgress } from './progress.ts';

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
    const documentFile = input.positional('program.json');
    const document = await readProgram(documentFile);
    const againstFile = input.text('against');
    const against = againstFile === undefined ? undefined : await readProgram(againstFile);
    if (against && against.currency !== document.currency)
      throw new CommandError(
        `${documentFile} counts in ${document.currency} and ${againstFile} in ${against.currency}, so that no order has the same amounts in both. Give them one currency, or try each by itself.`,
      );
    const file = input.positional('orders.csv|orders.jsonl');
    const total = await sizeOf(file);
    refuseJson(file);
    const until = untilOf(input);
    const [json, html] = [input.text('json'), input.text('html')];
    // Whoever waits for a long file is not told at its end that there is no place for the report.
    for (const report of [json, html])
      if (report !== undefined && report !== '-') await demandPlace(report);
    const progress = createProgress(terminal);
    const skips = createSkips(input, terminal);
    const shelf = createFileShelf();
    try {
      const report = await dryRun({
        document,
        against,
        shelf,
        redeemedPercent: input.integer('redeemed', { standard: 100, min: 0, max: 100 }),
        until,
        lines: linesOf(file, document, input, {
          onBytes: (bytes) => progress.show('Reading', bytes, total),
          onUnread: tellUnread(terminal),
        }),
        onSkipped: (skipped) => skips.tell(skipped),
        onProgress: (done, all) => progress.show('Booking', done, all),
      });
      progress.end();
      await skips.end();
      if (report.lines === 0) terminal.tell(`${file} has no orders in it.`);
      if (until !== undefined && report.until !== undefined)
        tellPassed(localDateOf(until, document.timeZone), report.until, terminal);
      const text = JSON.stringify(report, null, 2);
      if (json !== undefined && json !== '-') await write(json, `${text}\n`);
      if (html !== undefined) await write(html, dryRunPage(report, { document, against }));
      terminal.print(json === '-' ? text : summarize(report));
      return report.orders + report.guestOrders === 0 ? 1 : 0;
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
  told: Required<Pick<OrdersCsvOptions, 'onBytes' | 'onUnread'>>,
): AsyncIterable<ReadLine<PastEvent>> {
  const names = namesOf(input, Object.keys(orderColumns));
  if (isJsonLines(file)) {
    if (names.size > 0) throw new UsageError('--map goes with a CSV file.');
    return jsonLines(pastEvent, file, told.onBytes);
  }
  return readOrdersCsv(file, { document, names, ...told });
}

function untilOf(input: Input): number | undefined {
  const text = input.text('until');
  const until = text === undefined ? undefined : Date.parse(text);
  if (until === undefined || !Number.isNaN(until)) return until;
  throw new UsageError(`--until takes a date such as 2026-12-31; not "${text}".`);
}

/** Time passes until the last thing that is told at least. */
function tellPassed(asked: string, last: string, { tell }: Terminal): void {
  if (asked < last)
    tell(`--until ${asked} lies before the last of the file: time passed until ${last}.`);
}

/** Refuses what cannot be written to. */
async function demandPlace(file: string): Promise<void> {
  await demandFolder(resolve(file));
  if (await isFolder(file)) throw fileTrouble(file, 'written', { code: 'EISDIR' });
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((cause: unknown) => {
    throw fileTrouble(file, 'written', cause);
  });
}
