import { defineContent } from '../context/define-content.ts';
import { LoyaltyMemberCardElement } from './member-card.ts';

defineContent('loyalty-member-card', LoyaltyMemberCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-member-card': LoyaltyMemberCardElement;
  }
}
