import '../earn-preview/loyalty-earn-preview.ts';

import { defineContent } from '../context/define-content.ts';
import { LoyaltyCartRewardsElement } from './cart-rewards.ts';

defineContent('loyalty-cart-rewards', LoyaltyCartRewardsElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-cart-rewards': LoyaltyCartRewardsElement;
  }
}
