/** @jsxImportSource react */
/** Right and wrong uses of the tags in React: what must not compile is marked. */
import './react.ts';

import type { LoyaltyRedeemedEvent } from '../index.ts';

const told = (event: LoyaltyRedeemedEvent) => event.redemption.id;

/** What a page writes. */
export const right = (
  <loyalty-provider
    api-base="/loyalty"
    publishableKey="pk_demo"
    tier-style=""
    getMemberToken={async () => 'token'}
    onloyalty-redeemed={told}
    onloyalty-error={({ error }) => error.message}
  >
    <loyalty-points-badge compact href="/points" className="badge" key="badge" />
    <loyalty-redeem-button reward-id="five-euro" variant="outlined" heading-level="4" />
    <loyalty-rewards tab="history" layout="stack" aria-label="Points" />
  </loyalty-provider>
);

/** What an editor marks. */
export const wrong = [
  // @ts-expect-error -- no such tag
  <loyalty-point-badge />,
  // @ts-expect-error -- no such property
  <loyalty-redeem-button rewardID="five-euro" />,
  // @ts-expect-error -- no such value
  <loyalty-redeem-button reward-id="five-euro" variant="primary" />,
  // @ts-expect-error -- an attribute of another type
  <loyalty-redeem-button reward-id={5} />,
  // @ts-expect-error -- of another element
  <loyalty-points-badge rewardId="five-euro" />,
  // @ts-expect-error -- a listener for another event
  <loyalty-provider onloyalty-ready={told} />,
];
