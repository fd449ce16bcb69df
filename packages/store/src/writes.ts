/** Writes of one kind on a page: one at a time for each id, followed until it is known how each ended. */
import type { ReadableAtom, WritableAtom } from 'nanostores';

import { createCells, type Cell } from './cells.ts';
import { settle, type Settled } from './settle.ts';
import type { LoyaltyStore } from './store.ts';
import type { Unknown } from './types.ts';

/** How a write that somebody still wants to know about ended. */
export type Ended<R> = Exclude<Settled<R>, { phase: 'dropped' }>;

/** What tells one kind of write from another: `R` is what the server answers, `S` what the page is shown. */
export interface WritesOptions<R, S> {
  readonly idle: S;
  /** Where the states are kept, by id. Default: in a store of their own. */
  readonly $all?: WritableAtom<ReadonlyMap<string, S>>;
  /** With what ends the session is asked for again before they are shown. Default: a refusal. */
  readonly refreshesOn?: readonly Ended<R>['phase'][];
  /** Takes in how it ended, and gives the state to show. */
  readonly end: (id: string, ended: Ended<R>) => S;
}

/** Writes of one kind, and the states that they are in. */
export interface Writes<R, S> {
  /** By id; one that is missing is idle. */
  readonly $all: ReadableAtom<ReadonlyMap<string, S>>;
  readonly at: (id: string) => Cell<S>;
  /** A store of one id alone. */
  readonly storeOf: (id: string) => ReadableAtom<S>;
  readonly underWay: Map<string, Promise<S>>;
  /** Follows a write to its end, and shows each state on the way. `inDoubt`: it may have been done already. */
  readonly follow: (
    id: string,
    attempt: () => Promise<R | undefined>,
    inDoubt: boolean,
  ) => Promise<S>;
  /** Forgets all of them, as for another member. */
  readonly forget: () => void;
}

/** Makes a collection of writes. */
export function createWrites<R, S>(
  store: LoyaltyStore,
  { idle, $all, refreshesOn = ['refused'], end }: WritesOptions<R, S | Unknown>,
): Writes<R, S | Unknown> {
  const cells = createCells(idle, $all);
  const underWay = new Map<string, Promise<S | Unknown>>();

  const run = async (id: string, attempt: () => Promise<R | undefined>, inDoubt: boolean) => {
    const $state = cells.at(id);
    const isWanted = store.followMember();
    const settled = await settle<R>(store, {
      attempt,
      inDoubt,
      onDoubt: (unknown) => $state.set(unknown),
      isWanted,
    });
    if (settled.phase === 'dropped') return idle;
    if (refreshesOn.includes(settled.phase)) await store.cartChanged();
    if (!isWanted()) return idle;
    const state = end(id, settled);
    $state.set(state);
    return state;
  };

  return {
    ...cells,
    underWay,
    follow(id, attempt, inDoubt) {
      const running = run(id, attempt, inDoubt).finally(() => {
        if (underWay.get(id) === running) underWay.delete(id);
      });
      underWay.set(id, running);
      return running;
    },
    forget() {
      underWay.clear();
      cells.reset();
    },
  };
}
