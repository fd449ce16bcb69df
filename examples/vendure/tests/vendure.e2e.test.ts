/** The whole way through a real Vendure: its own API, its own totals, its own refunds. */
import { createVendureCart } from '@spaarkit/elements/carts/vendure';
import { welcome } from '@spaarkit/example-kit/loyalty-api';
import { createShopBed } from '@spaarkit/example-kit/shop-bed';
import { testShopFront } from '@spaarkit/example-kit/shop-front-journey';
import { testShopPromises } from '@spaarkit/example-kit/shop-promises';
import { eventually } from '@spaarkit/example-kit/wait';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveStorefront } from '../serve-storefront.ts';
import { noor, prepareShop, startShop, type RunningShop } from '../shop-process.ts';
import { VendureOwner, VendureShopper, type ReportedOrder } from './vendure-client.ts';

let shop: RunningShop;
let owner: VendureOwner;

const bed = createShopBed({
  async start(apiBase) {
    await prepareShop();
    shop = await startShop({ apiBase, retryMs: 100, holdMs: 1000 });
    owner = new VendureOwner(shop.origin);
    await owner.logIn(shop.owner);
  },
  stop: () => shop.stop(),
  async register(email) {
    const shopper = new VendureShopper(shop.origin);
    return { shopper, id: await shopper.register(email) };
  },
});

