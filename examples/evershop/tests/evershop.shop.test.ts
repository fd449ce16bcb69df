/** The whole way through a real EverShop: its own API, its own totals, its own orders. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createEverShopCart } from '@spaarkit/elements/carts/evershop';
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import { withTools } from '@spaarkit/example-kit/shop-software';
import {
  createUnreliableNetwork,
  type UnreliableNetwork,
} from '@spaarkit/example-kit/unreliable-network';
import { eventually, settled } from '@spaarkit/example-kit/wait';
import { createClient } from '@spaarkit/sdk';
import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';
import { startPostgres, type Postgres } from '@spaarkit/tools/postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EverShopShopper, type EverShopOwner } from '../evershop-client.ts';
import { fillShop } from '../fill-shop.ts';
import { prepareShop, startShop, type RunningShop } from '../shop-process.ts';

let postgres: Postgres;
let api: Awaited<ReturnType<typeof startApi>>;
let network: UnreliableNetwork;
let shop: RunningShop;
let owner: EverShopOwner;
let loyalty: ServerClient;

beforeAll(async () => {
  await prepareShop();
  postgres = await startPostgres();
  api = await startApi(0);
  network = await createUnreliableNetwork(api.url);
  shop = await startShop({ apiBase: network.url, database: postgres.url, retryMs: 100 });
  ({ owner } = await fillShop(shop));
  loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
}, 900_000);

afterAll(async () => {
  await shop.stop();
  network.close();
  await api.close();
  await postgres.stop();
});

beforeEach(() => {
  network.weather = 'works';
});

/** A customer of the shop who takes part, with points to spend. */
async function createMember(name: string, points = 0) {
  const shopper = new EverShopShopper(shop);
  const { id, email } = await shopper.register(`${name}@example.com`);
  await shopper.logIn(email);
  const page = createClient({
    apiBase: api.url,
    publishableKey: 'pk_demo',
    getMemberToken: () => shopper.memberToken(),
  });
  await page.member.enroll({ termsVersion: '1' });
  expect((await page.session.retrieve()).member?.externalId).toBe(id);
  if (points > 0) await loyalty.members.adjust(id, { points, reason: 'test', actor: 'test' });
  const redeem = async () => {
    const { issuedReward } = await page.redemptions.create({ rewardId: 'five-euro' });
    return issuedReward?.voucher?.code ?? '';
  };
  /** What the member has, also what is still on its way. */
  const balance = async () => {
    const { available = 0, pending = 0, owed = 0 } = (await page.session.retrieve()).balance ?? {};
    return available + pending - owed;
  };
  const usage = async () => (await page.issuedRewards.list()).items[0]?.usage;
  return { shopper, page, redeem, balance, usage };
}

async function buy(shopper: EverShopShopper, sku: string, code?: string) {
  await shopper.add(sku);
  if (code !== undefined) await shopper.apply(code);
  const order = await shopper.order();
  await owner.capture(order);
  return order;
}

test('the shop’s own code compiles', async () => {
  const shopFolder = join(import.meta.dirname, '../shop');
  await promisify(execFile)('tsc', ['-p', shopFolder, '--noEmit'], {
    env: withTools(join(import.meta.dirname, '..')),
  });
});

test('nobody is a member who is not logged in', async () => {
  const guest = new EverShopShopper(shop);
  await guest.visit();
  expect(await guest.memberToken()).toBeUndefined();
});

test('an order paid in the shop earns, its points make a code, and the code lowers EverShop’s total', async () => {
  const { shopper, page, redeem, balance } = await createMember('saver');
  await shopper.add('teapot', 2);
  const first = await shopper.order();
  expect(first.total).toBe(9680);
  // Placed is not paid.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await balance()).toBe(0);
  await owner.capture(first);
  await eventually(balance).toBe(968);
  await loyalty.clock.move({ byDays: 15 });

  const code = await redeem();
  const before = await shopper.add('teapot');
  const after = await shopper.apply(code.replaceAll('-', '').toLowerCase());
  expect(before.total).toBe(4840);
  expect(after).toMatchObject({ total: 4340, discount: 500 });
  expect((await shopper.cart()).total).toBe(4340);

  const order = await shopper.order();
  expect(order).toMatchObject({ total: 4340, discount: 500 });
  await owner.capture(order);
  await eventually(balance).toBe(968 - 500 + 434);
  const [used] = (await page.issuedRewards.list()).items;
  expect(used).toMatchObject({ usage: 'used', orderId: order.uuid });
});

