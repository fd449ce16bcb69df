import type { INestApplicationContext } from '@nestjs/common';
import {
  ChannelService,
  CustomerService,
  CurrencyCode,
  dummyPaymentHandler,
  isGraphQlErrorResult,
  LanguageCode,
  RequestContextService,
  type InitialData,
} from '@vendure/core';
import { importProductsFromCsv, populateInitialData } from '@vendure/core/cli/index.js';
import { join } from 'node:path';

const initialData: InitialData = {
  defaultLanguage: LanguageCode.en,
  defaultZone: 'Europe',
  countries: [{ code: 'NL', name: 'Netherlands', zone: 'Europe' }],
  taxRates: [{ name: 'Standard', percentage: 21 }],
  shippingMethods: [{ name: 'Parcel', price: 500, taxRate: 21 }],
  paymentMethods: [
    {
      name: 'Pay later',
      handler: {
        code: dummyPaymentHandler.code,
        arguments: [{ name: 'automaticSettle', value: 'true' }],
      },
    },
    {
      name: 'Bank transfer',
      handler: {
        code: dummyPaymentHandler.code,
        arguments: [{ name: 'automaticSettle', value: 'false' }],
      },
    },
  ],
  collections: [],
};

/** The first customer, for trying it out. */
const customer = { emailAddress: 'noor@example.com', firstName: 'Noor', lastName: 'Nieuwkomer' };
const customerPassword = 'noor';

/** Fills an empty shop. Its prices are with tax, as shoppers in Europe see them, or without. */
export async function seed(app: INestApplicationContext, pricesIncludeTax: boolean): Promise<void> {
  const channels = app.get(ChannelService);
  const { id } = await channels.getDefaultChannel();
  const ctx = await app.get(RequestContextService).create({ apiType: 'admin' });
  const updated = await channels.update(ctx, {
    id,
    pricesIncludeTax,
    defaultCurrencyCode: CurrencyCode.EUR,
    availableCurrencyCodes: [CurrencyCode.EUR],
  });
  if (isGraphQlErrorResult(updated)) throw new Error(updated.message);
  const made = await app.get(CustomerService).create(ctx, customer, customerPassword);
  if (isGraphQlErrorResult(made)) throw new Error(made.message);
  await populateInitialData(app, initialData);
  const products = join(import.meta.dirname, '../products.csv');
  const { errors } = await importProductsFromCsv(app, products, LanguageCode.en);
  if (errors && errors.length > 0) throw new Error(errors.join('\n'));
}
