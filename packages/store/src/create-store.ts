import type { Client } from '@spaarkit/sdk';

import type { LoyaltyStore } from './store.ts';

/** What a store is made from. */
export interface StoreOptions {
  /** A client of `@spaarkit/sdk` or `@spaarkit/sdk/fetch`; it decides the programme and the member. */
  readonly client: Client;
  /**
   * Opens the channel on which tabs tell each other that something changed; a message says only that.
   * Default: `BroadcastChannel`, where there is one.
   */
  readonly openChannel?: ((name: string) => TabChannel) | undefined;
  /**
   * Keeps the key of a redemption whose answer is awaited, so that a reload can find out its outcome:
   * the page's `sessionStorage`. Nothing is kept when left out.
   */
  readonly intentStorage?: IntentStorage | undefined;
  /** Epoch milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/** The part of `BroadcastChannel` that is used. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** The part of `Storage` that is used. */
export type IntentStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Makes the store of one programme. Nothing is asked of the server before it is connected to. */
export declare function createStore(options: StoreOptions): LoyaltyStore;
