import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: 'Indløse {amount} til {reward}?',
  review_remaining: 'Du har {amount} tilbage.',
  review_expiring: 'Først bruges {amount}, der gælder til og med {date}.',
  review_final: 'Dette kan ikke fortrydes.',
  confirm: 'Bekræft indløsning',
  unknown: 'Vi kontrollerer, om indløsningen lykkedes.',
  refused_points: { other: 'Du mangler {amount}.' },
  refused_stock: 'Denne belønning er netop udsolgt.',
  refused_limit: 'Du har indløst denne belønning så mange gange, som man kan.',
  refused_other: 'Denne belønning kan ikke indløses nu.',
  redeemed: '{reward} indløst. Din saldo: {amount}.',
  balance_now: 'Din saldo: {amount}.',
  orders: { one: '{n}\u00a0ordre', other: '{n}\u00a0ordrer' },
  waits_offline: 'Du er offline. Du kan indløse, når du er online igen.',
  choose_amount: 'Hvor mange {points} indløser du?',
  choose_less: '{amount} færre',
  choose_more: '{amount} flere',
  choose_worth: '{amount} = {money} rabat',
  choose_range: 'Fra {min} til {max}, i trin på {step}.',
};
