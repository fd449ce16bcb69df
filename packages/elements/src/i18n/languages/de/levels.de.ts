import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: { one: '{n}\u00a0Bestellung', other: '{n}\u00a0Bestellungen' },
  tier_progress: 'Fortschritt bis {tier}',
  tier_have: 'Du hast schon {have}',
  tier_left: 'Noch {left} bis {tier}',
  tier_of: '{have} von {need}',
  tier_pending: 'davon {pending} noch nicht endgültig',
  tier_top: 'Höchste Stufe',
  tier_top_through: 'Höchste Stufe · gültig bis einschließlich {date}',
  tier_stay: 'Du bleibst {tier} bis einschließlich {date}.',
  tier_keep: 'Noch {left} bis einschließlich {date}, um {tier} zu bleiben.',
  benefits_included: 'Deine Vorteile',
  benefits_from: 'Ab {tier}',
};
