import { defineContent } from '../context/define-content.ts';
import { LoyaltyPurchasesElement } from './purchases.ts';

defineContent('loyalty-purchases', LoyaltyPurchasesElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-purchases': LoyaltyPurchasesElement;
  }
}
