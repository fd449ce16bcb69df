import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'Ton niveau',
  tiers_reached: 'Atteint',
  tiers_start: 'Dès le début',
  tiers_from: 'À partir de {amount}',
  tiers_from_calendar_year: 'À partir de {amount} par année civile',
  tiers_from_months: {
    one: 'À partir de {amount} en {n}\u00a0mois',
    many: 'À partir de {amount} en {n}\u00a0de mois',
    other: 'À partir de {amount} en {n}\u00a0mois',
  },
  tiers_left: 'Plus que {left}',
  tiers_benefits: 'Avantages de {tier}',
  tiers_benefit_from: 'à partir du {date}',
  tiers_benefit_through: 'jusqu’au {date} inclus',
  tiers_grace: 'Tu gardes {tier} jusqu’au {date} inclus, même si la période est terminée.',
  tiers_softened: 'Tu es maintenant {tier}. Ce que tu as déjà reste à toi.',
  tiers_paid: 'Tu es {tier} grâce à {membership}.',
  tiers_price: {
    one: '{membership} : {money} par mois',
    many: '{membership} : {money} pour {n}\u00a0de mois',
    other: '{membership} : {money} pour {n}\u00a0mois',
  },
  tiers_join_paid: 'Voir {membership}',
};
