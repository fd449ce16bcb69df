import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: 'Lösa in {amount} mot {reward}?',
  review_remaining: 'Du har {amount} kvar.',
  review_expiring: 'Först används {amount} som gäller till och med {date}.',
  review_final: 'Det här går inte att ångra.',
  confirm: 'Bekräfta inlösen',
  unknown: 'Vi kontrollerar om inlösningen lyckades.',
  refused_points: { other: 'Du saknar {amount}.' },
  refused_stock: 'Den här belöningen tog just slut.',
  refused_limit: 'Du har löst in den här belöningen så många gånger det går.',
  refused_other: 'Den här belöningen kan inte lösas in nu.',
  redeemed: '{reward} inlöst. Ditt saldo: {amount}.',
  balance_now: 'Ditt saldo: {amount}.',
  orders: { one: '{n}\u00a0beställning', other: '{n}\u00a0beställningar' },
  waits_offline: 'Du är offline. Du kan lösa in när du är ansluten igen.',
  choose_amount: 'Hur många {points} löser du in?',
  choose_less: '{amount} färre',
  choose_more: '{amount} fler',
  choose_worth: '{amount} = {money} rabatt',
  choose_range: 'Från {min} till {max}, i steg om {step}.',
};
