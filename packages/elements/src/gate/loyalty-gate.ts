import { define } from '../context/define.ts';
import { LoyaltyGateElement } from './gate.ts';

define('loyalty-gate', LoyaltyGateElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-gate': LoyaltyGateElement;
  }
}
