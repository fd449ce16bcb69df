import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'I tuoi acquisti e scontrini in un solo posto',
  purchases_agree: 'Mostra i miei acquisti',
  purchases_opening: 'Salvataggio in corso',
  purchases_agreed: 'Ora i tuoi acquisti sono visibili.',
  purchases_not_agreed: 'Non è stato possibile salvare.',
  purchases_revocable: 'Puoi sempre disattivarlo nelle tue preferenze.',
  purchases_empty: 'Qui compariranno i tuoi acquisti con gli scontrini.',
  purchases_order: 'Ordine {number}',
  purchases_points: {
    one: '{amount} guadagnato',
    many: '{amount} guadagnati',
    other: '{amount} guadagnati',
  },
  purchases_partly_returned: 'Reso in parte',
  purchases_returned: 'Reso',
  purchases_cancelled: 'Annullato',
  purchases_lines: { one: '{n}\u00a0riga', many: '{n}\u00a0righe', other: '{n}\u00a0righe' },
  purchases_product: 'Prodotto',
  purchases_shipping: 'Spedizione',
  purchases_gift_card: 'Carta regalo',
  purchases_fee: 'Spese',
  purchases_invoice: 'Richiedi fattura',
  purchases_invoice_name: 'Richiedi fattura: {order}',
  purchases_asking: 'Richiesta in corso',
  purchases_asked: 'Fattura richiesta il {date}',
  purchases_invoice_asked: 'La tua fattura è stata richiesta.',
  purchases_not_asked: 'Non è stato possibile richiedere la fattura.',
};
