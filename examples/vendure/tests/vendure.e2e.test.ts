/** The whole way through a real Vendure: its own API, its own totals, its own refunds. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createVendureCart } from '@spaarkit/elements/carts/vendure';
import { createClient } from '@spaarkit/sdk';
import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, welcome } from '@spaarkit/example-kit/loyalty-api';
import { testShopFront } from '@spaarkit/example-kit/shop-front-journey';
import { withTools } from '@spaarkit/example-kit/shop-software';
import { serveStorefront } from '../serve-storefront.ts';
import { noor, prepareShop, startShop, type RunningShop } from '../shop-process.ts';
import {
  createUnreliableNetwork,
  type UnreliableNetwork,
} from '@spaarkit/example-kit/unreliable-network';
import { eventually, settled } from '@spaarkit/example-kit/wait';
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
}, 400_000);

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
  /** What the member has, also what is still on its way. */
  const balance = async () => {
    const { available = 0, pending = 0, owed = 0 } = (await page.session.retrieve()).balance ?? {};
    return available + pending - owed;
  };
  return { id, shopper, page, redeem, balance };
}

async function buy(shopper: VendureShopper, sku: string, code?: string) {
  await shopper.add(sku);
  if (code !== undefined) await shopper.apply(code);
  await shopper.checkOut();
  return shopper.pay();
}

const pressAdd = (page: Page) => page.getByRole('button', { name: 'Add Teapot' }).click();

async function identify(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('noor@example.com');
  await page.getByLabel('Password').fill('noor');
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
}

// First: the tests after it move the clock of the API, and a shopper of today waits for points.
testShopFront('the Next.js storefront', {
  async start() {
    await welcome(api.url, noor);
    return serveStorefront(shop, api.url);
  },
  identify,
  async sayWhere(page) {
    await page.getByLabel('Street').fill('Street 1');
    await page.getByLabel('Town').fill('Town');
  },
  entrances: [
    {
      path: '/',
      drawn: (page) => page.locator('loyalty-points-badge').getByText('Earn with us'),
      drawnOnServer: ['Teapot', '€48.40'],
      budget: 'badge',
      // Next.js with React is 137 000 of it; then the adapter of Vendure's cart, and the page itself.
      besides: 144_500,
      files: 10,
    },
    {
      path: '/log-in',
      drawn: (page) => page.locator('loyalty-points-badge').getByText('Earn with us'),
      drawnOnServer: ['E-mail address'],
      budget: 'badge',
      besides: 144_500,
      files: 10,
    },
    {
      path: '/cart',
      async before(page) {
        await pressAdd(page);
        await page.getByRole('link', { name: 'Cart (1)' }).waitFor();
      },
      drawn: (page) => page.locator('loyalty-cart-rewards').getByText('484 points'),
      drawnOnServer: ['1 × Teapot', '€48.40'],
      budget: 'named set',
      // And the block in the cart, with the tickets that can be put on it.
      besides: 146_400,
      files: 11,
    },
    {
      path: '/account',
      drawn: (page) => page.locator('loyalty-rewards').getByText('€ 5 off').first(),
      drawnOnServer: ['What points bring you stands here.'],
      budget: 'named set',
      // And what there is to press in the card.
      besides: 143_800,
      files: 12,
    },
  ],
});

test('the shop’s own code compiles', async () => {
  const shopFolder = join(import.meta.dirname, '../shop');
  await promisify(execFile)('tsc', ['-p', shopFolder], {
    env: withTools(join(import.meta.dirname, '..')),
  });
});

test('nobody is a member who is not logged in', async () => {
  expect(await new VendureShopper(shop.origin).memberToken()).toBeUndefined();
});

test('an order paid in the shop earns, its points make a code, and the code lowers Vendure’s total', async () => {
  const { shopper, page, redeem, balance } = await createMember('saver');
  await shopper.add('teapot', 2);
  await shopper.checkOut();
  await shopper.pay();
  await eventually(balance).toBe(968);
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
  await eventually(balance).toBe(968 - 500 + 434);
  const [used] = (await page.issuedRewards.list()).items;
  expect(used).toMatchObject({ usage: 'used', orderId: paid.code });
});

