/** @jsxImportSource solid-js */
/** Right and wrong uses of the tags in Solid: what must not compile is marked. */
import './solid.ts';

import type { LoyaltyRedeemedEvent } from '../index.ts';

const told = (event: LoyaltyRedeemedEvent) => event.redemption.id;

/** What a page writes. */
export const right = (
  <loyalty-provider
    api-base="/loyalty"
    publishable-key="pk_demo"
    prop:getMemberToken={async () => 'token'}
    on:loyalty-redeemed={told}
    on:loyalty-error={({ error }) => error.message}
  >
    <loyalty-points-badge compact href="/points" class="badge" />
    <loyalty-redeem-button reward-id="five-euro" prop:variant="outlined" heading-level="4" />
    <loyalty-rewards tab="history" layout="stack" aria-label="Points" />
  </loyalty-provider>
);

/** What an editor marks. */
export const wrong = [
  // @ts-expect-error -- no such tag
  <loyalty-point-badge />,
  // @ts-expect-error -- no such property
  <loyalty-redeem-button prop:rewardID="five-euro" />,
  // @ts-expect-error -- no such value
  <loyalty-redeem-button reward-id="five-euro" variant="primary" />,
  // @ts-expect-error -- an attribute of another type
  <loyalty-redeem-button reward-id={5} />,
  // @ts-expect-error -- of another element
  <loyalty-points-badge rewardId="five-euro" />,
  // @ts-expect-error -- a listener for another event
  <loyalty-provider on:loyalty-ready={told} />,
];
