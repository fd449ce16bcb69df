import { define } from '../context/define.ts';
import { LoyaltyRedeemButtonElement } from './redeem-button.ts';

define('loyalty-redeem-button', LoyaltyRedeemButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-redeem-button': LoyaltyRedeemButtonElement;
  }
}
