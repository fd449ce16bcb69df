import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: 'Riscattare {amount} per {reward}?',
  review_remaining: 'Ti resterà: {amount}.',
  review_expiring: 'Si usa prima ciò che scade prima: {amount}, da usare fino al {date} compreso.',
  review_final: 'Questo riscatto non si può annullare.',
  confirm: 'Conferma il riscatto',
  unknown: 'Stiamo controllando se il riscatto è riuscito.',
  refused_points: {
    one: 'Ti manca {amount}.',
    many: 'Ti mancano {amount}.',
    other: 'Ti mancano {amount}.',
  },
  refused_stock: 'Questo premio si è appena esaurito.',
  refused_limit: 'Hai già riscattato questo premio tutte le volte possibili.',
  refused_other: 'Questo premio ora non si può riscattare.',
  redeemed: '{reward}: riscatto fatto. Il tuo saldo: {amount}.',
  balance_now: 'Il tuo saldo: {amount}.',
  orders: { one: '{n}\u00a0ordine', many: '{n}\u00a0di ordini', other: '{n}\u00a0ordini' },
  waits_offline: 'Sei offline. Potrai riscattare appena torni online.',
  choose_amount: 'Quanti {points} vuoi riscattare?',
  choose_less: '{amount} in meno',
  choose_more: '{amount} in più',
  choose_worth: '{amount} = {money} di sconto',
  choose_range: 'Da {min} a {max}, a passi di {step}.',
};
