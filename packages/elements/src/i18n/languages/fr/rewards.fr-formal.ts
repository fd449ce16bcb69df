import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed:
    'Le chargement n’a pas abouti. Votre solde et votre panier fonctionnent normalement.',
  left_have: 'Vous avez déjà {have} sur {amount}',
  segment_required: 'Pas pour votre compte',
  review_remaining: 'Il vous restera {amount}.',
  refused_points: { other: 'Il vous manque {amount}.' },
  refused_limit: 'Vous avez déjà échangé cette récompense autant de fois que possible.',
  redeemed: '{reward} : échange fait. Votre solde : {amount}.',
  balance_now: 'Votre solde : {amount}.',
  waits_offline:
    'Vous êtes hors ligne. Vous pourrez échanger dès que vous serez de nouveau en ligne.',
  choose_amount: 'Combien de {points} voulez-vous échanger ?',
};
