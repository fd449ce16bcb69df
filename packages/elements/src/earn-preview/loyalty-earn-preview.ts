import { defineContent } from '../context/define-content.ts';
import { LoyaltyEarnPreviewElement } from './earn-preview.ts';

defineContent('loyalty-earn-preview', LoyaltyEarnPreviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-earn-preview': LoyaltyEarnPreviewElement;
  }
}
