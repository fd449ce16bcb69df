/** How remote data goes from one state to the next. Pure. */
import type { LoyaltyError } from '@spaarkit/sdk';

import type { Remote } from './types.ts';

/** Asked for: what is there stays, and keeps its status; so does why there is nothing. */
export function asked<T>(before: Remote<T>): Remote<T> {
  return before.updatedAt === undefined ? { ...before, status: 'loading' } : before;
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
