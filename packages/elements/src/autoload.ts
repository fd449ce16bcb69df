import './advice/at-home.ts';

/**
 * One script for pages without a bundler: an element's code is fetched when its tag first stands on
 * the page. Elements inside shadow roots of others are fetched by those.
 */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'loyalty-provider': () => import('./provider/loyalty-provider.ts'),
  'loyalty-rewards': () => import('./rewards/loyalty-rewards.ts'),
  'loyalty-points-badge': () => import('./points-badge/loyalty-points-badge.ts'),
  'loyalty-tier-progress': () => import('./tier-progress/loyalty-tier-progress.ts'),
  'loyalty-rewards-list': () => import('./rewards-list/loyalty-rewards-list.ts'),
  'loyalty-redeem-button': () => import('./redeem-button/loyalty-redeem-button.ts'),
  'loyalty-reward-choices': () => import('./reward-choices/loyalty-reward-choices.ts'),
  'loyalty-my-rewards': () => import('./my-rewards/loyalty-my-rewards.ts'),
  'loyalty-ticket-code': () => import('./ticket-code/loyalty-ticket-code.ts'),
  'loyalty-earn-preview': () => import('./earn-preview/loyalty-earn-preview.ts'),
  'loyalty-cart-rewards': () => import('./cart-rewards/loyalty-cart-rewards.ts'),
  'loyalty-join': () => import('./join/loyalty-join.ts'),
  'loyalty-preferences': () => import('./preferences/loyalty-preferences.ts'),
  'loyalty-member-card': () => import('./member-card/loyalty-member-card.ts'),
  'loyalty-history': () => import('./history/loyalty-history.ts'),
  'loyalty-purchases': () => import('./purchases/loyalty-purchases.ts'),
  'loyalty-tiers': () => import('./tiers/loyalty-tiers.ts'),
  'loyalty-launcher': () => import('./launcher/loyalty-launcher.ts'),
  'loyalty-gate': () => import('./gate/loyalty-gate.ts'),
  'loyalty-referral': () => import('./referral/loyalty-referral.ts'),
  'loyalty-earn-list': () => import('./earn-list/loyalty-earn-list.ts'),
};

const waiting = new Set(Object.keys(elements));

/** How often there was a connection again. */
let returns = 0;

function load(tag: string): void {
  if (!waiting.delete(tag)) return;
  const before = returns;
  // Asked again when the tag next appears, or there is a connection again: perhaps before this failed.
  elements[tag]?.().catch(() => {
    waiting.add(tag);
    if (before < returns) load(tag);
  });
}

function loadWithin(root: Element): void {
  load(root.localName);
  for (const tag of waiting) if (root.querySelector(tag)) load(tag);
}

const observer = new MutationObserver((mutations) => {
  for (const { addedNodes } of mutations) {
    for (const node of addedNodes) if (node instanceof Element) loadWithin(node);
  }
});

loadWithin(document.documentElement);
addEventListener('online', () => {
  returns++;
  loadWithin(document.documentElement);
});
observer.observe(document.documentElement, { childList: true, subtree: true });
