import { define } from '../context/define.ts';
import { LoyaltyHistoryElement } from './history.ts';

define('loyalty-history', LoyaltyHistoryElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-history': LoyaltyHistoryElement;
  }
}
