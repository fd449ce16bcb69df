/** The interface of the store. */
import type { Connection, Program, Session } from '@spaarkit/sdk';
import type { ReadableAtom, WritableAtom } from 'nanostores';

import type { IntentStorage } from './intent-storage.ts';
import type { RedemptionState, Remote } from './types.ts';

/** What stands apart from a store and follows what happens to it; see {@link LoyaltyStore.attach}. */
export interface StorePart {
  /**
   * An answer has come, or what a write has changed is shown; `moved` when the member's balance or
   * issued rewards are no longer what they were.
   */
  readonly onAnswer?: (moved: boolean) => void;
  /** Somebody logged in or out: what is held of the former member goes, and what is under way is dropped. */
  readonly onForget: () => void;
}

/**
 * The shopper's side of one programme: one truth for all elements of a page. It shows only what the
 * server has confirmed. A failed refresh keeps the last values and marks them `stale`; a late answer
 * is dropped; nothing personal is kept on the device.
 *
 * What a shopper does, and what is worked out or loaded when somebody looks at it, are functions of the
 * store (`redemptionsOf`, `rewardsOf`, `historyOf` …), so that a page carries what it uses. Actions never
 * throw: what became of them is in their stores, and in what they resolve with.
 */
export interface LoyaltyStore {
  /** What its calls are made on. */
  readonly client: Connection;

  /** Everything of one request, with the programme filled in. `balanceOf` and the like are cut from it. */
  readonly $session: ReadableAtom<Remote<Session>>;
  readonly $program: ReadableAtom<Remote<Program>>;
  /** Whether the device says that it has a connection. True where it cannot say. */
  readonly $online: ReadableAtom<boolean>;
  /** The ledger's present moment in epoch milliseconds, by which its dates are judged. */
  readonly now: () => number;

  /** A key for one intent: make one when a review opens, and give it to what redeems or undoes. */
  readonly newIntent: () => string;

  /** Asks the server anew. Asked while an answer is under way, it waits for that one. */
  readonly refresh: () => Promise<void>;

  /**
   * Somebody logged in or out: forgets everything personal at once and loads anew. Tell the client
   * first (`client.setMember`, `client.logout`).
   */
  readonly memberChanged: () => Promise<void>;

  /** The cart or an order changed: what is shown may no longer hold. */
  readonly cartChanged: () => Promise<void>;

  /**
   * An element is on the page: loads what is missing, and from now on keeps it fresh when the page
   * gets focus or comes online, and when another tab changed something. Counted: as many
   * {@link disconnect} undo it.
   */
  readonly connect: () => void;
  /** The element left the page. The last one stops all listening. */
  readonly disconnect: () => void;

  /** What is being redeemed, by reward: `redemptionsOf` writes it, and whoever only looks need not load that. */
  readonly $redemptions: WritableAtom<ReadonlyMap<string, RedemptionState>>;
  /** Where the key of a redemption outlives a reload, when it may. */
  readonly intentStorage: IntentStorage | undefined;
  /** Has a part follow the store, for as long as there is one. */
  readonly attach: (part: StorePart) => void;
  /** A check that turns false once the member has changed: for what is under way. */
  readonly followMember: () => () => boolean;
  /** A write has changed this, says its answer: shows it, tells other tabs, and asks for the rest. */
  readonly confirm: (change: Partial<Session>) => void;
}
