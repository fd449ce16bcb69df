import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'Deine Stufe',
  tiers_reached: 'Erreicht',
  tiers_start: 'Von Anfang an',
  tiers_from: 'Ab {amount}',
  tiers_from_calendar_year: 'Ab {amount} pro Kalenderjahr',
  tiers_from_months: {
    one: 'Ab {amount} in {n}\u00a0Monat',
    other: 'Ab {amount} in {n}\u00a0Monaten',
  },
  tiers_left: 'Noch {left}',
  tiers_benefits: 'Vorteile von {tier}',
  tiers_benefit_from: 'ab {date}',
  tiers_benefit_through: 'bis einschließlich {date}',
  tiers_grace: 'Du behältst {tier} bis einschließlich {date}, obwohl der Zeitraum vorbei ist.',
  tiers_softened: 'Du bist jetzt {tier}. Was du schon hast, bleibt deins.',
  tiers_paid: 'Du bist {tier} durch {membership}.',
  tiers_price: {
    one: '{membership}: {money} pro Monat',
    other: '{membership}: {money} für {n}\u00a0Monate',
  },
  tiers_join_paid: '{membership} ansehen',
};
