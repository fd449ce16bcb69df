/** Undoing redemptions: one undoing at a time for each issued reward. */
import type { RevertResult } from '@spaarkit/sdk';
import { IssuedRewardsResource } from '@spaarkit/sdk/resources';
import type { ReadableAtom } from 'nanostores';

import { perStore } from './per-store.ts';
import type { RevertState } from './types.ts';
import { createWrites, idle } from './writes.ts';

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

/** The undoings of a store. */
export const revertingsOf = perStore((store): Revertings => {
  const calls = new IssuedRewardsResource(store.client.send);
  const openKeys = new Map<string, string>();
  const { $all, at, of, underWay, follow, forget } = createWrites<RevertResult, RevertState>(
    store,
    {
      end(id, ended) {
        if (ended.phase !== 'unknown') openKeys.delete(id);
        if (ended.phase !== 'done') return ended;
        const { balance, issuedReward } = ended.result;
        const held = store.$session.get().data?.issuedRewards ?? [];
        store.confirm({ balance, issuedRewards: held.filter((one) => one.id !== issuedReward.id) });
        return { phase: 'reverted', result: ended.result };
      },
    },
  );

  const send = (id: string, idempotencyKey: string, inDoubt: boolean) =>
    follow(id, () => calls.revert(id, { idempotencyKey }), inDoubt);

  store.attach({
    // Takes up what is still unknown.
    onAnswer() {
      for (const [id, key] of openKeys) {
        if (!underWay.has(id)) void send(id, key, true);
      }
    },
    onForget() {
      openKeys.clear();
      forget();
    },
  });

  return {
    $all,
    of,
    async revert(id, intentKey) {
      const running = underWay.get(id);
      if (running) return running;
      const state = at(id).get();
      if (state.phase === 'reverted') return state;

      const openKey = openKeys.get(id);
      if (openKey === undefined) at(id).set({ phase: 'submitting', intentKey });
      openKeys.set(id, openKey ?? intentKey);
      return send(id, openKey ?? intentKey, openKey !== undefined);
    },
    clear(id) {
      if (!underWay.has(id) && !openKeys.has(id)) at(id).set(idle);
    },
  };
});
