/** Writes of one kind on a page: one at a time for each id, followed until it is known how each ended. */
import type { ReadableAtom, WritableAtom } from 'nanostores';

import { createCells, type Cell } from './cells.ts';
import { settle, type Settled } from './settle.ts';
import type { LoyaltyStore } from './store.ts';
import type { Idle, Unknown } from './types.ts';

/** Every write begins so, and can be put back to it. */
export const idle: Idle = { phase: 'idle' };

/** What tells one kind of write from another: `R` is what the server answers, `S` what the page is shown. */
export interface WritesOptions<R, S> {
  /** Where the states are kept, by id. Default: in a store of their own. */
  readonly $all?: WritableAtom<ReadonlyMap<string, S>>;
  /** With what ends the session is asked for again before they are shown. Default: a refusal. */
  readonly refreshesOn?: readonly Settled<R>['phase'][];
  /** Takes in how it ended, and gives the state to show. */
  readonly end: (id: string, ended: Settled<R>) => S;
}

/** Writes of one kind, and the states that they are in. */
export interface Writes<R, S> {
  /** By id; one that is missing is idle. */
  readonly $all: ReadableAtom<ReadonlyMap<string, S>>;
  readonly at: (id: string) => Cell<S>;
  /** A store of one id alone. */
  readonly of: (id: string) => ReadableAtom<S>;
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
  { $all, refreshesOn = ['refused'], end }: WritesOptions<R, S | Idle | Unknown>,
): Writes<R, S | Idle | Unknown> {
  const cells = createCells<S | Idle | Unknown>(idle, $all);
  const underWay = new Map<string, Promise<S | Idle | Unknown>>();

  const run = async (id: string, attempt: () => Promise<R | undefined>, inDoubt: boolean) => {
    const $state = cells.at(id);
    const isWanted = store.followMember();
    const settled = await settle(store, { attempt, inDoubt, onDoubt: $state.set });
    if (settled && refreshesOn.includes(settled.phase)) await store.cartChanged();
    if (!settled || !isWanted()) return idle;
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
