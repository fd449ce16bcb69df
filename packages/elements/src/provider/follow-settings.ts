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

/** Only a member is told anything, so that a guest's page does not fetch what listens. */
function startLive(store: LoyaltyStore): () => void {
  const stopping = new AbortController();
  let listening: Promise<void> | undefined;
  const stopWaiting = store.$session.subscribe(({ data }) => {
    if (data?.member) listening ??= listen(store, stopping.signal);
  });
  return () => {
    stopWaiting();
    stopping.abort();
  };
}

/** Without a connection it may not come; the page is then as fresh as it is without. */
async function listen(store: LoyaltyStore, signal: AbortSignal): Promise<void> {
  const loaded = await import('./live.ts').catch(() => undefined);
  if (loaded && !signal.aborted) signal.addEventListener('abort', loaded.followLive(store));
}
