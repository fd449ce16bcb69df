import { defineContent } from '../context/define-content.ts';
import { LoyaltyRedeemButtonElement } from './redeem-button.ts';

defineContent('loyalty-redeem-button', LoyaltyRedeemButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-redeem-button': LoyaltyRedeemButtonElement;
  }
}
