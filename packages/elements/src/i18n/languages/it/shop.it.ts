import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Accumuli {amount} con questo prodotto' },
  earn_product_guest: { other: 'I membri accumulano {amount} con questo prodotto' },
  earn_order: { other: 'Con questo ordine accumuli {amount}' },
  earn_order_guest: { other: 'Con questo ordine i membri accumulano {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'Come si calcola',
  earn_from: 'Disponibile dal {date}, dopo il periodo di reso.',
  earn_missing: 'Ancora {money} perché questo ordine accumuli',
  earn_missing_rule: '{rule}: ancora {money}',
  earn_limit: '{rule}: già ottenuto',
};
