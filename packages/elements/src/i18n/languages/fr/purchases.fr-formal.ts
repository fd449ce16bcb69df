import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Vos achats et tickets réunis',
  purchases_agreed: 'Vos achats sont maintenant affichés.',
  purchases_revocable: 'Vous pouvez toujours désactiver cela dans vos préférences.',
  purchases_empty: 'Vos achats et leurs tickets apparaîtront ici.',
  purchases_invoice_asked: 'Votre facture a été demandée.',
};
