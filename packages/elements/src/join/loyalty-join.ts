import { defineContent } from '../context/define-content.ts';
import { LoyaltyJoinElement } from './join.ts';

defineContent('loyalty-join', LoyaltyJoinElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-join': LoyaltyJoinElement;
  }
}
