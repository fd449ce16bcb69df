import type { card as reference } from '../../messages/card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const card: Wording<typeof reference> = {
  guest_title: 'Gagnez des {points} à chaque commande',
  join_title: 'Rejoignez {program}',
  join_text: 'C’est gratuit. Vous pouvez arrêter à tout moment.',
  join_terms: 'En participant, vous acceptez les {terms}.',
  join_failed: 'L’inscription n’a pas abouti. Veuillez réessayer.',
  joined: 'Vous participez à {program}.',
  upcoming_from: 'Vous pourrez cumuler à partir du {date}.',
  ended_on:
    'Le programme a duré jusqu’au {date} inclus. Vos codes restent valables jusqu’à leur propre date.',
  offline: 'Vous êtes hors ligne. Mis à jour à {time}.',
  card_failed:
    'Votre programme de fidélité n’a pas pu être chargé. Vous pouvez commander normalement.',
  points_expiring_then: { other: 'Ensuite, cette partie de votre solde expire.' },
  tier_reached: 'Votre niveau est désormais {tier}.',
  ending_redeem: 'Vous pouvez échanger jusqu’au {date} inclus.',
};
