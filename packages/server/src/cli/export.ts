/** spaarkit export: all that a programme holds, as CSV or JSON Lines. */
import { exportSubjects, type ExportSubject } from '../exports/subjects.ts';
import { exportParts, type TextFormat } from '../exports/text.ts';
import { UsageError, type Command, type Input } from './command.ts';
import { databaseOption } from './database.ts';
import { openExportFile } from './export-file.ts';
import { programOption, withProgram } from './in-program.ts';
import { isJsonLines } from './line-files.ts';
import { createProgress } from './progress.ts';

/** A command for each thing that can be exported. */
export const exportCommands: readonly Command[] = (
  Object.keys(exportSubjects) as ExportSubject[]
).map(exportCommand);

function exportCommand(subject: ExportSubject): Command {
  return {
    name: `export ${subject}`,
    about: `Writes as CSV or JSON Lines: ${lowerFirst(exportSubjects[subject].about)}`,
    options: {
      program: programOption,
      out: { value: '<file>', about: 'Where to. Default: standard output.' },
      format: { value: '<csv|jsonl>', about: 'Default: by the name of the file, or jsonl.' },
      resume: { about: 'Goes on with a file that broke off, where it did.' },
      database: databaseOption,
    },
    examples: [
      `spaarkit export ${subject} --program my-shop --out ${subject}.csv`,
      `spaarkit export ${subject} --program my-shop | gzip > ${subject}.jsonl.gz`,
      '',
      'Columns of CSV:',
      `  ${exportSubjects[subject].columns.map(([title]) => title).join(', ')}`,
    ],
    async run(input, terminal) {
      const out = input.text('out');
      const format = formatOf(input, out);
      if (out === undefined && input.isSet('resume'))
        throw new UsageError('--resume goes with --out.');
      const progress = createProgress(terminal);
      const lines = await withProgram(input, terminal, async (context) => {
        const to =
          out === undefined
            ? undefined
            : await openExportFile(out, { subject, format }, input.isSet('resume'));
        let count = to?.lines ?? 0;
        try {
          for await (const part of exportParts(context, subject, format, to?.cursor)) {
            count += part.lines;
            if (to) await to.add(part);
            else if (part.text !== '') terminal.print(part.text.trimEnd());
            progress.count('Exporting', count, 'lines');
          }
        } finally {
          progress.end();
          await to?.close();
        }
        return count;
      });
      terminal.tell(`${lines} lines${out === undefined ? '' : ` in ${out}`}.`);
    },
  };
}

function formatOf(input: Input, out: string | undefined): TextFormat {
  const standard = out !== undefined && !isJsonLines(out) ? 'csv' : 'jsonl';
  return input.oneOf('format', ['csv', 'jsonl'], standard);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
