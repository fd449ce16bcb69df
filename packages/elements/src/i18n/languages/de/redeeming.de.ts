import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: '{amount} einlösen für {reward}?',
  review_remaining: 'Dir bleiben {amount}.',
  review_expiring:
    'Dafür werden zuerst die {amount} verwendet, die bis einschließlich {date} einlösbar sind.',
  review_final: 'Das lässt sich nicht rückgängig machen.',
  confirm: 'Einlösen bestätigen',
  unknown: 'Wir prüfen, ob das Einlösen geklappt hat.',
  refused_points: { other: 'Dir fehlen dafür gerade {amount}.' },
  refused_stock: 'Diese Prämie ist eben ausgegangen.',
  refused_limit: 'Du hast diese Prämie schon so oft eingelöst wie möglich.',
  refused_other: 'Diese Prämie lässt sich zurzeit nicht einlösen.',
  redeemed: '{reward} eingelöst. Dein Guthaben: {amount}.',
  balance_now: 'Dein Guthaben: {amount}.',
  orders: { one: '{n}\u00a0Bestellung', other: '{n}\u00a0Bestellungen' },
  waits_offline: 'Du bist offline. Einlösen geht, sobald du wieder verbunden bist.',
  choose_amount: 'Wie viele {points} löst du ein?',
  choose_less: '{amount} weniger',
  choose_more: '{amount} mehr',
  choose_worth: '{amount} = {money} Rabatt',
  choose_range: 'Von {min} bis {max}, in Schritten von {step}.',
};
