import type { Client, Session } from '@spaarkit/sdk';
import { atom, onMount } from 'nanostores';

import type { Actions, ActionStores } from './actions.ts';
import { createCells, type Cell } from './cells.ts';
import { createFreshness, openBroadcastChannel, type OpenChannel } from './freshness.ts';
import type { IntentStorage } from './intents.ts';
import { createLazy } from './lazy.ts';
import { newIntent } from './new-intent.ts';
import { createSessionPart } from './session-part.ts';
import type { LoyaltyStore } from './store.ts';
import type { Failed, RedemptionState, RevertState } from './types.ts';
import { createNoticeView, createViews } from './views.ts';

/** What a store is made from. */
export interface StoreOptions {
  /** A client of `@spaarkit/sdk` or `@spaarkit/sdk/fetch`; it decides the programme and the member. */
  readonly client: Client;
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
  const $dismissed = atom<ReadonlySet<string>>(new Set());
  const stores = createActionStores();
  const { $history, $pastRewards } = stores;
  // Who draws how redemptions stand is about to need the rest.
  onMount(stores.redemptions.$all, () => void actions.use(ignore, ignore));

  const actions = createLazy(async () => {
    const { createActions } = await import('./actions.ts');
    const { $online } = freshness;
    return createActions({
      client,
      session,
      stores,
      intentStorage,
      intentsName,
      now,
      $online,
      onChanged: handleChange,
    });
  });

  /** What another tab told needs no telling again. */
  let told = false;
  /** The lists that somebody looks at; whoever logs in next sees theirs. */
  const wanted = new Set<() => Promise<void>>();

  function handleAnswer({ member, unresolvedRedemptions }: Session, moved: boolean): void {
    freshness.join(member && `${name}|${member.id}`);
    if (moved && !told) freshness.tell();
    if (moved) actions.now()?.reloadLists();
    if (isEnrolled()) for (const load of wanted) void load();
    if (actions.now() || unresolvedRedemptions.length > 0 || holds(intentStorage, intentsName)) {
      void actions.use((loaded) => loaded.resume(), ignore);
    }
  }

  function handleChange(): void {
    freshness.tell();
    actions.now()?.reloadLists();
  }

  function handleLook(): void {
    if (now() - (session.$session.get().updatedAt ?? -Infinity) >= shortestRefreshMs)
      void session.refresh();
  }

  function handleTold(): void {
    told = true;
    void session.refreshAnew().then(() => (told = false));
  }

  async function memberChanged(): Promise<void> {
    client.setMember();
    session.forget();
    actions.now()?.reset();
    $dismissed.set(new Set());
    freshness.join(undefined);
    await session.refreshAnew();
  }

  /** For who presses now, and not for who may have logged in before the actions are there. */
  function write<S>(
    run: (loaded: Actions) => Promise<S>,
    state: Cell<S | Failed>,
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

  const loadHistory = () =>
    actions.use(
      (loaded) => loaded.loadHistory(),
      () => $history.set({ status: 'failed' }),
    );
  const loadPastRewards = () =>
    actions.use(
      (loaded) => loaded.loadPastRewards(),
      () => $pastRewards.set({ status: 'failed' }),
    );

  /** Loads a list of the member's, now or when it is known that there is one. */
  async function want(load: () => Promise<void>): Promise<void> {
    wanted.add(load);
    if (isEnrolled()) await load();
  }

  function isEnrolled(): boolean {
    return session.$session.get().data?.visitor === 'enrolled';
  }

  return {
    client,
    $session: session.$session,
    $program: session.$program,
    ...createViews(session),
    $notice: createNoticeView(session, $dismissed),
    $pastRewards,
    $history,
    $enrollment: stores.$enrollment,
    $online: freshness.$online,
    $redemptions: stores.redemptions.$all,
    $redemption: stores.redemptions.storeOf,
    $revertings: stores.revertings.$all,
    $reverting: stores.revertings.storeOf,

    now: session.now,
    newIntent,
    refresh: session.refresh,
    redeem: (request) =>
      write(
        ({ redemptions }) => redemptions.redeem(request),
        stores.redemptions.at(request.rewardId),
      ),
    clearRedemption: (rewardId) => actions.now()?.redemptions.clear(rewardId),
    revert: (id, intentKey) =>
      write(({ revertings }) => revertings.revert(id, intentKey), stores.revertings.at(id)),
    clearReverting: (id) => actions.now()?.revertings.clear(id),
    previewRedemption: (rewardId, points) =>
      actions.use(
        ({ previewRedemption }) => previewRedemption(rewardId, points),
        () => failed,
      ),
    enroll: (request = {}) => write(({ enroll }) => enroll(request), stores.$enrollment),
    loadHistory: () => want(loadHistory),
    loadMoreHistory: () => actions.use(({ loadMoreHistory }) => loadMoreHistory(), ignore),
    loadPastRewards: () => want(loadPastRewards),
    loadMorePastRewards: () =>
      actions.use(({ loadMorePastRewards }) => loadMorePastRewards(), ignore),

    async dismissNotice(id) {
      $dismissed.set(new Set([...$dismissed.get(), id]));
      // It stays away on this page in any case, and comes back on the next if the server did not hear.
      await client.notices.dismiss(id).catch(() => undefined);
    },
    memberChanged,
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
    redemptions: createCells<RedemptionState>({ phase: 'idle' }),
    revertings: createCells<RevertState>({ phase: 'idle' }),
    $enrollment: atom({ phase: 'idle' }),
    $history: atom({ status: 'idle' }),
    $pastRewards: atom({ status: 'idle' }),
  };
}
