import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'Il tuo livello',
  tiers_reached: 'Raggiunto',
  tiers_start: 'Fin dall’inizio',
  tiers_from: 'Da {amount}',
  tiers_from_calendar_year: 'Da {amount} per anno solare',
  tiers_from_months: {
    one: 'Da {amount} in {n}\u00a0mese',
    many: 'Da {amount} in {n}\u00a0di mesi',
    other: 'Da {amount} in {n}\u00a0mesi',
  },
  tiers_left: 'Ancora {left}',
  tiers_benefits: 'Vantaggi di {tier}',
  tiers_benefit_from: 'dal {date}',
  tiers_benefit_through: 'fino al {date} compreso',
  tiers_grace: 'Mantieni {tier} fino al {date} compreso, anche se il periodo è finito.',
  tiers_softened: 'Ora sei {tier}. Ciò che hai già resta tuo.',
  tiers_paid: 'Sei {tier} grazie a {membership}.',
  tiers_price: {
    one: '{membership}: {money} al mese',
    many: '{membership}: {money} per {n}\u00a0di mesi',
    other: '{membership}: {money} per {n}\u00a0mesi',
  },
  tiers_join_paid: 'Vedi {membership}',
};