describe('codes', () => {
  test('one that Vendure took gives nothing to another customer, and stays unused', async () => {
    const { redeem, page } = await createMember('holder', 500);
    const code = await redeem();
    const { shopper: stranger } = await createMember('stranger');
    await stranger.add('teapot');
    const cart = await stranger.apply(code);
    expect(cart.couponCodes).toEqual([code]);
    expect(cart.discounts).toEqual([]);
    expect(cart.totalWithTax).toBe(4840);
    await stranger.checkOut();
    const { code: orderCode } = await stranger.pay();
    await eventually(() => network.arrived).toContain(`${orderCode}-paid`);
    const [issued] = (await page.issuedRewards.list()).items;
    expect(issued?.usage).toBe('unused');
  });

  test('one below its minimum is taken, gives nothing, and gives its discount once the cart is big enough', async () => {
    const { shopper, redeem } = await createMember('small', 500);
    await shopper.add('towel');
    const small = await shopper.apply(await redeem());
    expect(small.discounts).toEqual([]);
    expect(small.totalWithTax).toBe(1210);
    const bigger = await shopper.add('coffee');
    expect(bigger.totalWithTax).toBe(1210 + 2420 - 500);
  });

  test('an unknown one is refused', async () => {
    const { shopper } = await createMember('guesser');
    await shopper.add('teapot');
    await expect(shopper.apply('NOT-A-CODE')).rejects.toThrow('COUPON_CODE_INVALID_ERROR');
  });

  test('one that is taken off is free for another cart', async () => {
    const { shopper, redeem, page } = await createMember('undecided', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    expect((await page.issuedRewards.list()).items[0]?.usage).toBe('locked');
    expect((await shopper.takeOff(code)).totalWithTax).toBe(4840);
    await eventually(async () => (await page.issuedRewards.list()).items[0]?.usage).toBe('unused');
    expect((await shopper.apply(code)).totalWithTax).toBe(4340);
  });

  test('one keeps counting for its holder when somebody else takes it off another cart', async () => {
    const { shopper, redeem } = await createMember('rightful', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.apply(code);
    const { shopper: stranger } = await createMember('meddler');
    await stranger.add('teapot');
    await stranger.apply(code);
    await stranger.takeOff(code);
    expect((await shopper.add('towel')).totalWithTax).toBe(4840 + 1210 - 500);
  });

  test('one that was used is refused', async () => {
    const { shopper, redeem } = await createMember('twice', 500);
    const code = await redeem();
    await buy(shopper, 'teapot', code);
    await shopper.add('teapot');
    await expect(shopper.apply(code)).rejects.toThrow('COUPON_CODE_INVALID_ERROR');
  });

  test('a cart whose code was undone meanwhile cannot be paid with the discount', async () => {
    const { shopper, redeem, page, balance } = await createMember('undoer', 500);
    const code = await redeem();
    await shopper.add('teapot');
    await shopper.chooseDelivery();
    await shopper.apply(code);
    // Half an hour later the cart has lost its hold on the code.
    await loyalty.clock.move({ byDays: 1 });
    const [issued] = (await page.issuedRewards.list()).items;
    await page.issuedRewards.revert(issued?.id ?? '');
    expect(await balance()).toBe(500);
    expect((await shopper.cart()).subTotalWithTax).toBe(4340);
    await expect(shopper.arrangePayment()).rejects.toThrow('ORDER_STATE_TRANSITION_ERROR');
    expect((await shopper.takeOff(code)).subTotalWithTax).toBe(4840);
  });

  test('takes € 5 off with tax also where prices are without', async () => {
    await owner.setPricesIncludeTax(false);
    const { shopper, redeem } = await createMember('business', 500);
    const before = await shopper.add('teapot');
    expect(before.totalWithTax).toBe(5856);
    const after = await shopper.apply(await redeem());
    // Prices without tax cannot say every price with it: Vendure's own rounding may cost a cent.
    expect(Math.abs(before.totalWithTax - after.totalWithTax - 500)).toBeLessThanOrEqual(1);
    await owner.setPricesIncludeTax(true);
  });

  test('the cart works without the loyalty API, and the code gives nothing until it is back', async () => {
    const { shopper, redeem } = await createMember('offline', 500);
    await shopper.add('teapot');
    await shopper.apply(await redeem());
    network.weather = 'down';
    expect((await shopper.add('towel')).totalWithTax).toBe(4840 + 1210);
    network.weather = 'works';
    expect((await shopper.add('towel')).totalWithTax).toBe(4840 + 2420 - 500);
  });
});

describe('the cart adapter', () => {
  const cartOf = ({ fetch }: VendureShopper) =>
    createVendureCart({ url: `${shop.origin}/shop-api`, fetch });

  test('puts a code on the order, says what it takes off, and takes it off again', async () => {
    const { shopper, redeem } = await createMember('adapter', 500);
    const cart = cartOf(shopper);
    expect(await cart.read()).toEqual({ codes: [], lines: [] });
    const { lines } = await shopper.add('teapot');
    const code = await redeem();
    await cart.applyCode(code);
    const line = { id: lines[0]?.id, productId: 'teapot', quantity: 1 };
    expect(await cart.read()).toEqual({
      codes: [{ code, applicable: true, discountMinor: 500 }],
      lines: [{ ...line, grossMinor: 4340, netMinor: 3587 }],
    });
    expect((await shopper.cart()).totalWithTax).toBe(4340);
    await cart.removeCode(code);
    expect(await cart.read()).toEqual({
      codes: [],
      lines: [{ ...line, grossMinor: 4840, netMinor: 4000 }],
    });
  });

  test('does not count a code that Vendure took and that gives nothing', async () => {
    const { redeem } = await createMember('owner', 500);
    const { shopper: other } = await createMember('finder');
    await other.add('teapot');
    const cart = cartOf(other);
    const code = await redeem();
    await cart.applyCode(code);
    expect((await cart.read()).codes).toEqual([{ code, applicable: false, discountMinor: 0 }]);
    await cart.applyCode('NOT-A-CODE');
    expect((await cart.read()).codes).toHaveLength(1);
  });
});

describe('refunds and cancelled orders', () => {
  test('a refund takes the points back when the money is back, in proportion', async () => {
    const { shopper, balance } = await createMember('returns');
    await shopper.add('coffee', 2);
    await shopper.checkOut();
    const order = await shopper.pay();
    await eventually(balance).toBe(484);
    const refund = await owner.refund(order, 1, 2420);
    const arrived = network.arrived.length;
    await owner.settle(refund);
    await eventually(balance).toBe(242);
    expect(network.arrived.slice(arrived)).toEqual([`${order.code}-refund-${refund}`]);
  });

  test('a cancelled order gives back the points of its code, and the code is dead', async () => {
    const { shopper, redeem, balance } = await createMember('regrets', 500);
    const code = await redeem();
    const order = await buy(shopper, 'teapot', code);
    await eventually(balance).toBe(434);
    expect((await owner.cancel(order)).state).toBe('Cancelled');
    await eventually(balance).toBe(500);
    // Vendure itself would take the code of a cancelled order again.
    await shopper.add('teapot');
    await expect(shopper.apply(code)).rejects.toThrow('COUPON_CODE_INVALID_ERROR');
    expect((await shopper.cart()).totalWithTax).toBe(4840);
  });

  test('a refund and then a cancel of the same order take its points back once', async () => {
    const { shopper, balance } = await createMember('both');
    const order = await buy(shopper, 'teapot');
    await eventually(balance).toBe(484);
    await owner.settle(await owner.refund(order, 1, 4840));
    await owner.cancel(order);
    await eventually(() => network.arrived).toContain(`${order.code}-cancelled`);
    await eventually(balance).toBe(0);
  });
});

describe('events', () => {
  test('one whose answer was lost is sent again, and counts once', async () => {
    const { shopper, balance } = await createMember('repeated');
    await shopper.add('teapot');
    await shopper.checkOut();
    network.weather = 'loses answers';
    const { code } = await shopper.pay();
    const sent = () => network.arrived.filter((id) => id === `${code}-paid`).length;
    await eventually(sent).toBeGreaterThan(1);
    network.weather = 'works';
    await settled(sent);
    expect(await balance()).toBe(484);
  });

  test('those of a time without the API arrive late, and add up', async () => {
    const { shopper, balance } = await createMember('late');
    await shopper.add('teapot', 2);
    await shopper.checkOut();
    network.weather = 'down';
    const order = await shopper.pay();
    expect(order.state).toBe('PaymentSettled');
    await owner.settle(await owner.refund(order, 1, 4840));
    expect(await balance()).toBe(0);
    network.weather = 'works';
    await eventually(balance).toBe(484);
  });

  test('one about a member who was erased holds up nobody else', async () => {
    const { id, shopper } = await createMember('erased');
    await loyalty.members.erase(id);
    await buy(shopper, 'teapot');
    const { shopper: next, balance } = await createMember('next');
    await buy(next, 'teapot');
    await eventually(balance).toBe(484);
  });
});
