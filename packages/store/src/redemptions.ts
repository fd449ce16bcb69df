/** Spending points: one redemption at a time for each reward. */
import type { IssuedReward, LoyaltyError, Redemption } from '@spaarkit/sdk';
import { RedemptionPreviewsResource, RedemptionsResource } from '@spaarkit/sdk/resources';
import type { ReadableAtom } from 'nanostores';

import { intentsNameOf } from './intent-storage.ts';
import { createOpenIntents } from './intents.ts';
import { perStore } from './per-store.ts';
import { isRefusal, refusedBy } from './refusals.ts';
import type { LoyaltyStore } from './store.ts';
import type { PreviewOutcome, RedeemRequest, RedemptionState } from './types.ts';
import type { Settled } from './settle.ts';
import { createWrites, idle } from './writes.ts';

/** The redemptions of a page. */
export interface Redemptions {
  /** By reward; one that is missing is `idle`. */
  readonly $all: ReadableAtom<ReadonlyMap<string, RedemptionState>>;
  /** The redemption of a reward. */
  readonly of: (rewardId: string) => ReadableAtom<RedemptionState>;
  /**
   * Spends points. One at a time per reward: a second call while one is under way joins it. A lost
   * answer becomes `unknown`, and is found out with the same key. Resolves with where it came to rest:
   * `issued`, `refused`, `failed`, or `unknown` when it cannot be found out for now.
   */
  readonly redeem: (request: RedeemRequest) => Promise<RedemptionState>;
  /** Puts a reward's redemption back to `idle`, once it is not under way. */
  readonly clear: (rewardId: string) => void;
  /** What redeeming would cost and leave. */
  readonly preview: (rewardId: string, points?: number) => Promise<PreviewOutcome>;
}

/** The redemptions of a store; once they are there, they take up what is still unknown. */
export const redemptionsOf = perStore((store): Redemptions => {
  const calls = new RedemptionsResource(store.client.send);
  const intents = createOpenIntents(intentsNameOf(store.client), store.intentStorage);
  const lastKeys = new Map<string, string>();

  const send = async ({ rewardId, points, causeId, address, intentKey }: RedeemRequest) =>
    calls.create(
      {
        rewardId,
        ...(points !== undefined && { points }),
        ...(causeId !== undefined && { causeId }),
        ...(address !== undefined && { address }),
      },
      { idempotencyKey: intentKey },
    );

  const confirm = (redemption: Redemption) => {
    const { issuedReward, balance } = redemption;
    const held = store.$session.get().data?.issuedRewards ?? [];
    store.confirm({
      balance,
      ...(issuedReward && {
        issuedRewards: [...held.filter(({ id }) => id !== issuedReward.id), issuedReward].toSorted(
          (a, b) => endOf(a) - endOf(b),
        ),
      }),
    });
  };

  const { $all, at, of, underWay, follow, forget } = createWrites<Redemption, RedemptionState>(
    store,
    {
      $all: store.$redemptions,
      end(rewardId, ended) {
        if (ended.phase !== 'unknown') intents.remove(rewardId);
        if (ended.phase === 'done') confirm(ended.result);
        return toState(ended, store, rewardId);
      },
    },
  );

  const followUntilKnown = (
    rewardId: string,
    attempt: () => Promise<Redemption>,
    inDoubt: boolean,
  ) => follow(rewardId, untilKnown(calls, attempt), inDoubt);

  const takeUp = (rewardId: string, attempt: () => Promise<Redemption>) => {
    at(rewardId).set({ phase: 'unknown' });
    return followUntilKnown(rewardId, attempt, true);
  };

  const resume = () => {
    const { member, unresolvedRedemptions = [] } = store.$session.get().data ?? {};
    if (!member) return;
    for (const intent of intents.keepOf(member.id)) {
      const { rewardId } = intent;
      if (!underWay.has(rewardId)) void takeUp(rewardId, () => send(intent));
    }
    for (const { id, rewardId } of unresolvedRedemptions) {
      if (!underWay.has(rewardId)) void takeUp(rewardId, () => calls.retrieve(id));
    }
  };

  store.attach({
    onAnswer: resume,
    onForget() {
      lastKeys.clear();
      intents.clear();
      forget();
    },
  });
  resume();

  return {
    $all,
    of,
    async redeem(request) {
      const { rewardId, intentKey } = request;
      const running = underWay.get(rewardId);
      if (running) return running;
      const state = at(rewardId).get();
      // The same review pressed again: it is done.
      if (state.phase === 'issued' && lastKeys.get(rewardId) === intentKey) return state;
      // An earlier one that may have been done comes first: its outcome decides what the member has.
      const open = intents.get(rewardId);
      if (open) return takeUp(rewardId, () => send(open));
      if (state.phase === 'unknown') {
        resume();
        return underWay.get(rewardId) ?? state;
      }

      lastKeys.set(rewardId, intentKey);
      intents.add({ ...request, memberId: store.$session.get().data?.member?.id ?? '' });
      at(rewardId).set({
        phase: 'submitting',
        intentKey,
        ...(request.points !== undefined && { points: request.points }),
      });
      return followUntilKnown(rewardId, () => send(request), false);
    },
    clear(rewardId) {
      if (!underWay.has(rewardId) && at(rewardId).get().phase !== 'unknown') at(rewardId).set(idle);
    },
    async preview(rewardId, points) {
      try {
        const preview = await new RedemptionPreviewsResource(store.client.send).create({
          rewardId,
          ...(points !== undefined && { points }),
        });
        return { phase: 'ready', preview };
      } catch (caught) {
        const error = caught as LoyaltyError;
        return isRefusal(error) ? refusedBy(error) : { phase: 'failed', error };
      }
    },
  };
});

/** What the shop still owes, or makes a code for, has no end, and comes last. */
function endOf({ codePending, expiresAt, fulfilment }: IssuedReward): number {
  return fulfilment || codePending ? Infinity : Date.parse(expiresAt);
}

/**
 * Asks how a redemption ended once the server has taken it: its key would only be answered with the
 * same "not known yet" again.
 */
function untilKnown(
  calls: RedemptionsResource,
  create: () => Promise<Redemption>,
): () => Promise<Redemption | undefined> {
  let id: string | undefined;
  return async () => {
    const redemption = await (id === undefined ? create() : calls.retrieve(id));
    id = redemption.id;
    return redemption.status === 'unknown' ? undefined : redemption;
  };
}

function toState(
  ended: Settled<Redemption>,
  { $session }: LoyaltyStore,
  rewardId: string,
): RedemptionState {
  if (ended.phase === 'refused' && ended.reason === 'reward_not_available') {
    const standing = $session.get().data?.rewards.find((reward) => reward.rewardId === rewardId);
    return standing?.refusal ? { ...ended, reason: standing.refusal } : ended;
  }
  if (ended.phase !== 'done') return ended;
  const { issuedReward, status } = ended.result;
  if (status !== 'issued') return { phase: 'failed' };
  return { phase: 'issued', redemption: ended.result, ...(issuedReward && { issuedReward }) };
}
