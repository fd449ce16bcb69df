import { defineContent } from '../context/define-content.ts';
import { LoyaltyTicketCodeElement } from './ticket-code.ts';

defineContent('loyalty-ticket-code', LoyaltyTicketCodeElement);

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-ticket-code': LoyaltyTicketCodeElement;
  }
}
