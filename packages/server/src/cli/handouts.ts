/** spaarkit program rules | staff-sheet: pages for people, made from a programme document. */
import type { Handout, ProgramDocument } from '@spaarkit/contract';
import { printHandout } from '../handouts/print.ts';
import { rulesPage } from '../handouts/rules-page.ts';
import { staffSheet } from '../handouts/staff-sheet.ts';
import type { Command } from './command.ts';
import { readProgram } from './program-file.ts';

export const rulesCommand = handoutCommand(
  'rules',
  'Prints the rules for shoppers as an HTML page, made from the document.',
  rulesPage,
);

export const staffSheetCommand = handoutCommand(
  'staff-sheet',
  'Prints a sheet for staff at the till as an HTML page, made from the document.',
  staffSheet,
);

function handoutCommand(
  name: string,
  about: string,
  make: (document: ProgramDocument, locale: string, now: number) => Handout,
): Command {
  return {
    name: `program ${name}`,
    about,
    positionals: ['file.json'],
    options: {
      locale: {
        value: '<tag>',
        about: 'The language: nl or en. Default: the first of the document.',
      },
    },
    examples: [`spaarkit program ${name} program.json --locale nl > ${name}.html`],
    async run(input, { print }) {
      const document = await readProgram(input.positional('file.json'));
      const locale = input.text('locale') ?? document.locales[0] ?? 'en';
      print(printHandout(make(document, locale, Date.now())));
    },
  };
}
