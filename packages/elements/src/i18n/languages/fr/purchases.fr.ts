import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Tes achats et tickets réunis',
  purchases_agree: 'Afficher mes achats',
  purchases_opening: 'Enregistrement en cours',
  purchases_agreed: 'Tes achats sont maintenant affichés.',
  purchases_not_agreed: 'L’enregistrement n’a pas abouti.',
  purchases_revocable: 'Tu peux toujours désactiver cela dans tes préférences.',
  purchases_empty: 'Tes achats et leurs tickets apparaîtront ici.',
  purchases_order: 'Commande {number}',
  purchases_points: { one: '{amount} gagné', many: '{amount} gagnés', other: '{amount} gagnés' },
  purchases_partly_returned: 'Retournée en partie',
  purchases_returned: 'Retournée',
  purchases_cancelled: 'Annulée',
  purchases_lines: { one: '{n}\u00a0ligne', many: '{n}\u00a0lignes', other: '{n}\u00a0lignes' },
  purchases_product: 'Produit',
  purchases_shipping: 'Livraison',
  purchases_gift_card: 'Carte cadeau',
  purchases_fee: 'Frais',
  purchases_invoice: 'Demander une facture',
  purchases_invoice_name: 'Demander une facture : {order}',
  purchases_asking: 'Demande en cours',
  purchases_asked: 'Facture demandée le {date}',
  purchases_invoice_asked: 'Ta facture a été demandée.',
  purchases_not_asked: 'La facture n’a pas pu être demandée.',
};
