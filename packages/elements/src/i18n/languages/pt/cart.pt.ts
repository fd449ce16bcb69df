import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'Acumula e troca com esta encomenda',
  cart_apply: 'Aplicar',
  cart_redeem: { other: 'Trocar {amount} por {reward}' },
  cart_others: 'Outros códigos e recompensas ({count})',
  cart_guest: 'Inicia sessão para usares os teus {points} e códigos.',
  cart_log_in: 'Iniciar sessão',
};
