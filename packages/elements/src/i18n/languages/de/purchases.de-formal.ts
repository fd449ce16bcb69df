import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Ihre Einkäufe und Belege an einem Ort',
  purchases_agreed: 'Ihre Einkäufe werden jetzt angezeigt.',
  purchases_revocable: 'Sie können das jederzeit in Ihren Einstellungen abschalten.',
  purchases_empty: 'Hier erscheinen Ihre Einkäufe mit ihren Belegen.',
  purchases_invoice_asked: 'Ihre Rechnung wurde angefordert.',
};
