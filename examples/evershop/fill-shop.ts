import { EverShopOwner, EverShopShopper } from './evershop-client.ts';
import type { RunningShop } from './shop-process.ts';

/** Fills an empty shop: its prices are with tax, as shoppers in Europe see them. */
export async function fillShop(shop: RunningShop) {
  const owner = new EverShopOwner(shop);
  await owner.logIn();
  await owner.set({
    storeName: 'Tea and coffee',
    storeCountry: 'NL',
    storeProvince: 'NL-ZH',
    storeCurrency: 'EUR',
    // Else nobody knows the tax before there is an address.
    baseCalculationAddress: 'storeAddress',
    priceIncludingTax: 'true',
    codPaymentStatus: 1,
  });
  const tax = await owner.createTax('Standard', 21);
  await owner.createProduct('teapot', 'Teapot', 48.4, tax);
  await owner.createProduct('towel', 'Tea towel', 12.1, tax);
  await owner.createProduct('coffee', 'Coffee', 24.2, tax);
  const customer = await new EverShopShopper(shop).register('noor@example.com');
  return { owner, customer };
}
