import type { ExecArgs } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules, ProductStatus } from '@medusajs/framework/utils';
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  createUsersWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from '@medusajs/medusa/core-flows';
import { setting } from '../loyalty/settings.ts';

/** Whoever sells with tax in the prices, and to whom it is added. */
const countries = [
  { code: 'nl', name: 'Shoppers', is_tax_inclusive: true },
  { code: 'de', name: 'Businesses', is_tax_inclusive: false },
] as const;

const products = [
  { sku: 'teapot', title: 'Teapot', amount: 48.4 },
  { sku: 'towel', title: 'Tea towel', amount: 12.1 },
  { sku: 'coffee', title: 'Coffee', amount: 24.2 },
] as const;

/** Fills an empty shop, and says with which key its pages ask. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const {
    result: [channel],
  } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: 'Web shop' }] },
  });
  const {
    result: [location],
  } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: 'Warehouse' }] },
  });
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: 'Parcels', type: 'default' }] },
  });
  const {
    result: [key],
  } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: 'Pages', type: 'publishable', created_by: 'seed' }] },
  });
  if (!channel || !location || !profile || !key) throw new Error('The shop was not filled.');
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel.id] },
  });
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [channel.id] },
  });
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: countries.map(({ code, name, is_tax_inclusive }) => ({
        name,
        currency_code: 'eur',
        countries: [code],
        payment_providers: ['pp_system_default'],
        is_tax_inclusive,
      })),
    },
  });
  await createTaxRegionsWorkflow(container).run({
    input: countries.map(({ code }) => ({
      country_code: code,
      provider_id: 'tp_system',
      default_tax_rate: { name: 'VAT', code: 'VAT', rate: 21 },
    })),
  });
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
  });
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const set = await fulfillment.createFulfillmentSets({
    name: 'Parcels',
    type: 'shipping',
    service_zones: [
      {
        name: 'Near',
        geo_zones: countries.map(({ code }) => ({ type: 'country' as const, country_code: code })),
      },
    ],
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  });
  const [zone] = set.service_zones;
  if (!zone) throw new Error('There is nowhere to send parcels to.');
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: 'Parcel',
        price_type: 'flat',
        provider_id: 'manual_manual',
        service_zone_id: zone.id,
        shipping_profile_id: profile.id,
        type: { label: 'Parcel', description: 'Parcel', code: 'parcel' },
        prices: regions.map(({ id }) => ({ region_id: id, amount: 5 })),
      },
    ],
  });
  await createProductsWorkflow(container).run({
    input: {
      products: products.map(({ sku, title, amount }) => ({
        title,
        handle: sku,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: profile.id,
        sales_channels: [{ id: channel.id }],
        options: [{ title: 'Kind', values: ['One'] }],
        variants: [
          {
            title,
            sku,
            manage_inventory: false,
            options: { Kind: 'One' },
            // Only a price of a region follows the region's word on tax.
            prices: regions.map(({ id: region_id }) => ({
              currency_code: 'eur',
              amount,
              rules: { region_id },
            })),
          },
        ],
      })),
    },
  });
  await createOwner({ container });
  console.log(`Publishable key: ${key.token}`);
}

async function createOwner({ container }: Pick<ExecArgs, 'container'>): Promise<void> {
  const email = setting('SHOP_OWNER_EMAIL');
  const auth = container.resolve(Modules.AUTH);
  const {
    result: [user],
  } = await createUsersWorkflow(container).run({ input: { users: [{ email }] } });
  const { authIdentity } = await auth.register('emailpass', {
    body: { email, password: setting('SHOP_OWNER_PASSWORD') },
  });
  if (!user || !authIdentity) throw new Error('The shop has no owner.');
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user.id } });
}
