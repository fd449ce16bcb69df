import '../history/loyalty-history.ts';
import '../my-rewards/loyalty-my-rewards.ts';
import '../rewards-list/loyalty-rewards-list.ts';
import '../tier-progress/loyalty-tier-progress.ts';

import { define } from '../context/define.ts';
import { LoyaltyRewardsElement } from './rewards.ts';

define('loyalty-rewards', LoyaltyRewardsElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-rewards': LoyaltyRewardsElement;
  }
}
