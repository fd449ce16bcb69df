import { defineContent } from '../context/define-content.ts';
import { LoyaltyMyRewardsElement } from './my-rewards.ts';

defineContent('loyalty-my-rewards', LoyaltyMyRewardsElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-my-rewards': LoyaltyMyRewardsElement;
  }
}
