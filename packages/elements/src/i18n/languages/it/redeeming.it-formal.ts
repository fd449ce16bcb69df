import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_remaining: 'Le resterà: {amount}.',
  refused_points: {
    one: 'Le manca {amount}.',
    many: 'Le mancano {amount}.',
    other: 'Le mancano {amount}.',
  },
  refused_limit: 'Ha già riscattato questo premio tutte le volte possibili.',
  redeemed: '{reward}: riscatto fatto. Il Suo saldo: {amount}.',
  balance_now: 'Il Suo saldo: {amount}.',
  waits_offline: 'È offline. Potrà riscattare appena torna online.',
  choose_amount: 'Quanti {points} vuole riscattare?',
};