describe('codes', () => {
  test('one of another customer is refused, and stays unused', async () => {
    const { redeem, usage } = await createMember('holder', 500);
    const code = await redeem();
    const { shopper: stranger } = await createMember('stranger');
    await stranger.add('teapot');
    await expect(stranger.apply(code)).rejects.toThrow('Field resolvers returned different value');
    expect(await stranger.cart()).toMatchObject({ coupon: null, total: 4840 });
    expect(await usage()).toBe('unused');
  });

  test('one below its minimum is refused, and counts once the cart is big enough', async () => {
    const { shopper, redeem } = await createMember('small', 500);
    const code = await redeem();
    await shopper.add('towel');
    await expect(shopper.apply(code)).rejects.toThrow('Field resolvers');
    await shopper.add('coffee');
    expect((await shopper.apply(code)).total).toBe(1210 + 2420 - 500);
  });

  test('an unknown one, and one that was used, are refused', async () => {
    const { shopper, redeem } = await createMember('twice', 500);
    const code = await redeem();
    await buy(shopper, 'teapot', code);
    await shopper.add('teapot');
    await expect(shopper.apply('NOT-A-CODE')).rejects.toThrow('Field resolvers');
    await expect(shopper.apply(code)).rejects.toThrow('Field resolvers');
    expect((await shopper.cart()).total).toBe(4840);
  });

  test('one that is taken off, or gives way to another, is free for another cart', async () => {
    const { shopper, redeem, page } = await createMember('undecided', 1000);
    const [first, second] = [await redeem(), await redeem()];
    const usages = async () =>
      new Map(
        (await page.issuedRewards.list()).items.map(({ voucher, usage }) => [voucher?.code, usage]),
      );
    await shopper.add('teapot');
    await shopper.apply(first);
    expect((await usages()).get(first)).toBe('locked');
    // EverShop takes one at a time.
    expect(await shopper.apply(second)).toMatchObject({ coupon: second, total: 4340 });
    await eventually(async () => (await usages()).get(first)).toBe('unused');
    expect((await shopper.takeOff(second)).total).toBe(4840);
    await eventually(async () => (await usages()).get(second)).toBe('unused');
    expect((await shopper.apply(first)).total).toBe(4340);
  });

  test('one counts in a cart that was filled before its holder logged in', async () => {
    const { redeem } = await createMember('late-login', 500);
    const code = await redeem();
    const shopper = new EverShopShopper(shop);
    await shopper.visit();
    await shopper.add('teapot');
    await expect(shopper.apply(code)).rejects.toThrow('Field resolvers');
    await shopper.logIn('late-login@example.com');
    expect((await shopper.apply(code)).total).toBe(4340);
    expect((await shopper.order()).total).toBe(4340);
  });

  test('a cart whose code was undone meanwhile is not ordered at another price than it said', async () => {
    const { shopper, redeem, page, balance } = await createMember('undoer', 500);
    await shopper.add('teapot');
    await shopper.apply(await redeem());
    // Half an hour later the cart has lost its hold on the code.
    await loyalty.clock.move({ byDays: 1 });
    const [issued] = (await page.issuedRewards.list()).items;
    await page.issuedRewards.revert(issued?.id ?? '');
    expect(await balance()).toBe(500);
    await expect(shopper.order()).rejects.toThrow('gives no discount any more');
    expect((await shopper.order()).total).toBe(4840);
  });

  test('takes € 5 off with tax also where prices are without', async () => {
    await owner.set({ priceIncludingTax: 'false' });
    try {
      const { shopper, redeem } = await createMember('business', 500);
      const before = await shopper.add('teapot');
      expect(before.total).toBe(5856);
      const after = await shopper.apply(await redeem());
      // Prices without tax cannot say every price with it: EverShop's own rounding may cost a cent.
      expect(Math.abs(before.total - after.total - 500)).toBeLessThanOrEqual(1);
    } finally {
      await owner.set({ priceIncludingTax: 'true' });
    }
  });

  test('the cart works without the loyalty API, and loses the code', async () => {
    const { shopper, redeem } = await createMember('offline', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    network.weather = 'down';
    expect((await shopper.add('towel')).total).toBe(4840 + 1210);
    network.weather = 'works';
    expect((await shopper.apply(code)).total).toBe(4840 + 1210 - 500);
  });

  test('one of the shop’s own works as before', async () => {
    const { shopper } = await createMember('plain');
    await owner.createCoupon('SUMMER', 10);
    await shopper.add('teapot');
    expect((await shopper.apply('SUMMER')).total).toBe(3840);
    await owner.capture(await shopper.order());
  });
});

describe('the cart adapter', () => {
  test('puts a code on the cart, says what it takes off, and takes it off again', async () => {
    const { shopper, redeem } = await createMember('adapter', 500);
    const cart = createEverShopCart({ fetch: shopper.fetch });
    expect(await cart.read()).toEqual({ codes: [], lines: [] });
    await shopper.add('teapot');
    const code = await redeem();
    await cart.applyCode(code);
    const line = { id: expect.any(String) as string, productId: 'teapot', quantity: 1 };
    expect(await cart.read()).toEqual({
      codes: [{ code, applicable: true, discountMinor: 500 }],
      lines: [{ ...line, grossMinor: 4340, netMinor: 3587 }],
    });
    await cart.removeCode(code.replaceAll('-', '').toLowerCase());
    expect(await cart.read()).toEqual({
      codes: [],
      lines: [{ ...line, grossMinor: 4840, netMinor: 4000 }],
    });
  });

  test('says so when EverShop refuses', async () => {
    const { shopper } = await createMember('refused');
    await shopper.add('teapot');
    const cart = createEverShopCart({ fetch: shopper.fetch });
    await expect(cart.applyCode('NOT-A-CODE')).rejects.toThrow('500');
    expect((await cart.read()).codes).toEqual([]);
  });
});

describe('cancelled orders', () => {
  test('a paid one gives back the points of its code and takes back what it earned, once', async () => {
    const { shopper, redeem, balance } = await createMember('regrets', 500);
    const code = await redeem();
    const order = await buy(shopper, 'teapot', code);
    await eventually(balance).toBe(434);
    await owner.cancel(order);
    await eventually(balance).toBe(500);
    await owner.cancel(order).catch(() => 'EverShop may refuse the second time');
    await settled(() => network.arrived.length);
    expect(await balance()).toBe(500);
    // And the code that gave its points back is dead.
    await shopper.add('teapot');
    await expect(shopper.apply(code)).rejects.toThrow('Field resolvers');
    expect((await shopper.cart()).total).toBe(4840);
  });

  test('one that was never paid lets its code go, for which no points are paid', async () => {
    const { shopper, redeem, balance, usage } = await createMember('changes-mind', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    const order = await shopper.order();
    // Weeks may pass before it is paid: the code stays with it.
    await shopper.add('teapot');
    await expect(shopper.apply(code)).rejects.toThrow('Field resolvers');
    await owner.cancel(order);
    await eventually(usage).toBe('unused');
    expect(await balance()).toBe(0);
    expect((await shopper.apply(code)).total).toBe(4340);
  });
});

describe('events', () => {
  test('one whose answer was lost is sent again, and counts once', async () => {
    const { shopper, balance } = await createMember('repeated');
    await shopper.add('teapot');
    const order = await shopper.order();
    network.weather = 'loses answers';
    await owner.capture(order);
    const sent = () => network.arrived.filter((id) => id === `${order.uuid}-paid`).length;
    await eventually(sent).toBeGreaterThan(1);
    network.weather = 'works';
    await settled(sent);
    expect(await balance()).toBe(484);
  });

  test('those of a time without the API arrive late, and add up', async () => {
    const { shopper, balance } = await createMember('late');
    network.weather = 'down';
    const orders = [await buy(shopper, 'teapot'), await buy(shopper, 'coffee')];
    const [first] = orders;
    if (first) await owner.cancel(first);
    expect(await balance()).toBe(0);
    network.weather = 'works';
    await eventually(balance).toBe(242);
  });
});
