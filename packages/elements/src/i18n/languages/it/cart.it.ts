import type { cart as reference } from '../../messages/cart.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const cart: Wording<typeof reference> = {
  cart_title: 'Accumula e riscatta con questo ordine',
  cart_apply: 'Applica',
  cart_redeem: { other: 'Riscatta {amount} per {reward}' },
  cart_others: 'Altri codici e premi ({count})',
  cart_guest: 'Accedi per usare i tuoi {points} e codici.',
  cart_log_in: 'Accedi',
};
