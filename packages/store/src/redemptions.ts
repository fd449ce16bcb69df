/** Spending points: one redemption at a time for each reward. */
import type { Connection, Redemption } from '@spaarkit/sdk';
import { RedemptionsResource } from '@spaarkit/sdk/resources';

import type { Cells } from './cells.ts';
import type { OpenIntent, OpenIntents } from './intents.ts';
import type { SessionPart } from './session-part.ts';
import { settle, type Settled } from './settle.ts';
import type { RedeemRequest, RedemptionState } from './types.ts';

/** What the redemptions are made from. */
export interface RedemptionParts {
  readonly client: Connection;
  /** The state of each reward's redemption. */
  readonly cells: Cells<RedemptionState>;
  readonly session: SessionPart;
  readonly intents: OpenIntents;
  readonly pause: (ms: number) => Promise<void>;
  /** Points moved: other tabs want to know. */
  readonly onChanged: () => void;
}

/** The redemptions of a page. */
export interface Redemptions {
  readonly redeem: (request: RedeemRequest) => Promise<RedemptionState>;
  readonly clear: (rewardId: string) => void;
  /** Takes up what is still unknown: after a reload, or once the server answers again. */
  readonly resume: () => void;
  readonly reset: () => void;
}

const idle: RedemptionState = { phase: 'idle' };

/** Makes the redemptions. Nothing is asked before `redeem` or `resume`. */
export function createRedemptions({
  client,
  cells,
  session,
  intents,
  pause,
  onChanged,
}: RedemptionParts): Redemptions {
  const calls = new RedemptionsResource(client.send);
  const underWay = new Map<string, Promise<RedemptionState>>();
  const lastKeys = new Map<string, string>();

  const send = async ({ rewardId, points, causeId, intentKey }: RedeemRequest) =>
    calls.create(
      {
        rewardId,
        ...(points !== undefined && { points }),
        ...(causeId !== undefined && { causeId }),
      },
      { idempotencyKey: intentKey },
    );

  const confirm = (redemption: Redemption) => {
    const { issuedReward, balance } = redemption;
    const held = session.$session.get().data?.issuedRewards ?? [];
    session.confirm({
      balance,
      ...(issuedReward && {
        issuedRewards: [...held.filter(({ id }) => id !== issuedReward.id), issuedReward].toSorted(
          (a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt),
        ),
      }),
    });
    onChanged();
    void session.refreshAnew();
  };

  /** Follows one redemption to its end, and shows each state on the way. */
  const follow = (rewardId: string, attempt: () => Promise<Redemption>, inDoubt: boolean) => {
    const $state = cells.at(rewardId);
    const isWanted = session.followMember();
    const run = async (): Promise<RedemptionState> => {
      const settled = await settle<Redemption>({
        attempt: untilKnown(calls, attempt),
        inDoubt,
        onDoubt: (unknown) => $state.set(unknown),
        isWanted,
        pause,
      });
      if (settled.phase === 'dropped') return idle;
      if (settled.phase === 'refused') await session.refreshAnew();
      if (!isWanted()) return idle;
      if (settled.phase !== 'unknown') intents.remove(rewardId);
      const state = toState(settled, session, rewardId);
      if (settled.phase === 'done') confirm(settled.result);
      $state.set(state);
      return state;
    };
    const running = run().finally(() => {
      if (underWay.get(rewardId) === running) underWay.delete(rewardId);
    });
    underWay.set(rewardId, running);
    return running;
  };

  const takeUp = (intent: OpenIntent) => {
    cells.at(intent.rewardId).set({ phase: 'unknown' });
    return follow(intent.rewardId, () => send(intent), true);
  };

  const resume = () => {
    const { member, unresolvedRedemptions = [] } = session.$session.get().data ?? {};
    if (!member) return;
    for (const intent of intents.keepOf(member.id)) {
      if (!underWay.has(intent.rewardId)) void takeUp(intent);
    }
    for (const { id, rewardId } of unresolvedRedemptions) {
      if (underWay.has(rewardId)) continue;
      cells.at(rewardId).set({ phase: 'unknown' });
      void follow(rewardId, () => calls.retrieve(id), true);
    }
  };

  return {
    redeem(request) {
      const { rewardId, intentKey } = request;
      const running = underWay.get(rewardId);
      if (running) return running;
      const state = cells.at(rewardId).get();
      // The same review pressed again: it is done.
      if (state.phase === 'issued' && lastKeys.get(rewardId) === intentKey)
        return Promise.resolve(state);
      // An earlier one that may have been done comes first: its outcome decides what the member has.
      const open = intents.get(rewardId);
      if (open) return takeUp(open);
      if (state.phase === 'unknown') {
        resume();
        return underWay.get(rewardId) ?? Promise.resolve(state);
      }

      lastKeys.set(rewardId, intentKey);
      intents.add({ ...request, memberId: session.$session.get().data?.member?.id ?? '' });
      cells.at(rewardId).set({
        phase: 'submitting',
        intentKey,
        ...(request.points !== undefined && { points: request.points }),
      });
      return follow(rewardId, () => send(request), false);
    },
    clear(rewardId) {
      if (!underWay.has(rewardId) && cells.at(rewardId).get().phase !== 'unknown')
        cells.at(rewardId).set(idle);
    },
    resume,
    reset() {
      underWay.clear();
      lastKeys.clear();
      intents.clear();
      cells.reset();
    },
  };
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
  settled: Exclude<Settled<Redemption>, { phase: 'dropped' }>,
  { $session }: SessionPart,
  rewardId: string,
): RedemptionState {
  if (settled.phase === 'refused' && settled.reason === 'reward_not_available') {
    const standing = $session.get().data?.rewards.find((reward) => reward.rewardId === rewardId);
    return standing?.refusal ? { ...settled, reason: standing.refusal } : settled;
  }
  if (settled.phase !== 'done') return settled;
  const { issuedReward, status } = settled.result;
  if (status !== 'issued') return { phase: 'failed' };
  return { phase: 'issued', redemption: settled.result, ...(issuedReward && { issuedReward }) };
}
