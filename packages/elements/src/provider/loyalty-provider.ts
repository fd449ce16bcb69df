import { define } from '../context/define.ts';
import { LoyaltyProviderElement } from './provider.ts';

define('loyalty-provider', LoyaltyProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-provider': LoyaltyProviderElement;
  }
}
