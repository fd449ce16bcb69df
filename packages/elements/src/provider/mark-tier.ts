import { tierStandingOf, type LoyaltyStore } from '@spaarkit/store';

/**
 * Gives a host the house style of the member's level: its accent for the elements inside, and a
 * `tier` attribute for the shop's own rules. Gives the way to stop.
 */
export function markTier(host: HTMLElement, store: LoyaltyStore): () => void {
  const mark = (id: string | undefined, accent: string | undefined) => {
    host.style.setProperty('--loyalty-tier-accent', accent ?? null);
    if (id === undefined) host.removeAttribute('tier');
    else host.setAttribute('tier', id);
  };
  const stop = tierStandingOf(store).subscribe(({ data }) =>
    mark(data?.tier.id, data?.tier.accent),
  );
  return () => {
    stop();
    mark(undefined, undefined);
  };
}
