/** A list that is loaded when somebody looks at it, a page at a time. */
import type { LoyaltyError, Page } from '@spaarkit/sdk';
import type { WritableAtom } from 'nanostores';

import { asked, failed, received } from './remote.ts';
import { share } from './share.ts';
import type { Paged, Remote } from './types.ts';

/** Fetches the page after a cursor. */
export type FetchPage<T> = (params: {
  readonly limit?: number;
  readonly cursor?: string;
}) => PromiseLike<Page<T>>;

/** A list of the member's. */
export interface PagedPart {
  /** Loads the first page, unless it is there. */
  readonly load: () => Promise<void>;
  /** Loads the next page. */
  readonly loadMore: () => Promise<void>;
  /** Loads anew as much as is shown; nothing when nobody has looked yet. */
  readonly reload: () => Promise<void>;
  /** Forgets all, and drops what is under way. */
  readonly forget: () => void;
}

/** The largest page that the API gives. */
const largestPage = 100;

/** What a list is made from. */
export interface PagedOptions<T> {
  /** Where it is shown. */
  readonly $list: WritableAtom<Remote<Paged<T>>>;
  readonly fetchPage: FetchPage<T>;
  /** Epoch milliseconds of this device. */
  readonly now: () => number;
}

/** Makes a list that grows. Nothing is asked before `load`. */
export function createPagedPart<T>({ $list, fetchPage, now }: PagedOptions<T>): PagedPart {
  let latest = 0;
  let nextCursor: string | undefined;
  let underWay: Promise<void> | undefined;

  const show = (items: readonly T[], { hasMore, nextCursor: next }: Page<T>) => {
    nextCursor = next;
    const data = { items, hasMore: hasMore && next !== undefined, loadingMore: false };
    $list.set(received(share($list.get().data, data), now()));
  };

  const ask = async (limit: number | undefined) => {
    const number = ++latest;
    $list.set(asked($list.get()));
    try {
      const page = await fetchPage(limit === undefined ? {} : { limit });
      if (number === latest) show(page.items, page);
    } catch (error) {
      if (number === latest) $list.set(failed($list.get(), error as LoyaltyError));
    }
  };

  const askOnce = (limit?: number) => {
    const run: Promise<void> = ask(limit).finally(() => {
      if (underWay === run) underWay = undefined;
    });
    underWay = run;
    return run;
  };

  const showMore = (change: Partial<Paged<T>>) => {
    const { data, ...state } = $list.get();
    if (data) $list.set({ ...state, data: { ...data, ...change } });
  };

  return {
    load: async () => ($list.get().status === 'ready' ? undefined : (underWay ?? askOnce())),
    async loadMore() {
      const before = $list.get().data;
      if (!before?.hasMore || before.loadingMore || nextCursor === undefined) return;
      const number = ++latest;
      const { items, hasMore } = before;
      const { status: _, ...state } = $list.get();
      $list.set({ ...state, status: 'ready', data: { items, hasMore, loadingMore: true } });
      try {
        const page = await fetchPage({ cursor: nextCursor });
        if (number === latest) show([...items, ...page.items], page);
      } catch (error) {
        if (number === latest) showMore({ loadingMore: false, moreError: error as LoyaltyError });
      }
    },
    async reload() {
      const { status, data } = $list.get();
      if (status === 'idle') return;
      const shown = data?.items.length ?? 0;
      await askOnce(shown > 25 ? Math.min(shown, largestPage) : undefined);
    },
    forget() {
      latest++;
      nextCursor = undefined;
      underWay = undefined;
      $list.set({ status: 'idle' });
    },
  };
}
