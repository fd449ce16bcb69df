import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: { one: '{n}\u00a0beställning', other: '{n}\u00a0beställningar' },
  tier_progress: 'På väg mot {tier}',
  tier_have: 'Du har redan {have}',
  tier_left: '{left} kvar till {tier}',
  tier_of: '{have} av {need}',
  tier_pending: 'varav {pending} ännu inte är klart',
  tier_top: 'Högsta nivån',
  tier_top_through: 'Högsta nivån · gäller till och med {date}',
  tier_stay: 'Du är {tier} till och med {date}.',
  tier_keep: '{left} kvar till och med {date} för att förbli {tier}.',
  benefits_included: 'Dina förmåner',
  benefits_from: 'Från {tier}',
};
