import { tierStandingOf, type LoyaltyStore, type TierStanding } from '@spaarkit/store';

import { advise } from '../advice/advise.ts';

/**
 * Gives a host the house style of the member's level: its accent for the elements inside, and a
 * `tier` attribute for the shop's own rules. Gives the way to stop.
 */
export function markTier(host: HTMLElement, store: LoyaltyStore): () => void {
  return followTier(store, (standing) => {
    host.style.setProperty('--loyalty-tier-accent', standing?.tier.accent ?? null);
    reflect(host, 'tier', standing?.tier.id);
  });
}

/**
 * Marks an element of the page's own with the member's level, for the site's own style sheet: its id as
 * `data-loyalty-tier`, and the id of the next as `data-loyalty-tier-near` once that is nearly reached.
 * Gives the way to stop.
 */
export function markTarget(selector: string, store: LoyaltyStore): () => void {
  let target: Element | undefined;
  return followTier(store, (standing) => {
    if (target === undefined && standing === undefined) return;
    target ??= findTarget(selector);
    if (target === undefined) return;
    const next = standing?.progress.next;
    reflect(target, 'data-loyalty-tier', standing?.tier.id);
    reflect(target, 'data-loyalty-tier-near', next?.nearly ? next.tierId : undefined);
  });
}

function followTier(
  store: LoyaltyStore,
  mark: (standing: TierStanding | undefined) => void,
): () => void {
  const stop = tierStandingOf(store).subscribe(({ data }) => mark(data));
  return () => {
    stop();
    mark(undefined);
  };
}

/** What a shop has written may be no selector. */
function findTarget(selector: string): Element | undefined {
  let found: Element | null = null;
  try {
    found = document.querySelector(selector);
  } catch {
    // Said below: nothing was found.
  }
  if (found === null) advise('target_missing', selector);
  return found ?? undefined;
}

function reflect(target: Element, name: string, value: string | undefined): void {
  if (value === undefined) target.removeAttribute(name);
  else target.setAttribute(name, value);
}
