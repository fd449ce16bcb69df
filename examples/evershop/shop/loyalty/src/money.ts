import { getSettingSync } from '@evershop/evershop/setting/services';
import { getConfig } from '@evershop/evershop/lib/util/getConfig';

/** EverShop writes amounts in whole units, with decimals; this shop sells in euros. */
export function minor(amount: unknown): number {
  return Math.round(Number(amount ?? 0) * 100);
}

/** Whether the shop keeps its prices with tax: a setting of the owner's, else of the shop's files. */
export function pricesIncludeTax(): boolean {
  const configured = getConfig('pricing.tax.price_including_tax', false);
  return ['true', '1'].includes(String(getSettingSync('priceIncludingTax', configured)));
}
