import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed:
    'Le chargement n’a pas abouti. Votre solde et votre panier fonctionnent normalement.',
  left_have: 'Vous avez déjà {have} sur {amount}',
  segment_required: 'Pas pour votre compte',
};
