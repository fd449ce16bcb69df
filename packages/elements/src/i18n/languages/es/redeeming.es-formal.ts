import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const redeeming: Wording<typeof reference> = {
  review_remaining: 'Se quedará con {amount}.',
  refused_points: {
    one: 'Le falta {amount}.',
    many: 'Le faltan {amount}.',
    other: 'Le faltan {amount}.',
  },
  refused_limit: 'Ya ha canjeado esta recompensa tantas veces como se puede.',
  redeemed: '{reward}: canje hecho. Su saldo: {amount}.',
  balance_now: 'Su saldo: {amount}.',
  waits_offline: 'Está sin conexión. Podrá canjear cuando vuelva a tenerla.',
  choose_amount: '¿Cuántos {points} quiere canjear?',
};
