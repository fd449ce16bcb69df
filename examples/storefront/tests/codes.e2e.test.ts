import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@spaarkit/sdk';
import { freePort } from '@spaarkit/tools/free-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startShop, type RunningShop } from '../server/start-shop.ts';
import type { OrderView, ShopProblem, ShopState } from '../shared/state.ts';

type Answer = Partial<ShopProblem> & { readonly state: ShopState; readonly order?: OrderView };

let dataFolder: string;
let shop: RunningShop;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'storefront-'));
  const [port, apiPort] = [await freePort(), await freePort()];
  shop = await startShop({ port, apiPort, dataFolder, isDevelopment: false });
});

afterAll(async () => {
  await shop.stop();
  await rm(dataFolder, { recursive: true });
});

/** Somebody who asks the shop for things without a browser, and keeps its cookie. */
class Visitor {
  #cookie = '';

  async ask(path: string, body: object = {}): Promise<Answer> {
    const response = await fetch(`${shop.origin}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { cookie: this.#cookie },
    });
    this.#cookie = response.headers.getSetCookie().at(-1)?.split(';')[0] ?? this.#cookie;
    return (await response.json()) as Answer;
  }

  /** The loyalty API, as a page of the shop sees it. */
  get page(): Client {
    return createClient({
      apiBase: shop.loyalty.apiBase,
      publishableKey: shop.loyalty.keys.publishableKey,
      getMemberToken: async () => {
        const address = `${shop.origin}/api/loyalty-token`;
        const response = await fetch(address, { headers: { cookie: this.#cookie } });
        return ((await response.json()) as { token: string }).token;
      },
    });
  }

  async redeem(rewardId: string): Promise<string> {
    const { issuedReward } = await this.page.redemptions.create({ rewardId });
    return issuedReward?.voucher?.code ?? '';
  }
}

async function vera(): Promise<Visitor> {
  const visitor = new Visitor();
  const { state } = await visitor.ask('/api/login', { customer: 'vera' });
  for (const { productId } of state.cart.lines) {
    await visitor.ask('/api/cart/quantity', { product: productId, quantity: 0 });
  }
  return visitor;
}

test('a code works as it is read out: without hyphens and in small letters', async () => {
  const visitor = await vera();
  await visitor.ask('/api/cart/add', { product: 'huisblend', quantity: 1 });
  const code = await visitor.redeem('five-euro');
  const entered = code.replaceAll('-', '').toLowerCase();
  const { problem, state } = await visitor.ask('/api/codes/apply', { code: entered });
  expect(problem).toBeUndefined();
  expect(state.cart).toMatchObject({ discountMinor: 500, codes: [{ shown: code }] });
  await visitor.ask('/api/codes/remove', { code });
});

test('a code that was let go of can be undone, one in a cart cannot', async () => {
  const visitor = await vera();
  await visitor.ask('/api/cart/add', { product: 'huisblend', quantity: 1 });
  const { issuedReward } = await visitor.page.redemptions.create({ rewardId: 'five-euro' });
  const { id = '', voucher } = issuedReward ?? {};
  await visitor.ask('/api/codes/apply', { code: voucher?.code });
  await expect(visitor.page.issuedRewards.revert(id)).rejects.toMatchObject({
    code: 'voucher_locked',
  });
  await visitor.ask('/api/codes/remove', { code: voucher?.code });
  expect(await visitor.page.issuedRewards.revert(id)).toMatchObject({ pointsReturned: 500 });
  expect(await visitor.ask('/api/codes/apply', { code: voucher?.code })).toMatchObject({
    problem: 'expired',
  });
});

test('a code that misses its minimum says by how much, and counts once it is reached', async () => {
  const visitor = await vera();
  await visitor.ask('/api/cart/add', { product: 'ochtendmist', quantity: 1 });
  const code = await visitor.redeem('five-euro');
  expect(await visitor.ask('/api/codes/apply', { code })).toMatchObject({
    problem: 'below_minimum',
    missingMinor: 2500 - 1150,
    state: { cart: { discountMinor: 0, codes: [{ state: 'not_applicable' }] } },
  });
  const { state } = await visitor.ask('/api/cart/add', { product: 'berkmok', quantity: 1 });
  expect(state.cart).toMatchObject({ discountMinor: 500, codes: [{ state: 'applied' }] });
  await visitor.ask('/api/codes/remove', { code });
});

test('a gift card neither reaches a minimum nor becomes cheaper', async () => {
  const visitor = await vera();
  await visitor.ask('/api/cart/add', { product: 'cadeaukaart', quantity: 4 });
  const code = await visitor.redeem('five-euro');
  expect(await visitor.ask('/api/codes/apply', { code })).toMatchObject({
    problem: 'below_minimum',
    missingMinor: 2500,
    state: { cart: { totalMinor: 10_000 } },
  });
  await visitor.ask('/api/codes/remove', { code });
});

test('a code works for its own member, in one cart, and only once', async () => {
  const visitor = await vera();
  await visitor.ask('/api/cart/add', { product: 'huisblend', quantity: 2 });
  const code = await visitor.redeem('five-euro');

  const stan = new Visitor();
  await stan.ask('/api/login', { customer: 'stan' });
  await stan.ask('/api/cart/add', { product: 'huisblend', quantity: 1 });
  expect(await stan.ask('/api/codes/apply', { code })).toMatchObject({ problem: 'other_member' });

  const { state } = await visitor.ask('/api/codes/apply', { code });
  const paid = await visitor.ask('/api/checkout', { totalMinor: state.cart.totalMinor });
  expect(paid.order).toMatchObject({ status: 'paid', discountMinor: 500 });
  await visitor.ask('/api/cart/add', { product: 'huisblend', quantity: 1 });
  expect(await visitor.ask('/api/codes/apply', { code })).toMatchObject({ problem: 'used' });
});

test('a code that stands alone is not taken beside another', async () => {
  const visitor = await vera();
  await visitor.ask('/api/cart/add', { product: 'huisblend', quantity: 2 });
  const five = await visitor.redeem('five-euro');
  await visitor.ask('/api/codes/apply', { code: five });
  const ten = await visitor.redeem('ten-percent');
  expect(await visitor.ask('/api/codes/apply', { code: ten })).toMatchObject({
    problem: 'not_combinable',
  });
  await visitor.ask('/api/codes/remove', { code: five });
  const { state } = await visitor.ask('/api/codes/apply', { code: ten });
  expect(state.cart).toMatchObject({ discountMinor: 599, totalMinor: 5391 });
  await visitor.ask('/api/codes/remove', { code: ten });
});

test('a code for free shipping takes the fee off, and nothing else', async () => {
  // Vera's level ships free from € 25, so only a smaller cart has a fee.
  const visitor = await vera();
  const { state } = await visitor.ask('/api/cart/add', { product: 'filters', quantity: 1 });
  expect(state.cart.totalMinor).toBe(550 + 495);
  const code = await visitor.redeem('free-shipping');
  const applied = await visitor.ask('/api/codes/apply', { code });
  expect(applied.state.cart).toMatchObject({ totalMinor: 550, discountMinor: 0 });
  await visitor.ask('/api/codes/remove', { code });
});

test('one product that comes back takes its own points with it', async () => {
  const visitor = await vera();
  await visitor.ask('/api/cart/add', { product: 'huisblend', quantity: 1 });
  const { state } = await visitor.ask('/api/cart/add', { product: 'berkmok', quantity: 1 });
  const pendingBefore = (await visitor.page.session.retrieve()).balance?.pending ?? 0;
  const { order } = await visitor.ask('/api/checkout', { totalMinor: state.cart.totalMinor });
  await visitor.ask('/api/demo/refund', { order: order?.id, product: 'berkmok' });
  const { balance } = await visitor.page.session.retrieve();
  // Silver earns 11 points a euro: 329 for the coffee that was kept.
  expect((balance?.pending ?? 0) - pendingBefore).toBe(329);
});
