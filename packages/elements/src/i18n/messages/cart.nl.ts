/** Sentences of what stands in the cart. */
export const cart = {
  cart_title: 'Sparen en inwisselen bij deze bestelling',
  cart_apply: 'Toepassen',
  cart_redeem: { other: '{amount} inwisselen voor {reward}' },
  cart_others: 'Andere codes en beloningen ({count})',
  cart_guest: 'Log in om je {points} en codes te gebruiken.',
  cart_log_in: 'Inloggen',
} as const;
