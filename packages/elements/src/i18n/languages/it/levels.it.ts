import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: { one: '{n}\u00a0ordine', many: '{n}\u00a0di ordini', other: '{n}\u00a0ordini' },
  tier_progress: 'Progressi verso {tier}',
  tier_have: 'Hai già {have}',
  tier_left: 'Ancora {left} per {tier}',
  tier_of: '{have} su {need}',
  tier_pending: 'di cui {pending} non ancora definitivo',
  tier_top: 'Livello più alto',
  tier_top_through: 'Livello più alto · valido fino al {date} compreso',
  tier_stay: 'Resti {tier} fino al {date} compreso.',
  tier_keep: 'Ancora {left} fino al {date} compreso per restare {tier}.',
  benefits_included: 'I tuoi vantaggi',
  benefits_from: 'Da {tier}',
};
