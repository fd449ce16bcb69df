import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: '¿Canjear {amount} por {reward}?',
  review_remaining: 'Te quedarás con {amount}.',
  review_expiring:
    'Se usa primero lo que caduca antes: {amount}, para usar hasta el {date} incluido.',
  review_final: 'Este canje no se puede deshacer.',
  confirm: 'Confirmar el canje',
  unknown: 'Estamos comprobando si se ha canjeado.',
  refused_points: {
    one: 'Te falta {amount}.',
    many: 'Te faltan {amount}.',
    other: 'Te faltan {amount}.',
  },
  refused_stock: 'Esta recompensa se acaba de agotar.',
  refused_limit: 'Ya has canjeado esta recompensa tantas veces como se puede.',
  refused_other: 'Esta recompensa no se puede canjear ahora.',
  redeemed: '{reward}: canje hecho. Tu saldo: {amount}.',
  balance_now: 'Tu saldo: {amount}.',
  orders: { one: '{n}\u00a0pedido', many: '{n}\u00a0de pedidos', other: '{n}\u00a0pedidos' },
  waits_offline: 'Estás sin conexión. Podrás canjear cuando vuelvas a tenerla.',
  choose_amount: '¿Cuántos {points} quieres canjear?',
  choose_less: '{amount} menos',
  choose_more: '{amount} más',
  choose_worth: '{amount} = {money} de descuento',
  choose_range: 'De {min} a {max}, de {step} en {step}.',
};
