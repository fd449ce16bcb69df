/** The whole way through a real EverShop: its own API, its own totals, its own orders. */
import { join } from 'node:path';
import { createEverShopCart } from '@spaarkit/elements/carts/evershop';
import { createShopBed } from '@spaarkit/example-kit/shop-bed';
import { testShopPromises } from '@spaarkit/example-kit/shop-promises';
import { eventually } from '@spaarkit/example-kit/wait';
import { startPostgres, type Postgres } from '@spaarkit/tools/postgres';
import { beforeAll, describe, expect, test } from 'vitest';
import { EverShopShopper, type EverShopOwner, type ReportedOrder } from '../evershop-client.ts';
import { fillShop } from '../fill-shop.ts';
import { prepareShop, startShop, type RunningShop } from '../shop-process.ts';

let postgres: Postgres;
let shop: RunningShop;
let owner: EverShopOwner;

const bed = createShopBed({
  async start(apiBase) {
    await prepareShop();
    postgres = await startPostgres();
    shop = await startShop({ apiBase, database: postgres.url, retryMs: 100 });
    ({ owner } = await fillShop(shop));
  },
  async stop() {
    await shop.stop();
    await postgres.stop();
  },
  async register(email) {
    const shopper = new EverShopShopper(shop);
    const { id } = await shopper.register(email);
    await shopper.logIn(email);
    return { shopper, id };
  },
});

/** EverShop has one word for every code that it does not take. */
const declined = 'Field resolvers returned different value';

testShopPromises(bed, {
  software: 'EverShop',
  folder: join(import.meta.dirname, '..'),
  refusals: {
    'of another': declined,
    'below its minimum': declined,
    unknown: declined,
    used: declined,
    'undone meanwhile': 'gives no discount any more',
  },
  async guest() {
    const guest = new EverShopShopper(shop);
    await guest.visit();
    return guest;
  },
  logIn: (guest, email) => guest.logIn(email),
  // One press: EverShop asks for the address with it.
  prepareOrder: async () => {},
  pressOrder: (shopper) => shopper.order(),
  pay: (order: ReportedOrder) => owner.capture(order),
  cancel: (order: ReportedOrder) => owner.cancel(order),
  orderToWait: (shopper) => shopper.order(),
  readNotes: () => shop.said(),
  createCode: (code, cents) => owner.createCoupon(code, cents / 100),
  cartOf: ({ fetch }) => createEverShopCart({ fetch }),
  withoutTax: {
    mayBeOff: 1,
    async run(name, work) {
      await owner.set({ priceIncludingTax: 'false' });
      try {
        await work(await bed.member(name, 500));
      } finally {
        await owner.set({ priceIncludingTax: 'true' });
      }
    },
  },
});

describe('codes', () => {
  test('one that gives way to another is free for another cart', async () => {
    const { shopper, redeem, page } = await bed.member('decided', 1000);
    const [first, second] = [await redeem(), await redeem()];
    const usages = async () =>
      new Map(
        (await page.issuedRewards.list()).items.map(({ voucher, usage }) => [voucher?.code, usage]),
      );
    await shopper.add('teapot');
    await shopper.apply(first);
    expect((await usages()).get(first)).toBe('locked');
    // EverShop takes one at a time.
    expect(await shopper.apply(second)).toMatchObject({
      coupon: second,
      total: 4340,
      discount: 500,
    });
    await eventually(async () => (await usages()).get(first)).toBe('unused');
    expect((await shopper.apply(first)).total).toBe(4340);
  });
});

describe('a return', () => {
  test('of a line that its order does not have is told to the people of the shop', async () => {
    const { shopper, balance } = await bed.member('another-line', 0);
    await shopper.add('teapot');
    const order = await shopper.order();
    const returned = `${order.reference}-returned-elsewhere`;
    await bed.loyalty.events.send({
      type: 'order.refunded',
      id: returned,
      at: new Date().toISOString(),
      orderId: order.reference,
      refundId: returned,
      lines: [{ id: 'elsewhere', quantity: 1, grossMinor: 1210, netMinor: 1000 }],
    });
    await owner.capture(order);
    await eventually(balance).toBe(484);
    await eventually(() => shop.said()).toContain('a return names the line elsewhere,');
  });
});

describe('a code for free shipping', () => {
  let parcel: string;
  let pickup: string;

  beforeAll(async () => {
    const tax = await owner.createTax('Parcels', 21);
    await owner.createProduct('kettle', 'Kettle', 24.2, tax, await owner.createPackage());
    parcel = await owner.createShippingMethod('Parcel', 4.95);
    pickup = await owner.createShippingMethod('Pick-up', 0);
  });

  test('counts before a method is chosen and with it, and is used with the order', async () => {
    const { shopper, redeem, usage, balance } = await bed.member('sent-free', 500);
    const cart = createEverShopCart({ fetch: shopper.fetch });
    const code = await redeem('free-shipping');
    await shopper.add('kettle');
    await cart.applyCode(code);
    const before = await cart.read();
    expect(before.codes).toEqual([{ code, applicable: true }]);
    expect(before).not.toHaveProperty('shippingMinor');
    expect((await shopper.sendBy(parcel)).total).toBe(2420);
    expect(await cart.read()).toMatchObject({
      codes: [{ code, applicable: true }],
      shippingMinor: 0,
    });

    await cart.removeCode(code);
    expect(await cart.read()).toMatchObject({ codes: [], shippingMinor: 495 });
    await cart.applyCode(code);
    const left = await balance();
    const order = await shopper.order();
    expect(order).toMatchObject({ coupon: code, total: 2420 });
    await owner.capture(order);
    await eventually(usage).toBe('used');
    await eventually(balance).toBe(left + 242);
  });

  test('is refused, and stays unused, where the cart is sent free without it', async () => {
    const { shopper, redeem, usage } = await bed.member('free-anyway', 500);
    const code = await redeem('free-shipping');
    await shopper.add('teapot');
    await expect(shopper.apply(code)).rejects.toThrow(declined);
    expect(await usage()).toBe('unused');

    await shopper.add('kettle');
    await shopper.apply(code);
    expect(await usage()).toBe('locked');
    expect(await shopper.sendBy(pickup)).toMatchObject({ coupon: null, total: 4840 + 2420 });
    expect(await usage()).toBe('unused');
  });
});

describe('the cart adapter', () => {
  test('says so when EverShop refuses', async () => {
    const { shopper } = await bed.member('refused');
    await shopper.add('teapot');
    const cart = createEverShopCart({ fetch: shopper.fetch });
    await expect(cart.applyCode('NOT-A-CODE')).rejects.toThrow('500');
    expect((await cart.read()).codes).toEqual([]);
  });
});
