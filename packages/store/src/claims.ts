/** Claiming what a shopper did, such as following the shop: apart from the store, for who shows ways to earn. */
import type { Activity } from '@spaarkit/sdk';
import { ActivitiesResource } from '@spaarkit/sdk/resources';
import type { ReadableAtom } from 'nanostores';

import { perStore } from './per-store.ts';
import type { Failed, Idle, Refused, Unknown } from './types.ts';
import { createWrites } from './writes.ts';

/** A claim of one earning rule on this page; phases as in `RedemptionState`. */
export type ClaimState =
  | Idle
  | { readonly phase: 'submitting' }
  | { readonly phase: 'claimed'; readonly activity: Activity }
  | Refused
  | Unknown
  | Failed;

/** What a shopper can claim. */
export interface Claims {
  /** By earning rule; one that is missing is `idle`. */
  readonly $all: ReadableAtom<ReadonlyMap<string, ClaimState>>;
  /**
   * Claims an earning rule, one at a time for each. A lost answer becomes `unknown`, and is found out
   * with the same key, so that nothing is given twice.
   */
  readonly claim: (ruleId: string) => Promise<ClaimState>;
}

/** The claims of a store; one a page. */
export const claimsOf = perStore((store): Claims => {
  /** The keys of claims whose outcome is not known: the next try is the same claim. */
  const keys = new Map<string, string>();
  const { $all, at, underWay, follow, forget } = createWrites<Activity, ClaimState>(store, {
    // What it gave, and how often it may still be claimed, is in the session.
    refreshesOn: ['done', 'refused'],
    end(ruleId, ended) {
      if (ended.phase !== 'unknown') keys.delete(ruleId);
      return ended.phase === 'done' ? { phase: 'claimed', activity: ended.result } : ended;
    },
  });
  store.attach({
    onForget() {
      keys.clear();
      forget();
    },
  });

  return {
    $all,
    claim(ruleId) {
      const running = underWay.get(ruleId);
      if (running) return running;
      const inDoubt = keys.has(ruleId);
      const idempotencyKey = keys.get(ruleId) ?? store.newIntent();
      keys.set(ruleId, idempotencyKey);
      at(ruleId).set({ phase: inDoubt ? 'unknown' : 'submitting' });
      const attempt = () =>
        new ActivitiesResource(store.client.send).claim(ruleId, { idempotencyKey });
      return follow(ruleId, attempt, inDoubt);
    },
  };
});
