import type { Connection, Session } from '@spaarkit/sdk';
import { createIdempotencyKey } from '@spaarkit/sdk/resources';
import { atom } from 'nanostores';

import type { Actions, ActionStores } from './actions.ts';
import { createCells, type Cell } from './cells.ts';
import { derive } from './derive.ts';
import { createFreshness, openBroadcastChannel, type OpenChannel } from './freshness.ts';
import type { IntentStorage } from './intents.ts';
import { createLazy } from './lazy.ts';
import { createSessionPart } from './session-part.ts';
import type { LoyaltyStore } from './store.ts';
import type { Failed } from './types.ts';
import { createViews } from './views.ts';

/** What a store is made from. */
export interface StoreOptions {
  /** A client of the SDK, or a connection alone; it decides the programme and the member. */
  readonly client: Connection;
  /**
   * Opens the channel on which tabs tell each other that something changed; a message says only that.
   * Default: `BroadcastChannel`, where there is one.
   */
  readonly openChannel?: OpenChannel | undefined;
  /**
   * Keeps the key of a redemption while its answer is awaited, so that a reload can find out its
   * outcome: the page's `sessionStorage`. Nothing is kept on the device when left out.
   */
  readonly intentStorage?: IntentStorage | undefined;
  /** Epoch milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/** On focus, or on coming back, the server is asked again no sooner than this after the last time. */
const shortestRefreshMs = 5000;

/**
 * Makes the store of one programme. Nothing is asked of the server, and nothing listened to, before
 * `connect` or an action.
 *
 * @example
 * const store = createStore({ client });
 * store.connect();
 * store.$balance.subscribe(({ status, data }) => draw(status, data?.shown));
 */
export function createStore({
  client,
  openChannel = openBroadcastChannel,
  intentStorage,
  now = Date.now,
}: StoreOptions): LoyaltyStore {
  const name = `spaarkit:${client.apiBase}|${client.publishableKey}`;
  const intentsName = `${name}|intents`;
  const session = createSessionPart(client, { now, onAnswer: handleAnswer });
  const freshness = createFreshness({ openChannel, onLooked: handleLook, onTold: handleTold });
  const { $online, tell } = freshness;
  const stores = createActionStores();
  const { $history, $pastRewards, $enrollment, redemptions, revertings } = stores;
  const dismissed = new Set<string>();
  const $notice = derive(session.$session, findNotice);

  const actions = createLazy(async () => {
    const { createActions } = await import('./actions.ts');
    const shared = { client, session, stores, intentStorage, intentsName, now, $online };
    return createActions({ ...shared, onChanged: tell });
  });

  /** What another tab told needs no telling again. */
  let told = false;

  function handleAnswer({ member, unresolvedRedemptions }: Session, moved: boolean): void {
    freshness.join(member && `${name}|${member.id}`);
    if (moved && !told) tell();
    const isOpen = unresolvedRedemptions.length > 0 || holds(intentStorage, intentsName);
    if (isOpen || actions.now()) void actions.use((loaded) => loaded.handleAnswer(moved), ignore);
  }

  function handleLook(): void {
    const { updatedAt = -Infinity } = session.$session.get();
    if (now() - updatedAt >= shortestRefreshMs) void session.refresh();
  }

  function handleTold(): void {
    told = true;
    void session.refreshAnew().then(() => (told = false));
  }

  function findNotice() {
    return session.$session.get().data?.notices.find(({ id }) => !dismissed.has(id));
  }

  function prepare(): void {
    void actions.use(ignore, ignore);
  }

  /** For who presses now, and not for who may have logged in before the actions are there. */
  function write<S>(
    state: Cell<S | Failed>,
    run: (loaded: Actions) => Promise<S>,
  ): Promise<S | Failed> {
    const isWanted = session.followMember();
    return actions.use<S | Failed>(
      (loaded) => (isWanted() ? run(loaded) : state.get()),
      () => {
        if (isWanted()) state.set(failed);
        return failed;
      },
    );
  }

  return {
    client,
    $session: session.$session,
    $program: session.$program,
    ...createViews(session),
    $notice,
    $pastRewards,
    $history,
    $enrollment,
    $online,
    $redemptions: redemptions.$all,
    $redemption(rewardId) {
      prepare();
      return redemptions.storeOf(rewardId);
    },
    $revertings: revertings.$all,
    $reverting: revertings.storeOf,

    now: session.now,
    newIntent: createIdempotencyKey,
    prepare,
    refresh: session.refresh,
    redeem: (request) =>
      write(redemptions.at(request.rewardId), (loaded) => loaded.redemptions.redeem(request)),
    clearRedemption: (rewardId) => actions.now()?.redemptions.clear(rewardId),
    revert: (id, intentKey) =>
      write(revertings.at(id), (loaded) => loaded.revertings.revert(id, intentKey)),
    clearReverting: (id) => actions.now()?.revertings.clear(id),
    previewRedemption: (...what) =>
      actions.use(
        (loaded) => loaded.previewRedemption(...what),
        () => failed,
      ),
    enroll: (request = {}) => write($enrollment, (loaded) => loaded.enroll(request)),
    loadHistory: () =>
      actions.use(
        (loaded) => loaded.loadHistory(),
        () => $history.set(failedRemote),
      ),
    loadMoreHistory: () => actions.use((loaded) => loaded.loadMoreHistory(), ignore),
    loadPastRewards: () =>
      actions.use(
        (loaded) => loaded.loadPastRewards(),
        () => $pastRewards.set(failedRemote),
      ),
    loadMorePastRewards: () => actions.use((loaded) => loaded.loadMorePastRewards(), ignore),

    async dismissNotice(id) {
      dismissed.add(id);
      $notice.set(findNotice());
      // It stays away on this page in any case, and comes back on the next if the server did not hear.
      await actions.use((loaded) => loaded.dismissNotice(id), ignore);
    },
    async memberChanged() {
      client.setMember();
      session.forget();
      actions.now()?.reset();
      dismissed.clear();
      freshness.join(undefined);
      await session.refreshAnew();
    },
    cartChanged: session.refreshAnew,

    connect() {
      const isFirst = !freshness.isOn();
      freshness.start();
      if (isFirst) handleLook();
    },
    disconnect: freshness.stop,
  };
}

const failed: Failed = { phase: 'failed' };
const failedRemote = { status: 'failed' } as const;

function ignore(): void {}

/** Whether something was left open before a reload. */
function holds(storage: IntentStorage | undefined, name: string): boolean {
  try {
    return typeof storage?.getItem(name) === 'string';
  } catch {
    return false;
  }
}

function createActionStores(): ActionStores {
  return {
    redemptions: createCells({ phase: 'idle' }),
    revertings: createCells({ phase: 'idle' }),
    $enrollment: atom({ phase: 'idle' }),
    $history: atom({ status: 'idle' }),
    $pastRewards: atom({ status: 'idle' }),
  };
}
