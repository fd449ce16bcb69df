import { define } from '../context/define.ts';
import { LoyaltyRewardsListElement } from './rewards-list.ts';

define('loyalty-rewards-list', LoyaltyRewardsListElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-rewards-list': LoyaltyRewardsListElement;
  }
}
