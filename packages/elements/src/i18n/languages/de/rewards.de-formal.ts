import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed:
    'Das konnte nicht geladen werden. Ihr Punktestand und Ihr Warenkorb funktionieren weiter.',
  left_have: 'Sie haben schon {have} von {amount}',
  segment_required: 'Nicht für Ihr Konto',
  review_remaining: 'Ihnen bleiben {amount}.',
  refused_points: { other: 'Ihnen fehlen dafür gerade {amount}.' },
  refused_limit: 'Sie haben diese Prämie schon so oft eingelöst wie möglich.',
  redeemed: '{reward} eingelöst. Ihr Punktestand: {amount}.',
  balance_now: 'Ihr Punktestand: {amount}.',
  waits_offline: 'Sie sind offline. Einlösen geht, sobald Sie wieder verbunden sind.',
  choose_amount: 'Wie viele {points} lösen Sie ein?',
};
