/** spaarkit import: members of another system with the points they bring along, and what happened there. */
import {
  importedMember,
  pastTransaction,
  type HistoryReport,
  type ImportReport,
  type SkippedLine,
} from '@spaarkit/contract';
import { CsvProblem } from '../csv/read-csv.ts';
import { historyColumns, readHistoryCsv } from '../imports/history-csv.ts';
import { importHistory } from '../imports/history.ts';
import { importMembers, type ImportOptions } from '../imports/members.ts';
import { memberColumns, readMembersCsv, type CsvOptions } from '../imports/members-csv.ts';
import type { ReadLine } from '../lines.ts';
import { nounOf } from '../noun-of.ts';
import { getProgramDocument } from '../services/index.ts';
import type { ServiceContext } from '../services/context.ts';
import { CommandError, UsageError, type Command, type Input } from './command.ts';
import { databaseOption } from './database.ts';
import { changeProgram, programOption } from './in-program.ts';
import {
  byColumn,
  createSkips,
  isJsonLines,
  jsonLines,
  namesOf,
  refuseJson,
  sizeOf,
  tellUnread,
} from './line-files.ts';
import { createProgress } from './progress.ts';

/** What every import tells. */
interface AnyReport {
  readonly lines: number;
  readonly skipped: { readonly count: number };
}

/** What is imported, from a file of which form. */
interface Subject<Line, Report extends AnyReport> {
  readonly name: string;
  /** What the audit trail calls it. */
  readonly action: string;
  readonly about: string;
  readonly columns: Readonly<Record<string, string>>;
  /** What a row of a CSV file is, and a line of a JSON Lines file. */
  readonly row: string;
  readonly line: string;
  readonly readCsv: (file: string, options: CsvOptions) => AsyncIterable<ReadLine<Line>>;
  readonly readJson: (
    file: string,
    onBytes: (bytes: number) => void,
  ) => AsyncIterable<ReadLine<Line>>;
  readonly run: (
    ctx: ServiceContext,
    lines: AsyncIterable<ReadLine<Line>>,
    options: ImportOptions,
  ) => Promise<Report>;
  readonly describe: (report: Report, verb: string) => string;
}

/** A command for each thing that can be imported. */
export const importCommands: readonly Command[] = [
  importCommand<Parsed<typeof importedMember>, ImportReport>({
    name: 'members',
    action: 'importMembers',
    about: 'Takes in members of another system with their points. Doing it again adds nothing.',
    columns: memberColumns,
    row: 'member',
    line: '{"memberId":"…","joinedAt":"…","birthday":{"month":1,"day":31},"points":[{"points":9,"expiresAt":"…"}]}',
    readCsv: readMembersCsv,
    readJson: (file, onBytes) => jsonLines(importedMember, file, onBytes),
    run: importMembers,
    describe: ({ added, known, lines, points, skipped }, verb) =>
      `${lines} ${nounOf(lines, 'line')}: ${added} ${nounOf(added, 'member')} ${verb}, with ${points} ${nounOf(points, 'point')}; ${known} known already; ${skipped.count} skipped.`,
  }),
  importCommand<Parsed<typeof pastTransaction>, HistoryReport>({
    name: 'history',
    action: 'importHistory',
    about: 'Takes in what happened in another system; no points move. Doing it again adds nothing.',
    columns: historyColumns,
    row: 'change of points',
    line: '{"memberId":"…","reference":"…","at":"…","kind":"earn","points":9,"note":"…"}',
    readCsv: readHistoryCsv,
    readJson: (file, onBytes) => jsonLines(pastTransaction, file, onBytes),
    run: importHistory,
    describe: ({ added, known, lines, skipped }, verb) =>
      `${lines} ${nounOf(lines, 'line')}: ${added} ${nounOf(added, 'row')} ${verb}; ${known} known already; ${skipped.count} skipped.`,
  }),
];

type Parsed<S extends Parameters<typeof jsonLines>[0]> = S['_zod']['output'];

function importCommand<Line, Report extends AnyReport>(subject: Subject<Line, Report>): Command {
  const { name, about, columns } = subject;
  const positional = `${name}.csv|${name}.jsonl`;
  const width = Math.max(...Object.keys(columns).map(({ length }) => length));
  const example = `spaarkit import ${name} ${name}.csv --program my-shop`;
  return {
    name: `import ${name}`,
    about,
    positionals: [positional],
    options: {
      program: programOption,
      check: { about: 'Says what would be done, and writes nothing.' },
      map: {
        value: '<column=title>',
        many: true,
        about: 'What a CSV file calls a column, such as memberId=Customer.',
      },
      errors: { value: '<file>', about: 'Writes every skipped line, and why, as JSON Lines.' },
      database: databaseOption,
    },
    examples: [
      `${example} --check`,
      `${example} --map points=Points --errors bad.jsonl`,
      '',
      `Columns of a CSV file (a row for each ${subject.row}; dates without an offset are local):`,
      ...Object.entries(columns).map(([title, what]) => `  ${title.padEnd(width)} ${what}`),
      '',
      'A line of a JSON Lines file is',
      `${subject.line}.`,
    ],
    async run(input, terminal) {
      const file = input.positional(positional);
      const total = await sizeOf(file);
      refuseJson(file);
      const progress = createProgress(terminal);
      const skips = createSkips(input, terminal);
      const check = input.isSet('check');
      try {
        const change = { action: subject.action, extent: 'whole' } as const;
        const report = await changeProgram(input, terminal, change, async (context) => {
          const lines = await linesOf(subject, context, input, file, {
            onBytes: (bytes) => progress.show(check ? 'Checking' : 'Importing', bytes, total),
            onUnread: tellUnread(terminal),
          });
          const titles = isJsonLines(file) ? [] : Object.keys(columns);
          const onSkipped = (line: SkippedLine) => skips.tell(byColumn(line, titles));
          return subject.run(context, lines, { check, onSkipped });
        });
        progress.end();
        await skips.end();
        if (report.lines === 0) terminal.tell(`${file} has nothing in it.`);
        terminal.print(subject.describe(report, check ? 'would be added' : 'added'));
        if (check) terminal.print('Nothing was written.');
        return report.skipped.count > 0 ? 1 : 0;
      } catch (error) {
        progress.end();
        if (error instanceof CsvProblem || error instanceof RangeError)
          throw new CommandError(error.message, { cause: error });
        throw error;
      }
    },
  };
}

async function linesOf<Line>(
  { columns, readCsv, readJson }: Pick<Subject<Line, never>, 'columns' | 'readCsv' | 'readJson'>,
  context: ServiceContext,
  input: Input,
  file: string,
  told: Pick<CsvOptions, 'onBytes' | 'onUnread'>,
): Promise<AsyncIterable<ReadLine<Line>>> {
  const names = namesOf(input, Object.keys(columns));
  if (!isJsonLines(file)) {
    const { document } = await getProgramDocument(context);
    return readCsv(file, { document, names, ...told });
  }
  if (names.size > 0) throw new UsageError('--map goes with a CSV file.');
  return readJson(file, told.onBytes);
}
