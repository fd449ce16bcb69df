/** spaarkit import members: members of another system, with the points they bring along. */
import { importedMember, type ImportReport } from '@spaarkit/contract';
import { CsvProblem } from '../csv/read-csv.ts';
import { importMembers } from '../imports/members.ts';
import { memberColumns, readMembersCsv } from '../imports/members-csv.ts';
import { getProgramDocument } from '../services/index.ts';
import type { ServiceContext } from '../services/context.ts';
import { CommandError, UsageError, type Command, type Input } from './command.ts';
import { databaseOption } from './database.ts';
import { withProgram } from './keys.ts';
import { createSkips, isJsonLines, jsonLines, namesOf, sizeOf } from './line-files.ts';
import { createProgress } from './progress.ts';

export const importMembersCommand: Command = {
  name: 'import members',
  about: 'Takes in members of another system with their points. Doing it again adds nothing.',
  positionals: ['members.csv|members.jsonl'],
  options: {
    program: { value: '<id>', about: 'The programme.' },
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
    'spaarkit import members members.csv --program my-shop --check',
    'spaarkit import members members.csv --program my-shop --map points=Balance --errors bad.jsonl',
    '',
    'Columns of a CSV file (a row for each member; dates without an offset are local):',
    ...Object.entries(memberColumns).map(([name, about]) => `  ${name.padEnd(10)} ${about}`),
    '',
    'A line of a JSON Lines file is',
    '{"memberId":"…","joinedAt":"…","birthday":{"month":1,"day":31},"points":[{"points":9,"expiresAt":"…"}]}.',
  ],
  async run(input, terminal) {
    const file = input.positional('members.csv|members.jsonl');
    const total = await sizeOf(file);
    const progress = createProgress(terminal);
    const skips = createSkips(input, terminal);
    const check = input.isSet('check');
    try {
      const report = await withProgram(input, terminal, async (context) => {
        const lines = await linesOf(context, input, file, (bytes) =>
          progress.show(check ? 'Checking' : 'Importing', bytes, total),
        );
        return importMembers(context, lines, { check, onSkipped: (line) => skips.tell(line) });
      });
      progress.end();
      await skips.end();
      terminal.print(describe(report, check));
      return report.skipped.count > 0 ? 1 : 0;
    } catch (error) {
      progress.end();
      if (error instanceof CsvProblem || error instanceof RangeError)
        throw new CommandError(error.message, { cause: error });
      throw error;
    }
  },
};

async function linesOf(
  context: ServiceContext,
  input: Input,
  file: string,
  onBytes: (bytes: number) => void,
) {
  const names = namesOf(input, Object.keys(memberColumns));
  if (!isJsonLines(file)) {
    const { document } = await getProgramDocument(context);
    return readMembersCsv(file, { document, names, onBytes });
  }
  if (names.size > 0) throw new UsageError('--map goes with a CSV file.');
  return jsonLines(importedMember, file, onBytes);
}

function describe({ added, known, lines, points, skipped }: ImportReport, check: boolean): string {
  const verb = check ? 'would be added' : 'added';
  return [
    `${lines} lines: ${added} members ${verb}, with ${points} points; ${known} known already; ${skipped.count} skipped.`,
    ...(check ? ['Nothing was written.'] : []),
  ].join('\n');
}
