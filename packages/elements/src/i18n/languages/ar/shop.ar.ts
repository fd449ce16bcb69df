import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'تجمع {amount} مع هذا المنتج' },
  earn_product_guest: { other: 'يجمع الأعضاء {amount} مع هذا المنتج' },
  earn_order: { other: 'تجمع {amount} مع هذا الطلب' },
  earn_order_guest: { other: 'يجمع الأعضاء {amount} مع هذا الطلب' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'طريقة الحساب',
  earn_from: 'متاحة ابتداءً من {date}، بعد مهلة الإرجاع.',
  earn_missing: 'يتبقى {money} ليُحتسب هذا الطلب',
  earn_missing_rule: '{rule}: يتبقى {money}',
  earn_limit: '{rule}: تم بالفعل',
};
