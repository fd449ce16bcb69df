/** What another system exports of changes of points, one on each row. */
import { pastTransaction, type PastTransaction } from '@spaarkit/contract';
import { Cells, cellRulesOf } from '../csv/cells.ts';
import { readCsv } from '../csv/read-csv.ts';
import { toReadLine, type ReadLine } from '../lines.ts';
import type { CsvOptions } from './members-csv.ts';

/** The columns, and what stands in them. */
export const historyColumns = {
  memberId: 'The customer’s id in the shop.',
  reference: 'The id of the row in the other system.',
  at: 'When it happened.',
  kind: `What it was: ${pastTransaction.shape.kind.unwrap().options.join(', ')}; adjust when left out.`,
  points: 'How many points, with a minus where it took them.',
  note: 'What it was for, as the member reads it.',
} as const;

/** Reads rows; one that is wrong is named with what is wrong. */
export async function* readHistoryCsv(
  file: string,
  { document, ...options }: CsvOptions,
): AsyncGenerator<ReadLine<PastTransaction>> {
  const rules = cellRulesOf(document);
  const columns = Object.keys(historyColumns);
  const needed = columns.filter((column) => column !== 'kind');
  for await (const row of readCsv(file, { columns, needed, ...options })) {
    const cells = new Cells(row, rules);
    const kind = cells.oneOf('kind', pastTransaction.shape.kind.unwrap().options);
    const transaction = {
      memberId: cells.needed('memberId'),
      reference: cells.needed('reference'),
      at: cells.instantOf('at', cells.needed('at')),
      ...(kind !== undefined && { kind }),
      points: cells.signed('points'),
      note: cells.needed('note'),
    };
    yield cells.mistakes.length > 0
      ? { line: row.line, skipped: cells.mistakes }
      : toReadLine(pastTransaction, row.line, transaction);
  }
}
