import type { shop as reference } from './shop.nl.ts';
import type { Translation } from './translation.ts';

export const shop: Translation<typeof reference> = {
  earn_product: { other: 'You earn {amount} with this product' },
  earn_product_guest: { other: 'Members earn {amount} with this product' },
  earn_order: { other: 'You earn {amount} with this order' },
  earn_order_guest: { other: 'Members earn {amount} with this order' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'How this adds up',
  earn_from: 'Available from {date}, after the return period.',
  earn_missing: '{money} to go until this order earns',
  earn_missing_rule: '{rule}: {money} to go',
  earn_limit: '{rule}: earned already',
};
