import type { tiers as reference } from './tiers.nl.ts';
import type { Translation } from './translation.ts';

export const tiers: Translation<typeof reference> = {
  tiers_here: 'Your level',
  tiers_reached: 'Reached',
  tiers_start: 'From the start',
  tiers_from: 'From {amount}',
  tiers_from_calendar_year: 'From {amount} in a calendar year',
  tiers_from_months: {
    one: 'From {amount} in {n}\u00a0month',
    other: 'From {amount} in {n}\u00a0months',
  },
  tiers_left: '{left} to go',
  tiers_benefits: 'Benefits of {tier}',
  tiers_benefit_from: 'from {date}',
  tiers_benefit_through: 'through {date}',
  tiers_grace: 'You stay {tier} through {date}, although the period is over.',
  tiers_softened: 'You are {tier} now. What you have already stays yours.',
  tiers_paid: 'You are {tier} through {membership}.',
  tiers_price: {
    one: '{membership}: {money} a month',
    other: '{membership}: {money} for {n}\u00a0months',
  },
  tiers_join_paid: 'See {membership}',
};
