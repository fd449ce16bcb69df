import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'Acumula y canjea con este pedido',
  cart_apply: 'Aplicar',
  cart_redeem: { other: 'Canjear {amount} por {reward}' },
  cart_others: 'Otros códigos y recompensas ({count})',
  cart_guest: 'Inicia sesión para usar tus {points} y códigos.',
  cart_log_in: 'Iniciar sesión',
};