async function buyTeapot(shopper: VendureShopper) {
  await shopper.add('teapot');
  await shopper.order();
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
    await welcome(bed.apiBase, noor);
    return serveStorefront(shop, bed.apiBase);
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

testShopPromises(bed, {
  software: 'Vendure',
  folder: join(import.meta.dirname, '..'),
  refusals: {
    'of another': 'silently',
    'below its minimum': 'silently',
    unknown: 'COUPON_CODE_INVALID_ERROR',
    used: 'COUPON_CODE_INVALID_ERROR',
    'undone meanwhile': 'ORDER_STATE_TRANSITION_ERROR',
  },
  delivery: 500,
  guest: () => new VendureShopper(shop.origin),
  logIn: (guest, email) => guest.logIn(email),
  prepareOrder: (shopper) => shopper.chooseDelivery(),
  pressOrder: (shopper) => shopper.arrangePayment(),
  pay: (_order, shopper) => shopper.pay(),
  async cancel(order: ReportedOrder) {
    expect((await owner.cancel(order)).state).toBe('Cancelled');
  },
  async orderToWait(shopper) {
    await shopper.order();
    const order = await shopper.pay('bank-transfer');
    expect(order.state).toBe('PaymentAuthorized');
    return order;
  },
  async refund(order, cents) {
    await owner.settle(await owner.refund(await owner.look(order), 1, cents));
  },
  readNotes: (order) => owner.readNotes(order),
  createCode: (code, cents) => owner.createPromotion(code, cents),
  cartOf,
  withoutTax: {
    mayBeOff: 1,
    async run(name, work) {
      await owner.setPricesIncludeTax(false);
      try {
        await work(await bed.member(name, 500));
      } finally {
        await owner.setPricesIncludeTax(true);
      }
    },
  },
});

function cartOf({ fetch }: VendureShopper) {
  return createVendureCart({ url: `${shop.origin}/shop-api`, fetch });
}

describe('the cart adapter', () => {
  test('does not count a code that Vendure took and that gives nothing', async () => {
    const { redeem } = await bed.member('owner', 500);
    const { shopper: other } = await bed.member('finder');
    await other.add('teapot');
    const cart = cartOf(other);
    const code = await redeem();
    await cart.applyCode(code);
    expect((await cart.read()).codes).toEqual([{ code, applicable: false, discountMinor: 0 }]);
    await cart.applyCode('NOT-A-CODE');
    expect((await cart.read()).codes).toHaveLength(1);
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
    await shopper.add('towel');
    expect(await cart.read()).toMatchObject({ codes: before.codes, goodsMinor: 4840 + 1210 });
    expect(await usage()).toBe('locked');

    await shopper.chooseDelivery();
    expect(await cart.read()).toMatchObject({
      codes: [{ code, applicable: true, discountMinor: 500 }],
      shippingMinor: 0,
    });
    await shopper.arrangePayment();
    await shopper.pay();
    await eventually(usage).toBe('used');
  });

  test('that is taken off before a method is chosen is free for another cart, and unknown to Vendure', async () => {
    const { shopper, redeem, usage } = await bed.member('early-and-off', 500);
    const code = await redeem('free-shipping');
    await shopper.add('teapot');
    await shopper.apply(code);
    expect(await usage()).toBe('locked');
    await shopper.takeOff(code);
    await eventually(usage).toBe('unused');
    expect(await owner.hasPromotion(code)).toBe(false);
  });

  test('is free for another cart where a method costs nothing, and counts again with one that does', async () => {
    const { shopper, redeem, usage } = await bed.member('free-anyway', 500);
    const cart = cartOf(shopper);
    const code = await redeem('free-shipping');
    await shopper.add('teapot');
    await cart.applyCode(code);
    await shopper.chooseDelivery();
    expect(await cart.read()).toMatchObject({ codes: [{ applicable: true }], shippingMinor: 0 });
    const pickup = await owner.createShippingMethod('pickup', 0);
    const letter = await owner.createShippingMethod('letter', 300);
    try {
      await shopper.sendBy(pickup);
      expect(await cart.read()).toMatchObject({
        codes: [{ code, applicable: false, discountMinor: 0 }],
        shippingMinor: 0,
      });
      expect(await usage()).toBe('unused');
      await shopper.sendBy(letter);
      expect(await cart.read()).toMatchObject({
        codes: [{ code, applicable: true, discountMinor: 300 }],
        shippingMinor: 0,
      });
      expect(await usage()).toBe('locked');

      await shopper.sendBy(pickup);
      await shopper.arrangePayment();
      const { reference } = await shopper.pay();
      await eventually(() => bed.network.arrived).toContain(`${reference}-paid`);
      expect(await usage()).toBe('unused');
    } finally {
      await owner.deleteShippingMethod(pickup);
      await owner.deleteShippingMethod(letter);
    }
  });
});

describe('orders that wait for their money', () => {
  test('one keeps its code until it is paid, and earns then', async () => {
    const { shopper, redeem, balance, usage } = await bed.member('by-bank', 500);
    await shopper.add('teapot');
    await shopper.apply(await redeem());
    await shopper.order();
    const order = await shopper.pay('bank-transfer');
    // A code is held for a day at once, and this order waits longer for its money.
    await bed.loyalty.clock.move({ byDays: 2 });
    await eventually(usage).toBe('locked');
    expect(await balance()).toBe(0);
    await owner.receive(order);
    await eventually(balance).toBe(434);
    expect(await usage()).toBe('used');
  });
});

describe('refunds', () => {
  test('a refund takes points back when the money is back, and not before', async () => {
    const { shopper, balance } = await bed.member('awaits');
    await shopper.add('coffee', 2);
    await shopper.order();
    const order = await shopper.pay();
    await eventually(balance).toBe(484);
    const refund = await owner.refund(order, 1, 2420);
    const arrived = bed.network.arrived.length;
    await owner.settle(refund);
    await eventually(balance).toBe(242);
    expect(bed.network.arrived.slice(arrived)).toEqual([`${order.reference}-refund-${refund}`]);
  });

  test('one of a time without the API is told of after its order', async () => {
    const { shopper, balance } = await bed.member('patient');
    await shopper.add('teapot', 2);
    await shopper.order();
    bed.network.weather = 'down';
    const order = await shopper.pay();
    expect(order.state).toBe('PaymentSettled');
    await owner.settle(await owner.refund(order, 1, 4840));
    expect(await balance()).toBe(0);
    bed.network.weather = 'works';
    await eventually(balance).toBe(484);
  });
});

describe('events', () => {
  test('one about a member who was erased holds up nobody else', async () => {
    const { id, shopper } = await bed.member('erased');
    await bed.loyalty.members.erase(id);
    await buyTeapot(shopper);
    const { shopper: next, balance } = await bed.member('next');
    await buyTeapot(next);
    await eventually(balance).toBe(484);
  });
});
