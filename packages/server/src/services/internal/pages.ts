/** Reading a long list of a report page by page. */
import type { SpanPlace } from '../../storage/report-store.ts';

/** How many rows are read at once. */
const portion = 500;

/** Every row of a list, in its order, with one page in memory. */
export async function* everyRow<Row extends SpanPlace>(
  read: (limit: number, after: SpanPlace | undefined) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after: SpanPlace | undefined; ;) {
    const page = await read(portion, after);
    yield* page;
    after = page.at(-1);
    if (page.length < portion) return;
  }
}
