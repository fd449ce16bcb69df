/** An export as text: CSV or JSON Lines, made while it is read, in memory for a page. */
import { exportPageSize } from '@spaarkit/contract';
import { csvRow } from '../csv/write-csv.ts';
import type { ServiceContext } from '../services/context.ts';
import { exportSubjects, type ExportSubject } from './subjects.ts';

/** How lines are written. */
export type TextFormat = 'csv' | 'jsonl';

/** A part of an export. */
export interface ExportPart {
  readonly text: string;
  readonly lines: number;
  /** Asks for what follows; there unless this is the last. */
  readonly nextCursor?: string | undefined;
}

/** What is sent over HTTP. */
export type TextBody = ReadableStream<Uint8Array<ArrayBuffer>>;

export const contentTypes: Readonly<Record<TextFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl',
};

/** Everything from a cursor on, part by part. CSV begins with its header, unless it goes on. */
export async function* exportParts(
  ctx: ServiceContext,
  name: ExportSubject,
  format: TextFormat,
  start?: string,
): AsyncGenerator<ExportPart> {
  const { columns, page } = exportSubjects[name];
  let cursor = start;
  do {
    const { items, nextCursor } = await page(ctx, { limit: exportPageSize, cursor });
    const lines =
      format === 'jsonl'
        ? items.map((item) => JSON.stringify(item))
        : items.map((item) => csvRow(columns.map(([, cellOf]) => cellOf(item))));
    const header =
      format === 'csv' && cursor === undefined ? [csvRow(columns.map(([title]) => title))] : [];
    const text = [...header, ...lines].map((line) => `${line}\n`).join('');
    yield { text, lines: items.length, nextCursor };
    cursor = nextCursor;
  } while (cursor !== undefined);
}

/** The same as the body of an answer; whoever stops reading it ends it. */
export function exportBody(parts: AsyncGenerator<ExportPart>): TextBody {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = await parts.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value.text));
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    // Nothing is read before somebody asks for it.
    { highWaterMark: 0 },
  );
}
