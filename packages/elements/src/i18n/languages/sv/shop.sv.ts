import type { shop as reference } from '../../messages/shop.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const shop: Wording<typeof reference> = {
  earn_product: { other: 'Du samlar {amount} med den här varan' },
  earn_product_guest: { other: 'Medlemmar samlar {amount} med den här varan' },
  earn_order: { other: 'Med den här beställningen samlar du {amount}' },
  earn_order_guest: { other: 'Med den här beställningen samlar medlemmar {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'Så räknas det ut',
  earn_from: 'Kan användas från {date}, efter returtiden.',
  earn_missing: '{money} kvar tills beställningen ger något',
  earn_missing_rule: '{rule}: {money} kvar',
  earn_limit: '{rule}: redan uppnått',
};
