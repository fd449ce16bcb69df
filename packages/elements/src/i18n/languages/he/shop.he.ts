import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'המוצר הזה מזכה אותך ב־{amount}' },
  earn_product_guest: { other: 'המוצר הזה מזכה חברים ב־{amount}' },
  earn_order: { other: 'ההזמנה הזאת מזכה אותך ב־{amount}' },
  earn_order_guest: { other: 'ההזמנה הזאת מזכה חברים ב־{amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'איך זה מחושב',
  earn_from: 'זמין החל מ־{date}, לאחר תקופת ההחזרה.',
  earn_missing: 'עוד {money} כדי שההזמנה הזאת תזכה',
  earn_missing_rule: '{rule}: עוד {money}',
  earn_limit: '{rule}: כבר הושג',
};
