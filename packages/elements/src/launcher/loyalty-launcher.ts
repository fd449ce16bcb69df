import { defineContent } from '../context/define-content.ts';
import { LoyaltyLauncherElement } from './launcher.ts';

defineContent('loyalty-launcher', LoyaltyLauncherElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-launcher': LoyaltyLauncherElement;
  }
}
