/** Members of another system's export, a member on each row. */
import { importedMember, type ImportedMember, type ProgramDocument } from '@spaarkit/contract';
import { Cells, cellRulesOf } from '../csv/cells.ts';
import { readCsv } from '../csv/read-csv.ts';
import { toReadLine, type ReadLine } from '../lines.ts';

/** The columns, and what stands in them. */
export const memberColumns = {
  memberId: 'The customer’s id in the shop.',
  joinedAt: 'When they joined; now when left out.',
  points: 'What can be spent; none when left out.',
  expiresAt: 'When those points lapse; by the programme when left out.',
  locale: 'Their language, such as nl or nl-BE.',
  tags: 'What the shop calls them, with | between the words.',
} as const;

/** How a file is read. */
export interface MembersCsvOptions {
  /** Whose time zone dates are in. */
  readonly document: Pick<ProgramDocument, 'currency' | 'timeZone'>;
  /** How the file calls the columns, where it does so otherwise. */
  readonly names: ReadonlyMap<string, string>;
  readonly onBytes: (bytes: number) => void;
}

/** Reads members; a row that is wrong is named with what is wrong. */
export async function* readMembersCsv(
  file: string,
  { document, names, onBytes }: MembersCsvOptions,
): AsyncGenerator<ReadLine<ImportedMember>> {
  const rules = cellRulesOf(document);
  const columns = Object.keys(memberColumns);
  for await (const row of readCsv(file, { columns, needed: ['memberId'], names, onBytes })) {
    const cells = new Cells(row, rules);
    const points = cells.whole('points') ?? 0;
    const joinedAt = cells.instant('joinedAt');
    const expiresAt = cells.instant('expiresAt');
    const member = {
      memberId: cells.needed('memberId'),
      ...(joinedAt !== undefined && { joinedAt }),
      ...(cells.has('locale') && { locale: cells.text('locale') }),
      ...(cells.has('tags') && { tags: cells.list('tags') }),
      points: points > 0 ? [{ points, ...(expiresAt !== undefined && { expiresAt }) }] : [],
    };
    yield cells.mistakes.length > 0
      ? { line: row.line, skipped: cells.mistakes }
      : toReadLine(importedMember, row.line, member);
  }
}
