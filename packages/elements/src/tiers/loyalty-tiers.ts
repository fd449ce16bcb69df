import '../tier-progress/loyalty-tier-progress.ts';

import { defineContent } from '../context/define-content.ts';
import { LoyaltyTiersElement } from './tiers.ts';

defineContent('loyalty-tiers', LoyaltyTiersElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-tiers': LoyaltyTiersElement;
  }
}
