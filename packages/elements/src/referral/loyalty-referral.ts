import { defineContent } from '../context/define-content.ts';
import { LoyaltyReferralElement } from './referral.ts';

defineContent('loyalty-referral', LoyaltyReferralElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-referral': LoyaltyReferralElement;
  }
}
