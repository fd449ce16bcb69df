import { defineContent } from '../context/define-content.ts';
import { LoyaltyEarnListElement } from './earn-list.ts';

defineContent('loyalty-earn-list', LoyaltyEarnListElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-earn-list': LoyaltyEarnListElement;
  }
}
