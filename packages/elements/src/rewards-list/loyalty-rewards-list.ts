import { defineContent } from '../context/define-content.ts';
import { LoyaltyRewardsListElement } from './rewards-list.ts';

defineContent('loyalty-rewards-list', LoyaltyRewardsListElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-rewards-list': LoyaltyRewardsListElement;
  }
}
