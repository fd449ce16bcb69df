/** The whole way through a real Vendure: its own API, its own totals, its own refunds. */
import { createClient } from '@spaarkit/sdk';
import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi } from '../loyalty-api.ts';
import { prepareShop, startShop, type RunningShop } from '../shop-process.ts';
import { createUnreliableNetwork, type UnreliableNetwork } from './unreliable.ts';
import { VendureOwner, VendureShopper } from './vendure-client.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let network: UnreliableNetwork;
let shop: RunningShop;
let owner: VendureOwner;
let loyalty: ServerClient;

beforeAll(async () => {
  await prepareShop();
  api = await startApi(0);
  network = await createUnreliableNetwork(api.url);
  shop = await startShop({ apiBase: network.url, retryMs: 100 });
  owner = new VendureOwner(shop.origin);
  await owner.logIn(shop.owner);
  loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
}, 240_000);

afterAll(async () => {
  await shop.stop();
  network.close();
  await api.close();
});

beforeEach(() => {
  network.weather = 'works';
});

/** A customer of the shop who takes part, with points to spend. */
async function createMember(name: string, points = 0) {
  const shopper = new VendureShopper(shop.origin);
  await shopper.register(`${name}@example.com`);
  const page = createClient({
    apiBase: api.url,
    publishableKey: 'pk_demo',
    getMemberToken: () => shopper.memberToken(),
  });
  await page.member.enroll({ termsVersion: '1' });
  const id = (await page.session.retrieve()).member?.externalId ?? '';
  if (points > 0) await loyalty.members.adjust(id, { points, reason: 'test', actor: 'test' });
  const redeem = async () => {
    const { issuedReward } = await page.redemptions.create({ rewardId: 'five-euro' });
    return issuedReward?.voucher?.code ?? '';
  };
  return { shopper, page, redeem, balance: async () => (await page.session.retrieve()).balance };
}

async function buy(shopper: VendureShopper, sku: string, code?: string) {
  await shopper.add(sku);
  if (code !== undefined) await shopper.apply(code);
  await shopper.checkOut();
  return shopper.pay();
}

test('nobody is a member who is not logged in', async () => {
  expect(await new VendureShopper(shop.origin).memberToken()).toBeUndefined();
});

test('an order paid in the shop earns, its points make a code, and the code lowers Vendure’s total', async () => {
  const { shopper, page, redeem, balance } = await createMember('noor');
  await shopper.add('teapot', 2);
  await shopper.checkOut();
  await shopper.pay();
  await expect.poll(async () => (await balance())?.pending).toBe(968);
  await loyalty.clock.move({ byDays: 15 });

  const code = await redeem();
  const before = await shopper.add('teapot');
  const after = await shopper.apply(code.replaceAll('-', '').toLowerCase());
  expect(before.totalWithTax).toBe(4840);
  expect(after.totalWithTax).toBe(4340);
  expect((await shopper.cart()).totalWithTax).toBe(4340);

  await shopper.checkOut();
  const paid = await shopper.pay();
  expect(paid.subTotalWithTax).toBe(4340);
  await expect.poll(async () => (await balance())?.pending).toBe(434);
  const [used] = (await page.issuedRewards.list()).items;
  expect(used).toMatchObject({ usage: 'used', orderId: paid.code });
});
