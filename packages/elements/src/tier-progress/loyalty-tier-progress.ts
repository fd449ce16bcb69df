import { define } from '../context/define.ts';
import { LoyaltyTierProgressElement } from './tier-progress.ts';

define('loyalty-tier-progress', LoyaltyTierProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-tier-progress': LoyaltyTierProgressElement;
  }
}
