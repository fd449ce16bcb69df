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
  /** The connection that its calls use. */
  readonly client: Connection;

  /** Everything that one request returns, with the programme filled in. `balanceOf` and the like derive from it. */
  readonly $session: ReadableAtom<Remote<Session>>;
  /** The programme: the part of the session that is the same for everybody. */
  readonly $program: ReadableAtom<Remote<Program>>;
  /** Whether the device reports a connection. True if it cannot tell. */
  readonly $online: ReadableAtom<boolean>;
  /** The ledger's present moment in epoch milliseconds, by which its dates are judged. */
  readonly now: () => number;

  /** Makes a key for one intent: make it when a review opens, and pass it to `redeem` or `revert`. */
  readonly newIntent: () => string;

  /** Asks the server again. While an answer is under way, it waits for that one. */
  readonly refresh: () => Promise<void>;

  /**
   * Call it when somebody logged in or out: it forgets everything personal at once and loads again. Tell
   * the client first (`client.setMember`, `client.logout`).
   */
  readonly memberChanged: () => Promise<void>;

  /** Call it when the cart or an order changed: loads again, since what is shown may no longer hold. */
  readonly cartChanged: () => Promise<void>;

  /**
   * Call it when an element is on the page: it loads what is missing, and from then on loads again when
   * the page gets focus or comes online, and when another tab changed something. Calls are counted: as many
   * of {@link disconnect} undo them.
   */
  readonly connect: () => void;
  /** Call it when the element left the page. The last call stops all listening. */
  readonly disconnect: () => void;

  /** What is being redeemed, by reward: `redemptionsOf` writes it, and whoever only looks need not load that. */
  readonly $redemptions: WritableAtom<ReadonlyMap<string, RedemptionState>>;
  /** Where the key of a redemption outlives a reload, when it may. */
  readonly intentStorage: IntentStorage | undefined;
  /** Has a part follow the store, for as long as there is one. */
  readonly attach: (part: StorePart) => void;
  /** A check that turns false once the member has changed: for what is under way. */
  readonly followMember: () => () => boolean;
  /**
   * Whether the shop was asked who is looking, and the server has not said it yet: a write must not go out
   * with the token of somebody who has logged in meanwhile.
   */
  readonly isInDoubt: () => boolean;
  /** A write has changed this, says its answer: shows it, tells other tabs, and asks for the rest. */
  readonly confirm: (change: Partial<Session>) => void;
}
