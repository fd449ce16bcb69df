import '../rewards-list/loyalty-rewards-list.ts';
import '../tier-progress/loyalty-tier-progress.ts';

import { defineContent } from '../context/define-content.ts';
import { LoyaltyRewardsElement } from './rewards.ts';

defineContent('loyalty-rewards', LoyaltyRewardsElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-rewards': LoyaltyRewardsElement;
  }
}
