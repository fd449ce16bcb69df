import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_remaining: 'Il vous restera {amount}.',
  refused_points: { other: 'Il vous manque {amount}.' },
  refused_limit: 'Vous avez déjà échangé cette récompense autant de fois que possible.',
  redeemed: '{reward} : échange fait. Votre solde : {amount}.',
  balance_now: 'Votre solde : {amount}.',
  waits_offline:
    'Vous êtes hors ligne. Vous pourrez échanger dès que vous serez de nouveau en ligne.',
  choose_amount: 'Combien de {points} voulez-vous échanger ?',
};
