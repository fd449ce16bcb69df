import { defineContent } from '../context/define-content.ts';
import { LoyaltyTierProgressElement } from './tier-progress.ts';

defineContent('loyalty-tier-progress', LoyaltyTierProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-tier-progress': LoyaltyTierProgressElement;
  }
}
