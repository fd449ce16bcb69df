import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: { one: '{n}\u00a0ordre', other: '{n}\u00a0ordrer' },
  tier_progress: 'Fremskridt mod {tier}',
  tier_have: 'Du har allerede {have}',
  tier_left: '{left} tilbage til {tier}',
  tier_of: '{have} af {need}',
  tier_pending: 'heraf {pending} endnu ikke endeligt',
  tier_top: 'Højeste niveau',
  tier_top_through: 'Højeste niveau · gælder til og med {date}',
  tier_stay: 'Du er {tier} til og med {date}.',
  tier_keep: '{left} tilbage til og med {date} for at forblive {tier}.',
  benefits_included: 'Dine fordele',
  benefits_from: 'Fra {tier}',
};
