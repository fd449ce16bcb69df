import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: 'Trocar {amount} por {reward}?',
  review_remaining: 'Ficas com {amount}.',
  review_expiring: 'Usa-se primeiro o que expira antes: {amount}, para usar até {date}, inclusive.',
  review_final: 'Esta troca não pode ser anulada.',
  confirm: 'Confirmar a troca',
  unknown: 'Estamos a verificar se a troca foi feita.',
  refused_points: {
    one: 'Falta-te {amount}.',
    many: 'Faltam-te {amount}.',
    other: 'Faltam-te {amount}.',
  },
  refused_stock: 'Esta recompensa acabou de esgotar.',
  refused_limit: 'Já trocaste esta recompensa tantas vezes quantas é possível.',
  refused_other: 'Esta recompensa não pode ser trocada agora.',
  redeemed: '{reward}: troca feita. O teu saldo: {amount}.',
  balance_now: 'O teu saldo: {amount}.',
  orders: {
    one: '{n}\u00a0encomenda',
    many: '{n}\u00a0de encomendas',
    other: '{n}\u00a0encomendas',
  },
  waits_offline: 'Estás sem ligação. Podes trocar assim que voltares a ter ligação.',
  choose_amount: 'Quantos {points} queres trocar?',
  choose_less: '{amount} a menos',
  choose_more: '{amount} a mais',
  choose_worth: '{amount} = {money} de desconto',
  choose_range: 'De {min} a {max}, de {step} em {step}.',
};
