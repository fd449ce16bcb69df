import { defineContent } from '../context/define-content.ts';
import { LoyaltyHistoryElement } from './history.ts';

defineContent('loyalty-history', LoyaltyHistoryElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-history': LoyaltyHistoryElement;
  }
}
