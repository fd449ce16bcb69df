/** Members of another system's export, a member on each row. */
import {
  birthday as dayOfYear,
  importedMember,
  type ImportedMember,
  type ProgramDocument,
} from '@spaarkit/contract';
import { Cells, cellRulesOf } from '../csv/cells.ts';
import { readCsv } from '../csv/read-csv.ts';
import { toReadLine, type ReadLine } from '../lines.ts';

/** The columns, and what stands in them. */
export const memberColumns = {
  memberId: 'The customer’s id in the shop.',
  joinedAt: 'When they joined; now when left out.',
  locale: 'Their language, such as nl or nl-BE.',
  birthday: 'Month and day, such as 01-31; the year of a whole date is not kept.',
  tags: 'What the shop calls them, with | between the words.',
  preferredChannels: 'How they want to be written to, with | between the words.',
  excluded: 'Whether they are left out: yes or no.',
  cardNumber: 'The card that they have, without spaces.',
  consents: 'Id, version, yes or no, and when, such as news 2 yes 2026-01-31; with | between.',
  points: 'What can be spent; none when left out. Several amounts with | between them.',
  expiresAt: 'When those points lapse, or never; by the programme when left out.',
  availableAt: 'From when they can be spent, or now; now when left out.',
  owed: 'What the next points fill; none when left out.',
} as const;

/** How a file is read. */
export interface CsvOptions {
  /** Whose time zone dates are in. */
  readonly document: Pick<ProgramDocument, 'currency' | 'timeZone'>;
  /** How the file calls the columns, where it does so otherwise. */
  readonly names: ReadonlyMap<string, string>;
  readonly onBytes: (bytes: number) => void;
  /** Told which columns of the file are passed over. */
  readonly onUnread: (titles: readonly string[]) => void;
}

/** Reads members; a row that is wrong is named with what is wrong. */
export async function* readMembersCsv(
  file: string,
  { document, ...options }: CsvOptions,
): AsyncGenerator<ReadLine<ImportedMember>> {
  const rules = cellRulesOf(document);
  const columns = Object.keys(memberColumns);
  for await (const row of readCsv(file, { columns, needed: ['memberId'], ...options })) {
    const cells = new Cells(row, rules);
    const joinedAt = cells.instant('joinedAt');
    const birthday = birthdayOf(cells);
    const member = {
      memberId: cells.needed('memberId'),
      ...(joinedAt !== undefined && { joinedAt }),
      ...(cells.has('locale') && { locale: cells.text('locale') }),
      ...(birthday !== undefined && { birthday }),
      ...(cells.has('tags') && { tags: cells.list('tags') }),
      ...(cells.has('preferredChannels') && { preferredChannels: cells.list('preferredChannels') }),
      ...(cells.has('excluded') && { excluded: cells.flag('excluded') }),
      ...(cells.has('cardNumber') && { cardNumber: cells.text('cardNumber') }),
      ...(cells.has('consents') && { consents: consentsOf(cells) }),
      points: pointsOf(cells),
      owed: cells.whole('owed') ?? 0,
    };
    yield cells.mistakes.length > 0
      ? { line: row.line, skipped: cells.mistakes }
      : toReadLine(importedMember, row.line, member);
  }
}

function birthdayOf(cells: Cells): ImportedMember['birthday'] {
  const value = cells.text('birthday');
  if (value === undefined) return undefined;
  // A year is never kept, and most systems export one.
  const [, month, day] = /^(?:\d{4}-)?(\d{2})-(\d{2})$/.exec(value) ?? [];
  const found = dayOfYear.safeParse({ month: Number(month), day: Number(day) });
  if (found.success) return found.data;
  return cells.refuse('birthday', `"${value}" is no day of a year. Write 01-31.`, undefined);
}

/** Amounts, each with the dates that stand at its place in the other cells. */
function pointsOf(cells: Cells): ImportedMember['points'] {
  const below = cells.list('points').find((value) => /^-\d/.test(value));
  if (below !== undefined)
    return cells.refuse(
      'points',
      `"${below}" is below zero. Write what is owed in the column owed, without a sign.`,
      [],
    );
  const amounts = cells.wholes('points');
  const expiries = cells.instants('expiresAt', 'never');
  const starts = cells.instants('availableAt', 'now');
  for (const [column, dates] of [
    ['expiresAt', expiries] as const,
    ['availableAt', starts] as const,
  ])
    if (dates.length > amounts.length)
      cells.refuse(column, 'There are more dates here than amounts of points.', undefined);
  return amounts
    .map((points, index) => {
      const expiresAt = expiries[index];
      const availableAt = starts[index];
      return {
        points,
        ...(expiresAt !== undefined && { expiresAt }),
        ...(typeof availableAt === 'string' && { availableAt }),
      };
    })
    .filter(({ points }) => points > 0);
}

function consentsOf(cells: Cells): NonNullable<ImportedMember['consents']> {
  return cells.list('consents').map((value) => {
    const [id = '', version = '', answer, ...at] = value.split(/ +/);
    if (answer === undefined || !/^\d+$/.test(version))
      return cells.refuse(
        'consents',
        `"${value}" is not read. Write id, version, yes or no, and when, such as news 2 yes 2026-01-31.`,
        { id, version: 0, given: false },
      );
    const given = cells.flagOf('consents', answer);
    const when = at.length === 0 ? undefined : cells.instantOf('consents', at.join(' '));
    return { id, version: Number(version), given, ...(when !== undefined && { at: when }) };
  });
}
