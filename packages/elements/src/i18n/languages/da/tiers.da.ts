import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'Dit niveau',
  tiers_reached: 'Nået',
  tiers_start: 'Fra starten',
  tiers_from: 'Fra {amount}',
  tiers_from_calendar_year: 'Fra {amount} pr. kalenderår',
  tiers_from_months: {
    one: 'Fra {amount} på {n}\u00a0måned',
    other: 'Fra {amount} på {n}\u00a0måneder',
  },
  tiers_left: '{left} tilbage',
  tiers_benefits: 'Fordele ved {tier}',
  tiers_benefit_from: 'fra {date}',
  tiers_benefit_through: 'til og med {date}',
  tiers_grace: 'Du beholder {tier} til og med {date}, selv om perioden er slut.',
  tiers_softened: 'Du er nu {tier}. Det, du allerede har, er dit.',
  tiers_paid: 'Du er {tier} gennem {membership}.',
  tiers_price: {
    one: '{membership}: {money} pr. måned',
    other: '{membership}: {money} for {n}\u00a0måneder',
  },
  tiers_join_paid: 'Se {membership}',
};
