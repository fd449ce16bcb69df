/** Lists that come in pages. */

/** One page of a list, as the API answers it. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Whether another page follows. */
  readonly hasMore: boolean;
  /** The `cursor` that asks for the next page; present when `hasMore` is true. */
  readonly nextCursor?: string | undefined;
}

/** Which part of a list. */
export interface PageParams {
  /** How many on a page, 1 to 100. Default: 25. */
  readonly limit?: number;
  /** The `nextCursor` of the previous page. The first page without it. */
  readonly cursor?: string;
}

/** A list that is read page by page: await it for one page, or iterate it for every item. */
export interface PagedList<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {
  /** Every page in turn. */
  pages(): AsyncIterableIterator<Page<T>>;
}

/** Makes a list of a function that fetches the page at a cursor. Nothing is sent before it is read. */
export function createPagedList<T>(
  fetchPage: (cursor: string | undefined) => Promise<Page<T>>,
  start: string | undefined,
): PagedList<T> {
  async function* pages() {
    let cursor = start;
    do {
      const page = await fetchPage(cursor);
      cursor = page.hasMore ? page.nextCursor : undefined;
      yield page;
    } while (cursor !== undefined);
  }
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- to be awaited is what it is for: one page
    then: (resolve, reject) => fetchPage(start).then(resolve, reject),
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page.items;
    },
  };
}
