import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'Twój poziom',
  tiers_reached: 'Osiągnięty',
  tiers_start: 'Od początku',
  tiers_from: 'Od {amount}',
  tiers_from_calendar_year: 'Od {amount} w roku kalendarzowym',
  tiers_from_months: {
    one: 'Od {amount} w {n}\u00a0miesiąc',
    few: 'Od {amount} w {n}\u00a0miesiące',
    many: 'Od {amount} w {n}\u00a0miesięcy',
    other: 'Od {amount} w {n}\u00a0miesiąca',
  },
  tiers_left: 'Jeszcze {left}',
  tiers_benefits: 'Korzyści poziomu {tier}',
  tiers_benefit_from: 'od {date}',
  tiers_benefit_through: 'do {date} włącznie',
  tiers_grace: 'Poziom {tier} zachowujesz do {date} włącznie, choć okres już minął.',
  tiers_softened: 'Twój poziom to teraz {tier}. To, co już masz, pozostaje Twoje.',
  tiers_paid: 'Masz poziom {tier} dzięki {membership}.',
  tiers_price: {
    one: '{membership}: {money} za miesiąc',
    few: '{membership}: {money} za {n}\u00a0miesiące',
    many: '{membership}: {money} za {n}\u00a0miesięcy',
    other: '{membership}: {money} za {n}\u00a0miesiąca',
  },
  tiers_join_paid: 'Zobacz {membership}',
};
