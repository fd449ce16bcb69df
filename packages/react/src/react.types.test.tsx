/** Right and wrong uses of the components: what must not compile is marked. */
import {
  LoyaltyPointsBadge,
  LoyaltyProvider,
  LoyaltyRedeemButton,
  LoyaltyRewards,
  type LoyaltyRedeemedEvent,
} from './index.ts';

const told = (event: LoyaltyRedeemedEvent) => event.redemption.id;

/** What a page writes. */
export const right = (
  <LoyaltyProvider
    apiBase="/loyalty"
    publishableKey="pk_demo"
    getMemberToken={async () => 'token'}
    tierStyle
    onLoyaltyRedeemed={told}
    onLoyaltyRedeem={(event) => event.details.points}
  >
    <LoyaltyPointsBadge compact href="/points" className="badge" key="badge" />
    <LoyaltyRedeemButton rewardId="five-euro" variant="outlined" headingLevel={4} />
    <LoyaltyRewards tab="history" ref={(element) => void element?.refresh()} />
  </LoyaltyProvider>
);

/** What an editor marks. */
export const wrong = [
  // @ts-expect-error -- no such property
  <LoyaltyRedeemButton rewardID="five-euro" />,
  // @ts-expect-error -- no such value
  <LoyaltyRedeemButton rewardId="five-euro" variant="primary" />,
  // @ts-expect-error -- of another type
  <LoyaltyRedeemButton rewardId={5} />,
  // @ts-expect-error -- of another element
  <LoyaltyPointsBadge rewardId="five-euro" />,
  // @ts-expect-error -- no such event
  <LoyaltyProvider onLoyaltyRedemed={told} />,
  // @ts-expect-error -- a listener for another event
  <LoyaltyProvider onLoyaltyReady={told} />,
];
