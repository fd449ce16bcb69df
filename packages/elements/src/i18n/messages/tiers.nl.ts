/** Sentences of the levels side by side. */
export const tiers = {
  tiers_here: 'Jouw niveau',
  tiers_reached: 'Bereikt',
  tiers_start: 'Vanaf het begin',
  tiers_from: 'Vanaf {amount}',
  tiers_from_calendar_year: 'Vanaf {amount} per kalenderjaar',
  tiers_from_months: {
    one: 'Vanaf {amount} in {n}\u00a0maand',
    other: 'Vanaf {amount} in {n}\u00a0maanden',
  },
  tiers_left: 'Nog {left}',
  tiers_benefits: 'Voordelen van {tier}',
  tiers_benefit_from: 'vanaf {date}',
  tiers_benefit_through: 't/m {date}',
  tiers_grace: 'Je blijft {tier} t/m {date}, ook al is de periode voorbij.',
  tiers_softened: 'Je bent nu {tier}. Wat je al hebt, blijft van jou.',
  tiers_paid: 'Je bent {tier} door {membership}.',
  tiers_price: {
    one: '{membership}: {money} per maand',
    other: '{membership}: {money} per {n}\u00a0maanden',
  },
  tiers_join_paid: 'Bekijk {membership}',
} as const;
