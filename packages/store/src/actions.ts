/**
 * What a shopper can do, and the lists that are loaded when looked at. In a chunk of its own: a page
 * with nothing but a badge shows the balance and needs none of it.
 */
import type {
  Connection,
  EnrollmentRequest,
  IssuedReward,
  LoyaltyError,
  Send,
  Transaction,
} from '@spaarkit/sdk';
import {
  IssuedRewardsResource,
  NoticesResource,
  RedemptionPreviewsResource,
  TransactionsResource,
} from '@spaarkit/sdk/resources';
import type { ReadableAtom, WritableAtom } from 'nanostores';

import type { Cells } from './cells.ts';
import { createEnrollment } from './enrollment.ts';
import { createOpenIntents, type IntentStorage } from './intents.ts';
import { createPagedPart, type PagedPart } from './paged-part.ts';
import { createRedemptions, type Redemptions } from './redemptions.ts';
import { createRevertings, type Revertings } from './revertings.ts';
import type { SessionPart } from './session-part.ts';
import { isRefusal, pauseOrBack, refusedBy } from './settle.ts';
import type {
  EnrollmentState,
  Paged,
  PreviewOutcome,
  RedemptionState,
  Remote,
  RevertState,
} from './types.ts';

/** Where the actions show what became of them. */
export interface ActionStores {
  readonly redemptions: Cells<RedemptionState>;
  readonly revertings: Cells<RevertState>;
  readonly $enrollment: WritableAtom<EnrollmentState>;
  readonly $history: WritableAtom<Remote<Paged<Transaction>>>;
  readonly $pastRewards: WritableAtom<Remote<Paged<IssuedReward>>>;
}

/** What the actions are made from. */
export interface ActionParts {
  readonly client: Connection;
  readonly session: SessionPart;
  readonly stores: ActionStores;
  readonly intentStorage: IntentStorage | undefined;
  /** The name under which open intents are kept. */
  readonly intentsName: string;
  readonly now: () => number;
  readonly $online: ReadableAtom<boolean>;
  /** Points moved by what was done here. */
  readonly onChanged: () => void;
}

/** What a shopper can do. */
export interface Actions {
  readonly redemptions: Redemptions;
  readonly revertings: Revertings;
  readonly enroll: (request: Partial<EnrollmentRequest>) => Promise<EnrollmentState>;
  readonly previewRedemption: (
    rewardId: string,
    points: number | undefined,
  ) => Promise<PreviewOutcome>;
  readonly loadHistory: () => Promise<void>;
  readonly loadMoreHistory: () => Promise<void>;
  readonly loadPastRewards: () => Promise<void>;
  readonly loadMorePastRewards: () => Promise<void>;
  readonly dismissNotice: (id: string) => Promise<void>;
  /** A session has come: finds out what is still unknown, and loads what somebody waits for. */
  readonly handleAnswer: (moved: boolean) => void;
  /** Forgets everything of the member. */
  readonly reset: () => void;
}

/** Makes the actions. Nothing is asked before one is called. */
export function createActions(parts: ActionParts): Actions {
  const { client, session, stores, intentStorage, intentsName, now, $online } = parts;
  const { send } = client;
  const intents = createOpenIntents(intentsName, intentStorage);
  const writing = {
    client,
    session,
    onChanged: handleChange,
    pause: (ms: number) => pauseOrBack(ms, $online),
  };
  const redemptions = createRedemptions({ ...writing, cells: stores.redemptions, intents });
  const revertings = createRevertings({ ...writing, cells: stores.revertings });
  const enrollment = createEnrollment({ client, session, $enrollment: stores.$enrollment });
  const history = createPagedPart({
    $list: stores.$history,
    fetchPage: (params) => new TransactionsResource(send).list(params),
    now,
  });
  const past = createPagedPart({
    $list: stores.$pastRewards,
    fetchPage: (params) => new IssuedRewardsResource(send).list({ ...params, usage: 'past' }),
    now,
  });
  /** The lists that somebody looks at; whoever logs in next sees theirs. */
  const wanted = new Set<PagedPart>();

  /** Loads a list of the member's, now or when it is known that there is one. */
  async function want(list: PagedPart): Promise<void> {
    wanted.add(list);
    if (isEnrolled()) await list.load();
  }

  function isEnrolled(): boolean {
    return session.$session.get().data?.visitor === 'enrolled';
  }

  function reloadLists(): void {
    void history.reload();
    void past.reload();
  }

  function handleChange(): void {
    parts.onChanged();
    reloadLists();
  }

  return {
    redemptions,
    revertings,
    enroll: enrollment.enroll,
    previewRedemption: (rewardId, points) => previewRedemption(send, rewardId, points),
    loadHistory: () => want(history),
    loadMoreHistory: history.loadMore,
    loadPastRewards: () => want(past),
    loadMorePastRewards: past.loadMore,
    dismissNotice: (id) => new NoticesResource(send).dismiss(id).catch(() => undefined),
    handleAnswer(moved) {
      if (moved) reloadLists();
      if (isEnrolled()) for (const list of wanted) void list.load();
      redemptions.resume();
      revertings.resume();
    },
    reset() {
      for (const state of [redemptions, revertings, enrollment]) state.reset();
      for (const list of [history, past]) list.forget();
    },
  };
}

async function previewRedemption(
  send: Send,
  rewardId: string,
  points: number | undefined,
): Promise<PreviewOutcome> {
  try {
    const preview = await new RedemptionPreviewsResource(send).create({
      rewardId,
      ...(points !== undefined && { points }),
    });
    return { phase: 'ready', preview };
  } catch (caught) {
    const error = caught as LoyaltyError;
    return isRefusal(error) ? refusedBy(error) : { phase: 'failed', error };
  }
}
