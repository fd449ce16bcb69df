/** How remote data goes from one state to the next. Pure. */
import type { LoyaltyError } from '@spaarkit/sdk';

import type { Remote } from './types.ts';

/** Asked for: what is there stays, and keeps its status. */
export function asked<T>(before: Remote<T>): Remote<T> {
  return before.updatedAt === undefined ? { status: 'loading' } : before;
}

/** Received. */
export function received<T>(data: T, updatedAt: number): Remote<T> {
  return { status: 'ready', data, updatedAt };
}

/** The question failed: what is there stays, and is marked. */
export function failed<T>(before: Remote<T>, error: LoyaltyError): Remote<T> {
  return before.updatedAt === undefined
    ? { status: 'failed', error }
    : { ...before, status: 'stale', error };
}

/** A part of remote data, in the same state as the whole. No `data` when the part is not there. */
export function part<T, P>(
  { data, ...state }: Remote<T>,
  cut: (data: T) => P | undefined,
): Remote<P> {
  const cutOut = data === undefined ? undefined : cut(data);
  return cutOut === undefined ? state : { ...state, data: cutOut };
}
