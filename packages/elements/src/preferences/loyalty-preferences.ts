import { defineContent } from '../context/define-content.ts';
import { LoyaltyPreferencesElement } from './preferences.ts';

defineContent('loyalty-preferences', LoyaltyPreferencesElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-preferences': LoyaltyPreferencesElement;
  }
}
