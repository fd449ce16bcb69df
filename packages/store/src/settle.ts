/** Finds out how a write ended, however often its answer is lost. */
import type { LoyaltyError } from '@spaarkit/sdk';
import type { ReadableAtom } from 'nanostores';

import { isRefusal, refusedBy } from './refusals.ts';
import type { LoyaltyStore } from './store.ts';
import type { Failed, Refused, Unknown } from './types.ts';

/** Waits between attempts, in milliseconds: half a minute in all, then it rests until the next refresh. */
const settlePausesMs: readonly number[] = [1000, 2000, 4000, 8000, 15_000];

/** A write that may be sent again. */
export interface Settlement<R> {
  /** Sends it, with the same key each time. Undefined: taken, but not known yet how it ends. */
  readonly attempt: () => Promise<R | undefined>;
  /** Whether it may have been done already, by an attempt before these. */
  readonly inDoubt: boolean;
  /** The outcome became unknown. */
  readonly onDoubt: (unknown: Unknown) => void;
}

/** How a write ended. */
export type Settled<R> =
  { readonly phase: 'done'; readonly result: R } | Refused | Unknown | Failed;

/**
 * Sends a write until it is known how it ended; only for the member it began with, and only while it is
 * known who is looking; undefined when nobody wants to know any more. A refusal always counts: the key of a write that was done is answered with what was
 * done. Another error counts only while no answer has been lost.
 */
export async function settle<R>(
  store: LoyaltyStore,
  { attempt, inDoubt, onDoubt }: Settlement<R>,
): Promise<Settled<R> | undefined> {
  const isWanted = store.followMember();
  let unknown: Unknown = { phase: 'unknown' };
  for (const pauseMs of [...settlePausesMs, 0]) {
    try {
      const result = (await isStillThere(store, isWanted)) ? await attempt() : undefined;
      if (!isWanted()) return undefined;
      if (result !== undefined) return { phase: 'done', result };
    } catch (caught) {
      const error = caught as LoyaltyError;
      if (!isWanted()) return undefined;
      if (isRefusal(error)) return refusedBy(error);
      if (!inDoubt && !leavesDoubt(error)) return { phase: 'failed', error };
      unknown = { phase: 'unknown', error };
    }
    inDoubt = true;
    onDoubt(unknown);
    if (pauseMs > 0) await pauseOrBack(pauseMs, store.$online);
  }
  return unknown;
}

/** Whether the write may have been done although it failed. */
function leavesDoubt({ code, status }: LoyaltyError): boolean {
  return status >= 500 || status < 400
    ? code !== 'token_unavailable'
    : code === 'request_in_flight';
}

/** Waits, but no longer than until the connection is back. */
export function pauseOrBack(ms: number, $online: ReadableAtom<boolean>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const stop = $online.listen((online) => online && end());
  });
}

/**
 * Whether who looks is still who it was when `followMember` gave `isWanted`. Waits for the server's word where that is
 * in doubt: what one member has pressed for is not sent with the token of another.
 */
export async function isStillThere(store: LoyaltyStore, isWanted: () => boolean): Promise<boolean> {
  if (store.isInDoubt()) await store.refresh();
  return isWanted() && !store.isInDoubt();
}
