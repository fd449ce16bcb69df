/** Undoing redemptions: one undoing at a time for each issued reward. */
import type { RevertResult } from '@spaarkit/sdk';
import { IssuedRewardsResource } from '@spaarkit/sdk/resources';
import type { ReadableAtom } from 'nanostores';

import { createCells } from './cells.ts';
import { perStore } from './per-store.ts';
import { pauseOrBack, settle } from './settle.ts';
import type { RevertState } from './types.ts';

/** The undoings of a page. */
export interface Revertings {
  /** By issued reward; one that is missing is `idle`. */
  readonly $all: ReadableAtom<ReadonlyMap<string, RevertState>>;
  /** The undoing of an issued reward. */
  readonly of: (issuedRewardId: string) => ReadableAtom<RevertState>;
  /** Undoes a redemption; as `redeem` for what it resolves with. */
  readonly revert: (issuedRewardId: string, intentKey: string) => Promise<RevertState>;
  /** Puts an undoing back to `idle`, once it is not under way. */
  readonly clear: (issuedRewardId: string) => void;
}

const idle: RevertState = { phase: 'idle' };

/** The undoings of a store. */
export const revertingsOf = perStore((store): Revertings => {
  const calls = new IssuedRewardsResource(store.client.send);
  const cells = createCells<RevertState>(idle);
  const underWay = new Map<string, Promise<RevertState>>();
  const openKeys = new Map<string, string>();

  const confirm = ({ balance, issuedReward }: RevertResult) => {
    const held = store.$session.get().data?.issuedRewards ?? [];
    store.confirm({ balance, issuedRewards: held.filter(({ id }) => id !== issuedReward.id) });
  };

  const follow = (id: string, idempotencyKey: string, inDoubt: boolean) => {
    const $state = cells.at(id);
    const isWanted = store.followMember();
    const run = async (): Promise<RevertState> => {
      const settled = await settle<RevertResult>({
        attempt: () => calls.revert(id, { idempotencyKey }),
        inDoubt,
        onDoubt: (unknown) => $state.set(unknown),
        isWanted,
        pause: (ms) => pauseOrBack(ms, store.$online),
      });
      if (settled.phase === 'dropped') return idle;
      if (settled.phase === 'refused') await store.cartChanged();
      if (!isWanted()) return idle;
      if (settled.phase !== 'unknown') openKeys.delete(id);
      const state: RevertState =
        settled.phase === 'done' ? { phase: 'reverted', result: settled.result } : settled;
      if (settled.phase === 'done') confirm(settled.result);
      $state.set(state);
      return state;
    };
    const running = run().finally(() => {
      if (underWay.get(id) === running) underWay.delete(id);
    });
    underWay.set(id, running);
    return running;
  };

  store.attach({
    // Takes up what is still unknown.
    onAnswer() {
      for (const [id, key] of openKeys) {
        if (!underWay.has(id)) void follow(id, key, true);
      }
    },
    onForget() {
      underWay.clear();
      openKeys.clear();
      cells.reset();
    },
  });

  return {
    $all: cells.$all,
    of: cells.storeOf,
    revert(id, intentKey) {
      const running = underWay.get(id);
      if (running) return running;
      const state = cells.at(id).get();
      if (state.phase === 'reverted') return Promise.resolve(state);

      const openKey = openKeys.get(id);
      if (openKey === undefined) cells.at(id).set({ phase: 'submitting', intentKey });
      openKeys.set(id, openKey ?? intentKey);
      return follow(id, openKey ?? intentKey, openKey !== undefined);
    },
    clear(id) {
      if (!underWay.has(id) && !openKeys.has(id)) cells.at(id).set(idle);
    },
  };
});
