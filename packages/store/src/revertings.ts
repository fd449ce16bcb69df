/** Undoing redemptions: one undoing at a time for each issued reward. */
import type { Connection, RevertResult } from '@spaarkit/sdk';
import { IssuedRewardsResource } from '@spaarkit/sdk/resources';

import type { Cells } from './cells.ts';
import type { SessionPart } from './session-part.ts';
import { settle } from './settle.ts';
import type { RevertState } from './types.ts';

/** What the undoings are made from. */
export interface RevertingParts {
  readonly client: Connection;
  /** The state of each issued reward's undoing. */
  readonly cells: Cells<RevertState>;
  readonly session: SessionPart;
  readonly pause: (ms: number) => Promise<void>;
  /** Points moved: other tabs want to know. */
  readonly onChanged: () => void;
}

/** The undoings of a page. */
export interface Revertings {
  readonly revert: (issuedRewardId: string, intentKey: string) => Promise<RevertState>;
  readonly clear: (issuedRewardId: string) => void;
  /** Takes up what is still unknown. */
  readonly resume: () => void;
  readonly reset: () => void;
}

const idle: RevertState = { phase: 'idle' };

/** Makes the undoings. Nothing is asked before `revert`. */
export function createRevertings({
  client,
  cells,
  session,
  pause,
  onChanged,
}: RevertingParts): Revertings {
  const underWay = new Map<string, Promise<RevertState>>();
  const openKeys = new Map<string, string>();

  const confirm = ({ balance, issuedReward }: RevertResult) => {
    const held = session.$session.get().data?.issuedRewards ?? [];
    session.confirm({ balance, issuedRewards: held.filter(({ id }) => id !== issuedReward.id) });
    onChanged();
    void session.refreshAnew();
  };

  const follow = (id: string, idempotencyKey: string, inDoubt: boolean) => {
    const $state = cells.at(id);
    const isWanted = session.followMember();
    const run = async (): Promise<RevertState> => {
      const settled = await settle<RevertResult>({
        attempt: () => new IssuedRewardsResource(client.send).revert(id, { idempotencyKey }),
        inDoubt,
        onDoubt: (unknown) => $state.set(unknown),
        isWanted,
        pause,
      });
      if (settled.phase === 'dropped') return idle;
      if (settled.phase === 'refused') await session.refreshAnew();
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

  return {
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
    resume() {
      for (const [id, key] of openKeys) {
        if (!underWay.has(id)) void follow(id, key, true);
      }
    },
    reset() {
      underWay.clear();
      openKeys.clear();
      cells.reset();
    },
  };
}
