import type { LoyaltyRewardsElement } from './rewards.ts';

/** How the address is written. */
export interface TabInAddressOptions {
  /** Before the `=`; another one for a second card. Default: `loyalty`. */
  readonly name?: string;
}

/**
 * Keeps the open tab of a card in the address of the page, as `#loyalty=history`: a link leads to it, and it is
 * open again after a reload. Turning tabs takes no step in the browser's history, so that _back_ leaves the page
 * as it would without. The part behind `#` then belongs to the card; a router that lives there needs it for itself.
 *
 * @returns Ends it; the address stays as it is.
 *
 * @example
 * keepTabInAddress(document.querySelector('loyalty-rewards'));
 */
export function keepTabInAddress(
  card: LoyaltyRewardsElement,
  { name = 'loyalty' }: TabInAddressOptions = {},
): () => void {
  const { tab: first } = card;
  const read = () => {
    const [key, tab] = location.hash.slice(1).split('=');
    card.setAttribute('tab', key === name && tab ? tab : first);
  };
  const write = () => {
    const hash = `#${name}=${card.tab}`;
    // What a router keeps with its step stays with it.
    if (location.hash !== hash) history.replaceState(history.state, '', hash);
  };
  const observer = new MutationObserver(write);
  read();
  observer.observe(card, { attributeFilter: ['tab'] });
  addEventListener('hashchange', read);
  return () => {
    observer.disconnect();
    removeEventListener('hashchange', read);
  };
}
