import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Du optjener {amount} med denne vare' },
  earn_product_guest: { other: 'Medlemmer optjener {amount} med denne vare' },
  earn_order: { other: 'Med denne ordre optjener du {amount}' },
  earn_order_guest: { other: 'Med denne ordre optjener medlemmer {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'Sådan er det regnet ud',
  earn_from: 'Kan bruges fra {date}, efter returfristen.',
  earn_missing: '{money} tilbage, før denne ordre giver noget',
  earn_missing_rule: '{rule}: {money} tilbage',
  earn_limit: '{rule}: allerede opnået',
};
