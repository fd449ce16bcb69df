/** The whole way through a real Medusa: its own API, its own totals, its own refunds. */
import { join } from 'node:path';
import { createMedusaCart } from '@spaarkit/elements/carts/medusa';
import { createShopBed } from '@spaarkit/example-kit/shop-bed';
import { testShopPromises } from '@spaarkit/example-kit/shop-promises';
import { eventually, settled } from '@spaarkit/example-kit/wait';
import { startPostgres, type Postgres } from '@spaarkit/tools/postgres';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { MedusaOwner, MedusaShopper, type Ordered } from '../medusa-client.ts';
import { openShop, prepareShop, startShop, type RunningShop, type Shop } from '../shop-process.ts';

const retryMs = 200;

let postgres: Postgres;
let shop: Shop;
let running: RunningShop;
let owner: MedusaOwner;

const bed = createShopBed({
  async start(apiBase) {
    await prepareShop();
    postgres = await startPostgres();
    shop = await openShop(postgres.url);
    running = await startShop(shop, { apiBase, retryMs });
    owner = new MedusaOwner(running);
    await owner.logIn();
  },
  async stop() {
    await running.stop();
    await postgres.stop();
  },
  register,
});

async function register(email: string, country: 'nl' | 'de' = 'nl') {
  const shopper = new MedusaShopper(running, country);
  return { shopper, id: await shopper.register(email) };
}

/** Somebody in a country whose prices are without tax, with points for a code. */
const german = async (name: string) => bed.enroll(await register(`${name}@example.com`, 'de'), 500);

async function buy(shopper: MedusaShopper, sku: string, code?: string) {
  await shopper.add(sku);
  if (code !== undefined) await shopper.apply(code);
  const order = await shopper.order();
  await owner.capture(order);
  return order;
}

function cartOf(shopper: MedusaShopper) {
  return createMedusaCart({
    cartId: () => shopper.session.cart,
    publishableKey: running.publishableKey,
    url: `${running.origin}/store`,
  });
}

/** Chooses one more way to send the cart. */
async function sendBy({ session }: MedusaShopper, option_id: string): Promise<void> {
  await fetch(`${running.origin}/store/carts/${session.cart}/shipping-methods`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-publishable-api-key': running.publishableKey,
    },
    body: JSON.stringify({ option_id }),
  });
}

/** With € 5.00 for the parcel. */
const parcel = 500;

testShopPromises(bed, {
  software: 'Medusa',
  folder: join(import.meta.dirname, '..'),
  refusals: {
    'of another': 'silently',
    'below its minimum': 'is invalid',
    unknown: 'is invalid',
    used: 'silently',
    'undone meanwhile': 'gives no discount any more',
  },
  parcel,
  delivery: parcel,
  guest: () => new MedusaShopper(running),
  logIn: (guest, email) => guest.logIn(email),
  prepareOrder: (shopper) => shopper.prepareOrder(),
  pressOrder: (shopper) => shopper.complete(),
  pay: (order: Ordered) => owner.capture(order),
  cancel: (order: Ordered) => owner.cancel(order),
  orderToWait: (shopper) => shopper.order(),
  refund: (order, cents) => owner.refund(order, cents),
  readNotes: () => running.said(),
  createCode: (code, cents) => owner.createPromotion(code, cents),
  cartOf,
  withoutTax: { mayBeOff: 0, run: async (name, work) => work(await german(name)) },
});

test('an order that is paid in part earns nothing before all of it is there', async () => {
  const { shopper, balance } = await bed.member('instalments');
  await shopper.add('teapot', 2);
  const order = await shopper.order();
  await owner.capture(order, 5000);
  await new Promise((resolve) => setTimeout(resolve, 5 * retryMs));
  expect(await balance()).toBe(0);
  await owner.capture(order, order.total - 5000);
  await eventually(balance).toBe(968);
});

