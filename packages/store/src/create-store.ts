import type { Connection, Session } from '@spaarkit/sdk';
import { createIdempotencyKey } from '@spaarkit/sdk/resources';
import { atom } from 'nanostores';

import { createFreshness, openBroadcastChannel, type OpenChannel } from './freshness.ts';
import { isIntentKept, nameOf, type IntentStorage } from './intent-storage.ts';
import { createSessionPart } from './session-part.ts';
import type { LoyaltyStore, StorePart } from './store.ts';

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
 * `connect`, or an action of one of its functions.
 *
 * @example
 * const store = createStore({ client });
 * store.connect();
 * balanceOf(store).subscribe(({ status, data }) => draw(status, data?.shown));
 */
export function createStore({
  client,
  openChannel = openBroadcastChannel,
  intentStorage,
  now = Date.now,
}: StoreOptions): LoyaltyStore {
  const name = nameOf(client);
  const session = createSessionPart(client, { now, onAnswer: handleAnswer });
  const freshness = createFreshness({
    openChannel,
    onLooked: handleLook,
    onTold: () => void askWho(true),
  });
  const parts: StorePart[] = [];
  /** Counts who has been looking: what was asked for one is not shown to the next. */
  let member = 0;
  /**
   * Set since the shop was asked again who is looking, until the server has said it: to whether another tab
   * told of a change, which needs no telling again.
   */
  let doubt: boolean | undefined;

  function handleAnswer({ member: known, unresolvedRedemptions }: Session, moved: boolean): void {
    // With a new token comes whoever is logged in by now.
    if (freshness.join(known && `${name}|${known.id}`)) forget();
    if (moved && !doubt) freshness.tell();
    doubt = undefined;
    for (const { onAnswer } of parts) onAnswer?.(moved);
    if (unresolvedRedemptions.length > 0 || isIntentKept(client, intentStorage)) {
      import('./left-open.ts')
        .then(({ takeUp }) => takeUp(store))
        // Without a connection: the next answer asks again.
        .catch(() => undefined);
    }
  }

  function forget(): void {
    member++;
    for (const { onForget } of parts) onForget();
  }

  /** Somebody may have logged out meanwhile: the shop is asked again too who is looking. */
  function askWho(told = false): Promise<void> {
    doubt = told;
    client.setMember();
    return session.refreshAnew();
  }

  function handleLook(): void {
    const { status, error, updatedAt = -Infinity } = session.$session.get();
    // While that is being asked, it is not asked again.
    if (
      now() - updatedAt >= shortestRefreshMs &&
      (doubt === undefined || (error && status !== 'loading'))
    )
      void askWho();
  }

  const store: LoyaltyStore = {
    // With what only this file calls, and the type does not name.
    ...session,
    client,
    $online: freshness.$online,
    newIntent: createIdempotencyKey,
    memberChanged() {
      client.setMember();
      session.forget();
      forget();
      freshness.tell();
      freshness.join();
      return askWho();
    },
    cartChanged: session.refreshAnew,
    connect: freshness.connect,
    disconnect: freshness.disconnect,

    $redemptions: atom(new Map()),
    intentStorage,
    attach: (part) => void parts.push(part),
    followMember:
      (followed = member) =>
      () =>
        followed === member,
    isInDoubt: () => doubt !== undefined,
    confirm(change) {
      session.confirm(change);
      freshness.tell();
      for (const { onAnswer } of parts) onAnswer?.(true);
      void session.refreshAnew();
    },
  };
  return store;
}
