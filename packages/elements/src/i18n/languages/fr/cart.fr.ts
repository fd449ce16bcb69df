import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'Gagner et échanger avec cette commande',
  cart_apply: 'Appliquer',
  cart_redeem: { other: 'Échanger {amount} contre {reward}' },
  cart_others: 'Autres codes et récompenses ({count})',
  cart_guest: 'Connecte-toi pour utiliser tes {points} et tes codes.',
  cart_log_in: 'Se connecter',
};
