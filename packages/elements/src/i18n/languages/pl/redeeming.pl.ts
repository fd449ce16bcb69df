import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: 'Wymienić {amount} na {reward}?',
  review_remaining: 'Zostanie Ci {amount}.',
  review_expiring: 'Najpierw wykorzystasz {amount} z terminem do {date} włącznie.',
  review_final: 'Tej wymiany nie można cofnąć.',
  confirm: 'Potwierdź wymianę',
  unknown: 'Sprawdzamy, czy wymiana się udała.',
  refused_points: { other: 'Brakuje Ci teraz {amount}.' },
  refused_stock: 'Ta nagroda właśnie się skończyła.',
  refused_limit: 'Ta nagroda została już wymieniona tyle razy, ile można.',
  refused_other: 'Tej nagrody nie można teraz wymienić.',
  redeemed: '{reward}: wymieniono. Twoje saldo: {amount}.',
  balance_now: 'Twoje saldo: {amount}.',
  orders: {
    one: '{n}\u00a0zamówienie',
    few: '{n}\u00a0zamówienia',
    many: '{n}\u00a0zamówień',
    other: '{n}\u00a0zamówienia',
  },
  waits_offline: 'Brak połączenia. Wymienisz, gdy wróci.',
  choose_amount: 'Ile chcesz wymienić? ({points})',
  choose_less: '{amount} mniej',
  choose_more: '{amount} więcej',
  choose_worth: '{amount} = {money} rabatu',
  choose_range: 'Od {min} do {max}, co {step}.',
};
