/** spaarkit program rules | staff-sheet: pages for people, made from a programme document. */
import { isLanguageTag, type ProgramDocument } from '@spaarkit/contract';
import { printHandout } from '../handouts/print.ts';
import { rulesPage } from '../handouts/rules-page.ts';
import { staffSheet } from '../handouts/staff-sheet.ts';
import { handoutLanguages } from '../handouts/words/index.ts';
import { nounOf } from '../noun-of.ts';
import { UsageError, type Command, type Input, type Terminal } from './command.ts';
import { readProgram } from './program-file.ts';

const languages = handoutLanguages.join(' or ');

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

function handoutCommand(name: string, about: string, make: typeof rulesPage): Command {
  return {
    name: `program ${name}`,
    about,
    positionals: ['file.json'],
    options: {
      locale: {
        value: '<tag>',
        about: `The language: ${languages}. Default: the first of the document.`,
      },
    },
    examples: [`spaarkit program ${name} program.json --locale nl > ${name}.html`],
    async run(input, terminal) {
      const asked = localeOf(input);
      const file = input.positional('file.json');
      const document = await readProgram(file);
      const locale = asked ?? document.locales[0] ?? 'en';
      if (!isWritten(locale))
        terminal.tell(
          `Such a page is written in ${languages}, and not in "${locale}": this one is in English.`,
        );
      const foreign = new Map<object, string>();
      const page = make(document, locale, Date.now(), (texts, language) =>
        foreign.set(texts, language),
      );
      terminal.print(printHandout(page));
      tellForeign(file, document, { foreign, locale: page.locale }, terminal);
    },
  };
}

/** The language that was asked for, if one was. */
function localeOf(input: Input): string | undefined {
  const locale = input.text('locale');
  if (locale === undefined || (isLanguageTag(locale) && isWritten(locale))) return locale;
  throw new UsageError(
    `--locale takes ${languages}, or one of their regions such as nl-BE; not "${locale}".`,
  );
}

function isWritten(locale: string): boolean {
  return handoutLanguages.includes(locale.split('-')[0] ?? locale);
}

interface Foreign {
  /** Texts of the page in another language than its own, with that language. */
  readonly foreign: ReadonlyMap<object, string>;
  readonly locale: string;
}

/** A page that mixes languages is not one to be shown: what has to be added is told by its place. */
function tellForeign(
  file: string,
  document: ProgramDocument,
  { foreign, locale }: Foreign,
  { tell }: Terminal,
): void {
  if (foreign.size === 0) return;
  const places = placesOf(document, foreign);
  for (const [place, language] of places)
    tell(`${place}\tHas no text in "${locale}"; the page says it in "${language}".`);
  const { length } = places;
  const others = document.locales.filter(isWritten).map((each) => `"${each}"`);
  tell(
    `${length} ${nounOf(length, 'text')} of the page ${length === 1 ? 'is' : 'are'} not in its language. ` +
      `Add ${length === 1 ? 'it' : 'them'} to ${file}${others.length > 0 ? `, or ask for a page in ${others.join(' or ')}` : ''}.`,
  );
}

/** Where texts stand in a document, as JSON Pointers. */
function placesOf(
  value: unknown,
  wanted: ReadonlyMap<object, string>,
  place = '',
): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = wanted.get(value);
  if (found !== undefined) return [[place, found]];
  return Object.entries(value).flatMap(([key, each]) => placesOf(each, wanted, `${place}/${key}`));
}
