import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_remaining: 'Ihnen bleiben {amount}.',
  refused_points: { other: 'Ihnen fehlen dafür gerade {amount}.' },
  refused_limit: 'Sie haben diese Prämie schon so oft eingelöst wie möglich.',
  redeemed: '{reward} eingelöst. Ihr Guthaben: {amount}.',
  balance_now: 'Ihr Guthaben: {amount}.',
  waits_offline: 'Sie sind offline. Einlösen geht, sobald Sie wieder verbunden sind.',
  choose_amount: 'Wie viele {points} lösen Sie ein?',
};
