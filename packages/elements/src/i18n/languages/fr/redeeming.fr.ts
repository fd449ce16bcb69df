import type { redeeming as reference } from '../../messages/redeeming.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const redeeming: Wording<typeof reference> = {
  review: 'Échanger {amount} contre {reward} ?',
  review_remaining: 'Il te restera {amount}.',
  review_expiring: 'Sont utilisés d’abord : {amount}, à utiliser jusqu’au {date} inclus.',
  review_final: 'Cet échange est définitif.',
  confirm: 'Confirmer l’échange',
  unknown: 'Nous vérifions que l’échange a abouti.',
  refused_points: { other: 'Il te manque {amount}.' },
  refused_stock: 'Cette récompense vient d’être épuisée.',
  refused_limit: 'Tu as déjà échangé cette récompense autant de fois que possible.',
  refused_other: 'Cette récompense n’est pas disponible pour le moment.',
  redeemed: '{reward} : échange fait. Ton solde : {amount}.',
  balance_now: 'Ton solde : {amount}.',
  orders: { one: '{n}\u00a0commande', many: '{n}\u00a0de commandes', other: '{n}\u00a0commandes' },
  waits_offline: 'Tu es hors ligne. Tu pourras échanger dès que tu seras de nouveau en ligne.',
  choose_amount: 'Combien de {points} veux-tu échanger ?',
  choose_less: '{amount} de moins',
  choose_more: '{amount} de plus',
  choose_worth: '{amount} = {money} de réduction',
  choose_range: 'De {min} à {max}, par {step}.',
};
