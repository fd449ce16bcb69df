/** A list that is loaded when somebody looks at it, a page at a time. */
import type { LoyaltyError, Page } from '@spaarkit/sdk';
import { atom, type ReadableAtom } from 'nanostores';

import { asked, failed, received } from './remote.ts';
import { share } from './share.ts';
import type { LoyaltyStore } from './store.ts';
import type { Paged, Remote } from './types.ts';

/** Fetches the page after a cursor. */
export type FetchPage<T> = (params: {
  readonly limit?: number;
  readonly cursor?: string;
}) => PromiseLike<Page<T>>;

/** A list of the member's, loaded when somebody looks at it. */
export interface MemberList<T> {
  /** `idle` until it is loaded. */
  readonly $list: ReadableAtom<Remote<Paged<T>>>;
  /** Loads the first page, unless it is there; for who is no member yet, once they are. */
  readonly load: () => Promise<void>;
  /** Loads the next page. */
  readonly loadMore: () => Promise<void>;
}

/** The largest page that the API gives. */
const largestPage = 100;

/** Makes a list that grows, and is loaded anew when points moved. Nothing is asked before `load`. */
export function createMemberList<T>(store: LoyaltyStore, fetchPage: FetchPage<T>): MemberList<T> {
  const $list = atom<Remote<Paged<T>>>({ status: 'idle' });
  /** Somebody looks at it; whoever logs in next sees theirs. */
  let isWanted = false;
  let latest = 0;
  let nextCursor: string | undefined;
  let underWay: Promise<void> | undefined;

  const show = (items: readonly T[], { hasMore, nextCursor: next }: Page<T>) => {
    nextCursor = next;
    const data = { items, hasMore: hasMore && next !== undefined, loadingMore: false };
    $list.set(received(share($list.get().data, data), Date.now()));
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

  const loadFirst = async () => {
    if ($list.get().status !== 'ready') await (underWay ?? askOnce());
  };

  /** Loads anew as much as is shown; nothing when nobody has looked yet. */
  const reload = () => {
    const { status, data } = $list.get();
    const shown = data?.items.length ?? 0;
    if (status !== 'idle') void askOnce(shown > 25 ? Math.min(shown, largestPage) : undefined);
  };

  const isEnrolled = () => store.$session.get().data?.visitor === 'enrolled';

  store.attach({
    onAnswer(moved) {
      if (moved) reload();
      if (isWanted && isEnrolled()) void loadFirst();
    },
    onForget() {
      latest++;
      nextCursor = undefined;
      underWay = undefined;
      $list.set({ status: 'idle' });
    },
  });

  return {
    $list,
    async load() {
      isWanted = true;
      if (isEnrolled()) await loadFirst();
    },
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
  };
}
