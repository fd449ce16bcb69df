/** Right and wrong uses of the tags in Svelte, as its templates read them: what must not compile is marked. */
import './svelte.ts';

import type { SvelteHTMLElements } from 'svelte/elements';

import type { LoyaltyRedeemedEvent } from '../index.ts';

const told = (event: LoyaltyRedeemedEvent) => event.redemption.id;

/** What is written on a tag, as Svelte's compiler hands it to TypeScript. */
function tag<T extends keyof SvelteHTMLElements>(name: T, written: SvelteHTMLElements[T]) {
  return { name, written };
}

/** What a page writes. */
export const right = [
  tag('loyalty-provider', {
    'api-base': '/loyalty',
    publishableKey: 'pk_demo',
    'tier-style': '',
    getMemberToken: async () => 'token',
    'onloyalty-redeemed': told,
    'onloyalty-error': ({ error }) => error.message,
  }),
  tag('loyalty-points-badge', { compact: true, href: '/points', class: 'badge' }),
  tag('loyalty-redeem-button', { 'reward-id': 'five-euro', variant: 'outlined' }),
  tag('loyalty-rewards', { tab: 'history', layout: 'stack', 'aria-label': 'Points' }),
];

/** What an editor marks. */
export const wrong = [
  // @ts-expect-error -- no such attribute
  tag('loyalty-redeem-button', { 'reward-key': 'five-euro' }),
  // @ts-expect-error -- no such value
  tag('loyalty-redeem-button', { 'reward-id': 'five-euro', variant: 'primary' }),
  // @ts-expect-error -- an attribute of another type
  tag('loyalty-redeem-button', { 'reward-id': 5 }),
  // @ts-expect-error -- of another element
  tag('loyalty-points-badge', { rewardId: 'five-euro' }),
  // @ts-expect-error -- a listener for another event
  tag('loyalty-provider', { 'onloyalty-ready': told }),
  // @ts-expect-error -- no such event
  tag('loyalty-provider', { 'onloyalty-redeemd': told }),
];

it('holds the templates of Svelte to the tags when it is compiled', () => undefined);
