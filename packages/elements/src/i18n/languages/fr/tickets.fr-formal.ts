import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const tickets: Wording<typeof reference> = {
  copy_by_hand: 'Copiez le code sélectionné avec {keys}.',
  applied: 'Appliqué à votre panier',
  removed: 'Retiré de votre panier.',
  apply_minimum: 'Encore {money} pour atteindre le minimum. Votre code reste valable.',
  apply_refused: 'Le panier n’accepte pas ce code pour le moment. Votre code reste valable.',
  apply_needless: 'Il n’y a pas de frais de livraison ici. Votre code reste valable.',
  revert_hint:
    'Vous récupérez {amount}, au moins avec leur ancienne date. Annulation possible jusqu’au {date} inclus.',
  reverted: '{reward} : échange annulé. De retour sur votre solde : {amount}.',
};
