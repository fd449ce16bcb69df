/** The whole way through a real Medusa: its own API, its own totals, its own refunds. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createMedusaCart } from '@spaarkit/elements/carts/medusa';
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
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MedusaOwner, MedusaShopper } from '../medusa-client.ts';
import { openShop, prepareShop, startShop, type RunningShop, type Shop } from '../shop-process.ts';

const retryMs = 200;

let postgres: Postgres;
let api: Awaited<ReturnType<typeof startApi>>;
let network: UnreliableNetwork;
let shop: Shop;
let running: RunningShop;
let owner: MedusaOwner;
let loyalty: ServerClient;

beforeAll(async () => {
  await prepareShop();
  postgres = await startPostgres();
  api = await startApi(0);
  network = await createUnreliableNetwork(api.url);
  shop = await openShop(postgres.url);
  running = await startShop(shop, { apiBase: network.url, retryMs });
  owner = new MedusaOwner(running);
  await owner.logIn();
  loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
}, 900_000);

afterAll(async () => {
  await running.stop();
  network.close();
  await api.close();
  await postgres.stop();
});

beforeEach(() => {
  network.weather = 'works';
});

/** A customer of the shop who takes part, with points to spend. */
async function createMember(name: string, points = 0, country: 'nl' | 'de' = 'nl') {
  const shopper = new MedusaShopper(running, country);
  const id = await shopper.register(`${name}@example.com`);
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
  return { id, shopper, page, redeem, balance, usage };
}

async function buy(shopper: MedusaShopper, sku: string, code?: string) {
  await shopper.add(sku);
  if (code !== undefined) await shopper.apply(code);
  const order = await shopper.order();
  await owner.capture(order);
  return order;
}

/** With € 5.00 for the parcel. */
const parcel = 500;

test('the shop’s own code compiles', async () => {
  const shopFolder = join(import.meta.dirname, '../shop');
  await promisify(execFile)('tsc', ['-p', shopFolder], {
    env: withTools(join(import.meta.dirname, '..')),
  });
});

test('nobody is a member who is not logged in', async () => {
  expect(await new MedusaShopper(running).memberToken()).toBeUndefined();
});

test('an order paid in the shop earns, its points make a code, and the code lowers Medusa’s total', async () => {
  const { shopper, page, redeem, balance } = await createMember('saver');
  await shopper.add('teapot', 2);
  const first = await shopper.order();
  expect(first.total).toBe(9680 + parcel);
  // Placed is not paid, and paid in part is not either.
  await owner.capture(first, 5000);
  await new Promise((resolve) => setTimeout(resolve, 5 * retryMs));
  expect(await balance()).toBe(0);
  await owner.capture(first, first.total - 5000);
  await eventually(balance).toBe(968);
  await loyalty.clock.move({ byDays: 15 });

  const code = await redeem();
  const before = await shopper.add('teapot');
  const after = await shopper.apply(code.replaceAll('-', '').toLowerCase());
  expect(before.total).toBe(4840);
  expect(after).toMatchObject({ codes: [code], total: 4340, discount: 500 });
  expect((await shopper.cart()).total).toBe(4340);

  const order = await shopper.order();
  expect(order.total).toBe(4340 + parcel);
  await owner.capture(order);
  await eventually(balance).toBe(968 - 500 + 434);
  const [used] = (await page.issuedRewards.list()).items;
  expect(used).toMatchObject({ usage: 'used', orderId: order.id });
});

test('an order without logging in belongs to the account with its address, as Medusa has it', async () => {
  const { shopper, balance } = await createMember('forgetful');
  const guest = new MedusaShopper(running);
  guest.email = shopper.email;
  await buy(guest, 'teapot');
  await eventually(balance).toBe(484);
});

