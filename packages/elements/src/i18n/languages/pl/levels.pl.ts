import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: {
    one: '{n}\u00a0zamówienie',
    few: '{n}\u00a0zamówienia',
    many: '{n}\u00a0zamówień',
    other: '{n}\u00a0zamówienia',
  },
  tier_progress: 'Postęp do poziomu {tier}',
  tier_have: 'Masz już {have}',
  tier_left: 'Jeszcze {left} do poziomu {tier}',
  tier_of: '{have} z {need}',
  tier_pending: 'w tym {pending} jeszcze niepotwierdzone',
  tier_top: 'Najwyższy poziom',
  tier_top_through: 'Najwyższy poziom · ważny do {date} włącznie',
  tier_stay: 'Poziom {tier} masz do {date} włącznie.',
  tier_keep: 'Jeszcze {left} do {date} włącznie, aby utrzymać poziom {tier}.',
  benefits_included: 'Twoje korzyści',
  benefits_from: 'Od poziomu {tier}',
};
