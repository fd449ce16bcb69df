/** Sentences of what stands in the shop itself: at a product and in the cart. */
export const shop = {
  earn_product: { other: 'Je spaart {amount} met dit product' },
  earn_product_guest: { other: 'Leden sparen {amount} met dit product' },
  earn_order: { other: 'Met deze bestelling spaar je {amount}' },
  earn_order_guest: { other: 'Met deze bestelling sparen leden {amount}' },
  earn_worth: '≈\u00a0{money}',
  earn_why: 'Hoe dit is opgebouwd',
  earn_from: 'Beschikbaar vanaf {date}, na de retourtermijn.',
  earn_missing: 'Nog {money} tot deze bestelling iets oplevert',
  earn_missing_rule: '{rule}: nog {money}',
  earn_limit: '{rule}: al gehaald',
} as const;
