import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'Din nivå',
  tiers_reached: 'Uppnådd',
  tiers_start: 'Från början',
  tiers_from: 'Från {amount}',
  tiers_from_calendar_year: 'Från {amount} per kalenderår',
  tiers_from_months: {
    one: 'Från {amount} på {n}\u00a0månad',
    other: 'Från {amount} på {n}\u00a0månader',
  },
  tiers_left: '{left} kvar',
  tiers_benefits: 'Förmåner med {tier}',
  tiers_benefit_from: 'från {date}',
  tiers_benefit_through: 'till och med {date}',
  tiers_grace: 'Du behåller {tier} till och med {date}, fast perioden är slut.',
  tiers_softened: 'Du är nu {tier}. Det du redan har är ditt.',
  tiers_paid: 'Du är {tier} genom {membership}.',
  tiers_price: {
    one: '{membership}: {money} per månad',
    other: '{membership}: {money} för {n}\u00a0månader',
  },
  tiers_join_paid: 'Se {membership}',
};
