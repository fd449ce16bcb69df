/** Claiming what a shopper did, such as following the shop: apart from the store, for who shows ways to earn. */
import type { Activity } from '@spaarkit/sdk';
import { ActivitiesResource } from '@spaarkit/sdk/resources';
import type { ReadableAtom } from 'nanostores';

import { createCells } from './cells.ts';
import { perStore } from './per-store.ts';
import { pauseOrBack, settle } from './settle.ts';
import type { Failed, Refused, Unknown } from './types.ts';

/** A claim of one earning rule on this page; phases as in `RedemptionState`. */
export type ClaimState =
  | { readonly phase: 'idle' }
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
  const cells = createCells<ClaimState>({ phase: 'idle' });
  const underWay = new Map<string, Promise<ClaimState>>();
  /** The keys of claims whose outcome is not known: the next try is the same claim. */
  const keys = new Map<string, string>();
  store.attach({
    onForget() {
      underWay.clear();
      keys.clear();
      cells.reset();
    },
  });

  const run = async (ruleId: string): Promise<ClaimState> => {
    const isWanted = store.followMember();
    const state = cells.at(ruleId);
    const inDoubt = keys.has(ruleId);
    const idempotencyKey = keys.get(ruleId) ?? store.newIntent();
    keys.set(ruleId, idempotencyKey);
    state.set(inDoubt ? { phase: 'unknown' } : { phase: 'submitting' });
    const settled = await settle<Activity>({
      attempt: () => new ActivitiesResource(store.client.send).claim(ruleId, { idempotencyKey }),
      inDoubt,
      onDoubt: (unknown) => state.set(unknown),
      isWanted,
      pause: (ms) => pauseOrBack(ms, store.$online),
    });
    if (settled.phase === 'dropped') return { phase: 'idle' };
    if (settled.phase !== 'unknown') keys.delete(ruleId);
    // What it gave, and how often it may still be claimed, is in the session.
    if (settled.phase === 'done' || settled.phase === 'refused') await store.cartChanged();
    if (!isWanted()) return { phase: 'idle' };
    const ended: ClaimState =
      settled.phase === 'done' ? { phase: 'claimed', activity: settled.result } : settled;
    state.set(ended);
    return ended;
  };

  return {
    $all: cells.$all,
    claim(ruleId) {
      const running = underWay.get(ruleId);
      if (running) return running;
      const started = run(ruleId).finally(() => {
        if (underWay.get(ruleId) === started) underWay.delete(ruleId);
      });
      underWay.set(ruleId, started);
      return started;
    },
  };
});
