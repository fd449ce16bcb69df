import { define } from '../context/define.ts';
import { LoyaltyPointsBadgeElement } from './points-badge.ts';

define('loyalty-points-badge', LoyaltyPointsBadgeElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-points-badge': LoyaltyPointsBadgeElement;
  }
}
