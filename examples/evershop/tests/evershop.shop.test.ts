/** The whole way through a real EverShop: its own API, its own totals, its own orders. */
import { join } from 'node:path';
import { createEverShopCart } from '@spaarkit/elements/carts/evershop';
import { createShopBed } from '@spaarkit/example-kit/shop-bed';
import { testShopPromises } from '@spaarkit/example-kit/shop-promises';
import { eventually } from '@spaarkit/example-kit/wait';
import { startPostgres, type Postgres } from '@spaarkit/tools/postgres';
import { describe, expect, test } from 'vitest';
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
  },
  async guest() {
    const guest = new EverShopShopper(shop);
    await guest.visit();
    return guest;
  },
  pay: (order: ReportedOrder) => owner.capture(order),
  cancel: (order: ReportedOrder) => owner.cancel(order),
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

  test('one counts in a cart that was filled before its holder logged in', async () => {
    const { redeem } = await bed.member('late-login', 500);
    const code = await redeem();
    const shopper = new EverShopShopper(shop);
    await shopper.visit();
    await shopper.add('teapot');
    await expect(shopper.apply(code)).rejects.toThrow(declined);
    await shopper.logIn('late-login@example.com');
    expect((await shopper.apply(code)).total).toBe(4340);
    expect((await shopper.order()).total).toBe(4340);
  });

  test('a cart whose code was undone meanwhile is not ordered at another price than it said', async () => {
    const { shopper, redeem, page, balance } = await bed.member('undoer', 500);
    await shopper.add('teapot');
    await shopper.apply(await redeem());
    // Half an hour later the cart has lost its hold on the code.
    await bed.loyalty.clock.move({ byDays: 1 });
    const [issued] = (await page.issuedRewards.list()).items;
    await page.issuedRewards.revert(issued?.id ?? '');
    expect(await balance()).toBe(500);
    await expect(shopper.order()).rejects.toThrow('gives no discount any more');
    expect((await shopper.order()).total).toBe(4840);
  });

  test('one takes € 5 off with tax also where prices are without', async () => {
    await owner.set({ priceIncludingTax: 'false' });
    try {
      const { shopper, redeem } = await bed.member('business', 500);
      const before = await shopper.add('teapot');
      expect(before.total).toBe(5856);
      const after = await shopper.apply(await redeem());
      // Prices without tax cannot say every price with it: EverShop's own rounding may cost a cent.
      expect(Math.abs(before.total - after.total - 500)).toBeLessThanOrEqual(1);
    } finally {
      await owner.set({ priceIncludingTax: 'true' });
    }
  });

  test('one of the shop’s own works as before', async () => {
    const { shopper } = await bed.member('plain');
    await owner.createCoupon('SUMMER', 10);
    await shopper.add('teapot');
    expect((await shopper.apply('SUMMER')).total).toBe(3840);
    await owner.capture(await shopper.order());
  });

  test('one goes back when its order is cancelled that was never paid, and no points are paid for it', async () => {
    const { shopper, redeem, balance, usage } = await bed.member('changes-mind', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    const order = await shopper.order();
    // Weeks may pass before it is paid: the code stays with it.
    await shopper.add('teapot');
    await expect(shopper.apply(code)).rejects.toThrow(declined);
    await owner.cancel(order);
    await eventually(usage).toBe('unused');
    expect(await balance()).toBe(0);
    expect((await shopper.apply(code)).total).toBe(4340);
  });
});

describe('the cart adapter', () => {
  test('puts a code on the cart, says what it takes off, and takes it off again', async () => {
    const { shopper, redeem } = await bed.member('adapter', 500);
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
    const { shopper } = await bed.member('refused');
    await shopper.add('teapot');
    const cart = createEverShopCart({ fetch: shopper.fetch });
    await expect(cart.applyCode('NOT-A-CODE')).rejects.toThrow('500');
    expect((await cart.read()).codes).toEqual([]);
  });
});