describe('codes', () => {
  test('one of another customer is answered well, gives nothing, and stays unused', async () => {
    const { shopper, redeem, usage } = await createMember('holder', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    await shopper.takeOff(code);
    // Medusa knows it by now.
    const { shopper: stranger } = await createMember('stranger');
    await stranger.add('teapot');
    expect(await stranger.apply(code)).toMatchObject({ codes: [], total: 4840 });
    const guest = new MedusaShopper(running);
    await guest.add('teapot');
    expect(await guest.apply(code)).toMatchObject({ codes: [], total: 4840 });
    expect(await usage()).toBe('unused');
  });

  test('one keeps counting for its holder when somebody else tries it', async () => {
    const { shopper, redeem } = await createMember('rightful', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    const { shopper: stranger } = await createMember('meddler');
    await stranger.add('teapot');
    await stranger.apply(code);
    await stranger.takeOff(code);
    expect((await shopper.add('towel')).total).toBe(4840 + 1210 - 500);
  });

  test('one below its minimum is refused, and counts once the cart is big enough', async () => {
    const { shopper, redeem } = await createMember('small', 500);
    const code = await redeem();
    await shopper.add('towel');
    await expect(shopper.apply(code)).rejects.toThrow('is invalid');
    await shopper.add('coffee');
    expect((await shopper.apply(code)).total).toBe(1210 + 2420 - 500);
  });

  test('an unknown one is refused, and one that was used gives nothing', async () => {
    const { shopper, redeem } = await createMember('twice', 500);
    const code = await redeem();
    await buy(shopper, 'teapot', code);
    await shopper.add('teapot');
    await expect(shopper.apply('NOT-A-CODE')).rejects.toThrow('is invalid');
    expect(await shopper.apply(code)).toMatchObject({ codes: [], total: 4840 });
  });

  test('one that is taken off is free for another cart', async () => {
    const { shopper, redeem, usage } = await createMember('undecided', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    expect(await usage()).toBe('locked');
    expect((await shopper.takeOff(code)).total).toBe(4840);
    expect(await usage()).toBe('unused');
    expect((await shopper.apply(code)).total).toBe(4340);
  });

  test('one counts in a cart that was filled before its holder logged in', async () => {
    const { shopper, redeem } = await createMember('late-login', 500);
    const code = await redeem();
    const guest = new MedusaShopper(running);
    await guest.add('teapot');
    await expect(guest.apply(code)).rejects.toThrow('is invalid');
    await shopper.takeOver(guest);
    expect((await shopper.apply(code)).total).toBe(4340);
  });

  test('a cart whose code was undone meanwhile is not ordered at another price than it said', async () => {
    const { shopper, redeem, page, balance } = await createMember('undoer', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    await shopper.prepareOrder();
    // Half an hour later the cart has lost its hold on the code.
    await loyalty.clock.move({ byDays: 1 });
    const [issued] = (await page.issuedRewards.list()).items;
    await page.issuedRewards.revert(issued?.id ?? '');
    expect(await balance()).toBe(500);
    await expect(shopper.complete()).rejects.toThrow('gives no discount any more');
    expect((await shopper.takeOff(code)).total).toBe(4840 + parcel);
    expect((await shopper.order()).total).toBe(4840 + parcel);
  });

  test('takes € 5 off with tax also where prices are without', async () => {
    const { shopper, redeem, balance } = await createMember('business', 500, 'de');
    const before = await shopper.add('teapot');
    expect(before.total).toBe(5856);
    expect((await shopper.apply(await redeem())).total).toBe(5356);
    const order = await shopper.order();
    await owner.capture(order);
    await eventually(balance).toBe(535);
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

  test('one of the shop’s own works as before, and with one of the programme’s', async () => {
    const { shopper, redeem, balance } = await createMember('plain', 500);
    await owner.createPromotion('SUMMER', 1000);
    await shopper.add('teapot');
    expect((await shopper.apply('SUMMER')).total).toBe(3840);
    expect((await shopper.apply(await redeem())).total).toBe(3340);
    await owner.capture(await shopper.order());
    await eventually(balance).toBe(334);
  });
});

describe('the cart adapter', () => {
  const cartOf = (shopper: MedusaShopper) =>
    createMedusaCart({
      cartId: () => shopper.session.cart,
      publishableKey: running.publishableKey,
      url: `${running.origin}/store`,
    });

  test('puts a code on the cart, says what it takes off, and takes it off again', async () => {
    const { shopper, redeem } = await createMember('adapter', 500);
    const cart = cartOf(shopper);
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

  test('adds up what codes take off several lines, each code by itself', async () => {
    const { shopper, redeem } = await createMember('several', 500, 'de');
    await shopper.add('teapot');
    await shopper.add('coffee');
    await owner.createPromotion('AUTUMN', 1000);
    const cart = cartOf(shopper);
    await cart.applyCode('AUTUMN');
    const code = await redeem();
    await cart.applyCode(code);
    const { codes, lines = [] } = await cart.read();
    expect(codes).toHaveLength(2);
    expect(codes).toContainEqual({ code, applicable: true, discountMinor: 500 });
    expect(codes).toContainEqual({ code: 'AUTUMN', applicable: true, discountMinor: 1000 });
    const paid = lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
    expect(Math.abs(paid - (await shopper.cart()).total)).toBeLessThanOrEqual(1);
  });

  test('says so when Medusa refuses, and does not count what it only answered well', async () => {
    const { shopper, redeem } = await createMember('refused', 500);
    const code = await redeem();
    await buy(shopper, 'teapot', code);
    await shopper.add('teapot');
    const cart = cartOf(shopper);
    await expect(cart.applyCode('NOT-A-CODE')).rejects.toThrow('400');
    await cart.applyCode(code);
    expect((await cart.read()).codes).toEqual([]);
  });
});

describe('refunds and cancelled orders', () => {
  test('a refund takes the points back in proportion', async () => {
    const { shopper, balance } = await createMember('returns');
    await shopper.add('coffee', 2);
    const order = await shopper.order();
    await owner.capture(order);
    await eventually(balance).toBe(484);
    await owner.refund(order, (4840 + parcel) / 2);
    await eventually(balance).toBe(242);
    await owner.refund(order, (4840 + parcel) / 2);
    await eventually(balance).toBe(0);
  });

  test('a cancelled order gives back the points of its code and takes back what it earned, once', async () => {
    const { shopper, redeem, balance } = await createMember('regrets', 500);
    const code = await redeem();
    const order = await buy(shopper, 'teapot', code);
    await eventually(balance).toBe(434);
    await owner.cancel(order);
    await eventually(balance).toBe(500);
    await owner.cancel(order).catch(() => 'Medusa may refuse the second time');
    await settled(() => network.arrived.length);
    expect(await balance()).toBe(500);
    // And the code that gave its points back is dead.
    await shopper.add('teapot');
    expect(await shopper.apply(code)).toMatchObject({ codes: [], total: 4840 });
  });

  test('a refund and then a cancel of the same order take its points back once', async () => {
    const { shopper, balance } = await createMember('both');
    const order = await buy(shopper, 'teapot');
    await eventually(balance).toBe(484);
    await owner.refund(order, 2000);
    await owner.cancel(order);
    await eventually(() => network.arrived).toContain(`${order.id}-cancelled`);
    await settled(() => network.arrived.length);
    expect(await balance()).toBe(0);
  });

  test('one that was never paid lets its code go, for which no points are paid', async () => {
    const { shopper, redeem, balance, usage } = await createMember('changes-mind', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    const order = await shopper.order();
    // Days may pass before it is paid: the code stays with it.
    await shopper.add('teapot');
    expect(await shopper.apply(code)).toMatchObject({ codes: [], total: 4840 });
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
    const sent = () => network.arrived.filter((id) => id === `${order.id}-paid`).length;
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
    // Its refund came before it, and had given all back.
    await eventually(() => network.arrived).toContain(`${first?.id}-cancelled`);
    const arrived = network.arrived.filter((id) => id.startsWith(`${first?.id}-`));
    expect(arrived[0]).toBe(`${first?.id}-paid`);
  });
});

test('two processes of one shop hold a code for one cart, and tell of an order once', async () => {
  const other = await startShop(shop, { apiBase: network.url, retryMs });
  try {
    const { shopper, redeem, balance } = await createMember('two-processes', 500);
    const code = await redeem();
    await shopper.add('teapot');
    const second = new MedusaShopper(other);
    await second.add('teapot');
    await shopper.at(other).apply(code);
    expect((await shopper.cart()).total).toBe(4340);
    expect(await second.apply(code)).toMatchObject({ codes: [], total: 4840 });
    const order = await shopper.order();
    await owner.capture(order);
    await eventually(balance).toBe(434);
    await settled(() => network.arrived.length);
    expect(await balance()).toBe(434);
  } finally {
    await other.stop();
  }
}, 180_000);

test('a process that is killed loses nothing: the next one looks at what happened', async () => {
  const { id, shopper } = await createMember('killed');
  const { id: waiting, shopper: slow, redeem } = await createMember('slow-payer', 500);
  await slow.add('teapot');
  await slow.apply(await redeem());
  await slow.order();

  network.weather = 'down';
  await buy(shopper, 'teapot');
  await running.stop('SIGKILL');
  // As if it had ended before it wrote anything down.
  const database = new Client(postgres.url);
  await database.connect();
  await database.query('DELETE FROM loyalty_message WHERE settled_at IS NULL');
  await database.end();
  // A code is held for a day at once, and this order waits longer for its money.
  await loyalty.clock.move({ byDays: 2 });
  const usage = async () => (await loyalty.members.export(waiting)).issuedRewards[0]?.usage;
  expect(await usage()).toBe('unused');

  network.weather = 'works';
  running = await startShop(shop, { apiBase: network.url, retryMs, lookMs: 1000 });
  const points = async () => {
    const { balance } = await loyalty.members.retrieve(id);
    return balance.available + balance.pending;
  };
  await eventually(points).toBe(484);
  await eventually(usage).toBe('locked');
}, 180_000);
