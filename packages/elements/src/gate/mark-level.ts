import { tierStandingOf, type LoyaltyStore } from '@spaarkit/store';

import { advise } from '../advice/advise.ts';

/**
 * Marks an element of the page's own with the member's level, for the site's own style sheet: its id as
 * `data-loyalty-tier`, and the id of the next as `data-loyalty-tier-near` once that is nearly reached.
 * Gives the way to stop.
 */
export function markLevel(selector: string, store: LoyaltyStore): () => void {
  let target: Element | undefined;
  const stop = tierStandingOf(store).subscribe(({ data }) => {
    if (data !== undefined) target ??= findTarget(selector);
    if (target === undefined) return;
    const next = data?.progress.next;
    reflect(target, 'data-loyalty-tier', data?.tier.id);
    reflect(target, 'data-loyalty-tier-near', next?.nearly ? next.tierId : undefined);
  });
  return () => {
    stop();
    target?.removeAttribute('data-loyalty-tier');
    target?.removeAttribute('data-loyalty-tier-near');
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
