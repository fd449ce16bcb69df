import type { LoyaltyStore } from '@spaarkit/store';

import type { LoyaltyContext } from '../context/loyalty-context.ts';
import { markTier } from './mark-tier.ts';

/** Starts what a provider's settings ask for beside drawing. Gives the way to stop. */
export function followSettings(
  host: HTMLElement,
  { store, settings: { tierStyle, live } }: LoyaltyContext,
): () => void {
  const stopTier = tierStyle ? markTier(host, store) : undefined;
  const stopLive = live ? startLive(store) : undefined;
  return () => {
    stopTier?.();
    stopLive?.();
  };
}

/** Without a connection it may not come; the page is then as fresh as it is without. */
function startLive(store: LoyaltyStore): () => void {
  let isStopped = false;
  let stop: (() => void) | undefined;
  void import('./live.ts').then(
    ({ followLive }) => {
      if (!isStopped) stop = followLive(store);
    },
    () => {},
  );
  return () => {
    isStopped = true;
    stop?.();
  };
}
