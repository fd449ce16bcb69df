/** Every element as a page would have it: for promises that hold for all of them. */
import { html, type TemplateResult } from 'lit';

import '../src/all.ts';

/** The tags that draw something, and not only hold what the page draws; a new element does not compile until it stands below. */
export type Tag = Exclude<
  keyof HTMLElementTagNameMap & `loyalty-${string}`,
  'loyalty-provider' | 'loyalty-gate'
>;

export const everyElement: Readonly<Record<Tag, TemplateResult>> = {
  'loyalty-points-badge': html`<loyalty-points-badge></loyalty-points-badge>`,
  'loyalty-tier-progress': html`<loyalty-tier-progress with-benefits></loyalty-tier-progress>`,
  'loyalty-rewards-list': html`<loyalty-rewards-list></loyalty-rewards-list>`,
  'loyalty-redeem-button': html`<loyalty-redeem-button
    reward-id="five-euro"
  ></loyalty-redeem-button>`,
  'loyalty-reward-choices': html`<loyalty-reward-choices
    reward-id="good-cause"
  ></loyalty-reward-choices>`,
  'loyalty-my-rewards': html`<loyalty-my-rewards></loyalty-my-rewards>`,
  'loyalty-ticket-code': html`<loyalty-ticket-code
    issued-reward-id="issued-1"
  ></loyalty-ticket-code>`,
  'loyalty-earn-preview': html`<loyalty-earn-preview gross-minor="2995"></loyalty-earn-preview>`,
  'loyalty-cart-rewards': html`<loyalty-cart-rewards></loyalty-cart-rewards>`,
  'loyalty-join': html`<loyalty-join></loyalty-join>`,
  'loyalty-preferences': html`<loyalty-preferences></loyalty-preferences>`,
  'loyalty-member-card': html`<loyalty-member-card></loyalty-member-card>`,
  'loyalty-history': html`<loyalty-history></loyalty-history>`,
  'loyalty-purchases': html`<loyalty-purchases></loyalty-purchases>`,
  'loyalty-earn-list': html`<loyalty-earn-list></loyalty-earn-list>`,
  'loyalty-tiers': html`<loyalty-tiers></loyalty-tiers>`,
  'loyalty-referral': html`<loyalty-referral></loyalty-referral>`,
  'loyalty-launcher': html`<loyalty-launcher></loyalty-launcher>`,
  'loyalty-rewards': html`<loyalty-rewards layout="stack"></loyalty-rewards>`,
};

/** All of them together, on one page. */
export const allElements = Object.values(everyElement);
