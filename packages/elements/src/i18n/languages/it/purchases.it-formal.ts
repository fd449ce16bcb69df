import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const purchases: Wording<typeof reference> = {
  purchases_ask: 'I suoi acquisti e scontrini in un solo posto',
  purchases_agreed: 'Ora i suoi acquisti sono visibili.',
  purchases_revocable: 'Può sempre disattivarlo nelle sue preferenze.',
  purchases_empty: 'Qui compariranno i suoi acquisti con gli scontrini.',
  purchases_invoice_asked: 'La sua fattura è stata richiesta.',
};
