import { defineContent } from '../context/define-content.ts';
import { LoyaltyRewardChoicesElement } from './reward-choices.ts';

defineContent('loyalty-reward-choices', LoyaltyRewardChoicesElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-reward-choices': LoyaltyRewardChoicesElement;
  }
}
