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
  /** Shows the next page: at once when it stands ready, else when it has come. */
  readonly loadMore: () => Promise<void>;
}

/** The largest page that the API gives. */
const largestPage = 100;

/**
 * Makes a list that grows, and is loaded anew when points moved. Nothing is asked before `load`. Once a page
 * is shown the next is fetched ahead: only so is it known how many rows that has.
 */
export function createMemberList<T>(store: LoyaltyStore, fetchPage: FetchPage<T>): MemberList<T> {
  const $list = atom<Remote<Paged<T>>>({ status: 'idle' });
  /** Somebody looks at it; whoever logs in next sees theirs. */
  let isWanted = false;
  let latest = 0;
  let nextCursor = '';
  /** The page that was asked for last, until it is shown or did not come. */
  let underWay: PromiseLike<void> | undefined;
  /** Shows the next page; there once that has come. */
  let showNext: (() => void) | undefined;

  const itemsShown = () => $list.get().data?.items ?? [];

  /** Somebody waits for the next page. */
  const isAwaited = () => $list.get().data?.loadingMore === true;

  /** What stands ready is dropped, and so is what is under way when it comes. */
  const begin = () => {
    latest++;
    underWay = showNext = undefined;
  };

  const ask = (
    params: Parameters<typeof fetchPage>[0],
    onPage: (page: Page<T>) => void,
    onError: (error: LoyaltyError) => void,
  ) => {
    const number = latest;
    const ifLatest =
      <A>(act: (answer: A) => void) =>
      (answer: A) => {
        if (number === latest) act(answer);
      };
    return (underWay = fetchPage(params).then(
      ifLatest(onPage),
      ifLatest((error: LoyaltyError) => {
        underWay = undefined;
        onError(error);
      }),
    ));
  };

  /** Says how it stands with the next page; the rows stay. */
  const mark = (next: Partial<Paged<T>>) => {
    const { data, ...state } = $list.get();
    if (!data) return;
    const { items, hasMore } = data;
    $list.set({ ...state, data: { items, hasMore, loadingMore: false, ...next } });
  };

  const show = (items: readonly T[], page: Page<T>, isMoreAwaited = false) => {
    begin();
    nextCursor = page.nextCursor ?? '';
    const hasMore = page.hasMore && nextCursor !== '';
    const data = { items, hasMore, loadingMore: hasMore && isMoreAwaited };
    $list.set(received(share($list.get().data, data), Date.now()));
    if (hasMore) void askNext();
  };

  const askNext = () =>
    ask(
      { cursor: nextCursor },
      (page) => {
        showNext = () => show([...itemsShown(), ...page.items], page);
        if (isAwaited()) showNext();
        else mark({ next: page.items });
      },
      (moreError) => {
        if (isAwaited()) mark({ moreError });
      },
    );

  const askFirst = (params: { readonly limit?: number } = {}) => {
    begin();
    $list.set(asked($list.get()));
    mark({ loadingMore: isAwaited() });
    return ask(
      params,
      (page) => show(page.items, page, isAwaited()),
      (error) => {
        $list.set(failed($list.get(), error));
        if (isAwaited()) void askNext();
      },
    );
  };

  const loadFirst = async () => {
    if ($list.get().status !== 'ready') await (underWay ?? askFirst());
  };

  /** Loads anew as much as is shown; nothing when nobody has looked yet. */
  const reload = () => {
    const limit = Math.min(Math.max(itemsShown().length, 25), largestPage);
    if ($list.get().status !== 'idle') void askFirst({ limit });
  };

  const isEnrolled = () => store.$session.get().data?.visitor === 'enrolled';

  store.attach({
    onAnswer(moved) {
      if (moved) reload();
      if (isWanted && isEnrolled()) void loadFirst();
    },
    onForget() {
      begin();
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
      const { data } = $list.get();
      if (!data?.hasMore || data.loadingMore) return;
      if (showNext) {
        showNext();
        return;
      }
      mark({ loadingMore: true });
      await (underWay ?? askNext());
      // That was the list being loaded anew, the next page of which has been asked for since.
      if (isAwaited()) await underWay;
    },
  };
}