test('an order without logging in belongs to the account with its address, as Medusa has it', async () => {
  const { shopper, balance } = await bed.member('forgetful');
  const guest = new MedusaShopper(running);
  guest.email = shopper.email;
  await buy(guest, 'teapot');
  await eventually(balance).toBe(484);
});

describe('codes', () => {
  test('one that somebody else tries is answered well, and is not on the cart', async () => {
    const { shopper, redeem } = await bed.member('keeper', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    await shopper.takeOff(code);
    // Medusa knows it by now.
    const { shopper: stranger } = await bed.member('finder');
    await stranger.add('teapot');
    expect(await stranger.apply(code)).toMatchObject({ codes: [], total: 4840 });
    const guest = new MedusaShopper(running);
    await guest.add('teapot');
    expect(await guest.apply(code)).toMatchObject({ codes: [], total: 4840 });
  });

  test('one of the shop’s own goes with one of the programme’s', async () => {
    const { shopper, redeem, balance } = await bed.member('both-codes', 500);
    await owner.createPromotion('SPRING', 1000);
    await shopper.add('teapot');
    expect((await shopper.apply('SPRING')).total).toBe(3840);
    expect((await shopper.apply(await redeem())).total).toBe(3340);
    await owner.capture(await shopper.order());
    await eventually(balance).toBe(334);
  });
});

describe('a code for free shipping', () => {
  test('that is put on before a method is chosen counts once one is, and is used with the order', async () => {
    const { shopper, redeem, usage } = await bed.member('early', 500);
    const cart = cartOf(shopper);
    const code = await redeem('free-shipping');
    await shopper.add('teapot');
    await cart.applyCode(code);
    const before = await cart.read();
    expect(before.codes).toEqual([{ code, applicable: true }]);
    expect(before).not.toHaveProperty('shippingMinor');
    // Whatever else happens to the cart meanwhile.
    expect(await shopper.add('towel')).toMatchObject({ codes: [code], total: 4840 + 1210 });
    await owner.createPromotion('WINTER', 1000);
    await shopper.apply('WINTER');
    await shopper.takeOff('WINTER');
    expect((await shopper.cart()).codes).toEqual([code]);
    expect(await usage()).toBe('locked');

    await shopper.prepareOrder();
    expect(await cart.read()).toMatchObject({
      codes: [{ code, applicable: true, discountMinor: parcel }],
      shippingMinor: 0,
    });
    const order = await shopper.complete();
    expect(order.total).toBe(4840 + 1210);
    await owner.capture(order);
    await eventually(usage).toBe('used');
  });

  test('that is taken off before a method is chosen is free for another cart', async () => {
    const { shopper, redeem, usage } = await bed.member('early-and-off', 500);
    const code = await redeem('free-shipping');
    await shopper.add('teapot');
    await shopper.apply(code);
    expect(await usage()).toBe('locked');
    expect((await shopper.takeOff(code)).codes).toEqual([]);
    expect(await usage()).toBe('unused');
    expect((await shopper.order()).total).toBe(4840 + parcel);
  });

  test('is let go where nothing has to be paid for sending', async () => {
    const { shopper, redeem, usage } = await bed.member('free-anyway', 500);
    const cart = cartOf(shopper);
    const code = await redeem('free-shipping');
    await owner.createProduct('recipes', 1000);
    await shopper.add('recipes');
    expect((await shopper.apply(code)).codes).toEqual([]);
    expect(await usage()).toBe('unused');

    const pickup = await owner.createShippingOption('pickup', 0);
    try {
      await shopper.add('teapot');
      expect((await shopper.apply(code)).codes).toEqual([code]);
      expect(await usage()).toBe('locked');
      await sendBy(shopper, pickup);
      expect(await cart.read()).toMatchObject({ codes: [], shippingMinor: 0 });
      expect(await usage()).toBe('unused');
    } finally {
      await owner.deleteShippingOption(pickup);
    }
  });

  test('waits for the method of every parcel', async () => {
    const { shopper, redeem } = await bed.member('early-and-heavy', 500);
    const cart = cartOf(shopper);
    const code = await redeem('free-shipping');
    const pickup = await owner.createShippingOption('pickup', 0);
    const freight = await owner.createFreight('harp', 10_000);
    try {
      await shopper.add('teapot');
      await shopper.add('harp');
      await shopper.apply(code);
      await sendBy(shopper, pickup);
      expect((await cart.read()).codes).toEqual([{ code, applicable: true }]);
      await sendBy(shopper, freight);
      expect(await cart.read()).toMatchObject({
        codes: [{ code, applicable: true, discountMinor: 12_100 }],
        shippingMinor: 0,
      });
    } finally {
      await owner.deleteShippingOption(pickup);
      await owner.deleteShippingOption(freight);
    }
  });
});

describe('the cart adapter', () => {
  test('adds up what codes take off several lines, each code by itself', async () => {
    const { shopper, redeem } = await german('several');
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
    const { shopper, redeem } = await bed.member('refused', 500);
    const code = await redeem();
    await buy(shopper, 'teapot', code);
    await shopper.add('teapot');
    const cart = cartOf(shopper);
    await expect(cart.applyCode('NOT-A-CODE')).rejects.toThrow('400');
    await cart.applyCode(code);
    expect((await cart.read()).codes).toEqual([]);
  });

  test('does not tell the cost of a part of the parcels as that of all', async () => {
    const { shopper } = await bed.member('heavy');
    const cart = cartOf(shopper);
    await shopper.add('teapot');
    await shopper.prepareOrder();
    // Without tax, which is 21%.
    const freight = await owner.createFreight('piano', 10_000);
    try {
      await shopper.add('piano');
      expect(await cart.read()).not.toHaveProperty('shippingMinor');
      await sendBy(shopper, freight);
      expect((await cart.read()).shippingMinor).toBe(parcel + 12_100);
    } finally {
      await owner.deleteShippingOption(freight);
    }
  });
});

test('two processes of one shop hold a code for one cart, and tell of an order once', async () => {
  const other = await startShop(shop, { apiBase: bed.network.url, retryMs });
  try {
    const { shopper, redeem, balance } = await bed.member('two-processes', 500);
    const code = await redeem();
    await shopper.add('teapot');
    const second = new MedusaShopper(other);
    await second.add('teapot');
    const elsewhere = new MedusaShopper(other);
    elsewhere.session = shopper.session;
    await elsewhere.apply(code);
    expect((await shopper.cart()).total).toBe(4340);
    expect(await second.apply(code)).toMatchObject({ codes: [], total: 4840 });
    const order = await shopper.order();
    await owner.capture(order);
    await eventually(balance).toBe(434);
    await settled(() => bed.network.arrived.length);
    expect(await balance()).toBe(434);
  } finally {
    await other.stop();
  }
}, 180_000);

test('a process that is killed loses nothing: the next one looks at what happened', async () => {
  const { id, shopper } = await bed.member('killed');
  const { id: waiting, shopper: slow, redeem } = await bed.member('slow-payer', 500);
  await slow.add('teapot');
  await slow.apply(await redeem());
  await slow.order();

  bed.network.weather = 'down';
  await buy(shopper, 'teapot');
  await running.stop('SIGKILL');
  // As if it had ended before it wrote anything down.
  const database = new Client(postgres.url);
  await database.connect();
  await database.query('DELETE FROM loyalty_message WHERE settled_at IS NULL');
  await database.end();
  // A code is held for a day at once, and this order waits longer for its money.
  await bed.loyalty.clock.move({ byDays: 2 });
  const usage = async () => (await bed.loyalty.members.export(waiting)).issuedRewards[0]?.usage;
  expect(await usage()).toBe('unused');

  bed.network.weather = 'works';
  running = await startShop(shop, { apiBase: bed.network.url, retryMs, lookMs: 1000 });
  const points = async () => {
    const { balance } = await bed.loyalty.members.retrieve(id);
    return balance.available + balance.pending;
  };
  await eventually(points).toBe(484);
  await eventually(usage).toBe('locked');
}, 180_000);
