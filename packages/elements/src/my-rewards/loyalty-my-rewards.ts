import { define } from '../context/define.ts';
import { LoyaltyMyRewardsElement } from './my-rewards.ts';

define('loyalty-my-rewards', LoyaltyMyRewardsElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-my-rewards': LoyaltyMyRewardsElement;
  }
}
