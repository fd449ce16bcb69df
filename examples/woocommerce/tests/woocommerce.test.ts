/**
 * The plugin in a stand-in for a shop, on the real loyalty API. WordPress and WooCommerce are written
 * from their public references, as far as the plugin calls them: it was never run in WooCommerce.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import {
  createUnreliableNetwork,
  type UnreliableNetwork,
} from '@spaarkit/example-kit/unreliable-network';
import { createClient } from '@spaarkit/sdk';
import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';
import { phpForTests } from '@spaarkit/tools/php';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StandInShop } from './shop.ts';

const php = phpForTests();

const teapot = 1;
const towel = 2;
const coffee = 3;

interface Fact {
  readonly event: { readonly lines?: unknown; readonly voucherCodes?: unknown };
  readonly state: 'waiting' | 'told' | 'refused';
  readonly tries: number;
}

describe.skipIf(!php)('the WooCommerce plugin', () => {
  let api: Awaited<ReturnType<typeof startApi>>;
  let network: UnreliableNetwork;
  let shop: StandInShop;
  let loyalty: ServerClient;
  let ids = 0;

  beforeAll(async () => {
    api = await startApi(0);
    network = await createUnreliableNetwork(api.url);
    if (php) shop = new StandInShop(php, network.url);
    loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
  });

  afterAll(async () => {
    shop.stop();
    network.close();
    await api.close();
  });

  beforeEach(async () => {
    network.weather = 'works';
    await shop.do({ do: 'runQueue', later: 1e9 });
    await shop.do({ do: 'prices', includeTax: true });
  });

  /** A customer of the shop who takes part, with points to spend. */
  async function createMember(name: string, points = 0) {
    const id = String(++ids);
    const token = async () => {
      const { body } = await shop.do<{ body: { token: string } }>({ do: 'token', as: name });
      return body.token;
    };
    await shop.do({ do: 'cart', as: name, logIn: ids });
    const page = createClient({
      apiBase: api.url,
      publishableKey: 'pk_demo',
      getMemberToken: token,
    });
    await page.member.enroll({ termsVersion: '1' });
    expect((await page.session.retrieve()).member?.externalId).toBe(id);
    if (points > 0) await loyalty.members.adjust(id, { points, reason: 'test', actor: 'test' });
    return {
      page,
      redeem: async () => {
        const { issuedReward } = await page.redemptions.create({ rewardId: 'five-euro' });
        return issuedReward?.voucher?.code ?? '';
      },
      /** What the member has, also what is still on its way. */
      balance: async () => {
        const {
          available = 0,
          pending = 0,
          owed = 0,
        } = (await page.session.retrieve()).balance ?? {};
        return available + pending - owed;
      },
      usages: async (): Promise<Readonly<Record<string, string>>> =>
        Object.fromEntries(
          (await page.issuedRewards.list()).items.map(({ voucher, usage }) => [
            voucher?.code ?? '',
            usage,
          ]),
        ),
      add: (product: number, quantity = 1) => shop.do({ do: 'add', as: name, product, quantity }),
      apply: (code: string) => shop.ask<boolean>({ do: 'apply', as: name, code }),
      remove: (code: string) => shop.do({ do: 'remove', as: name, code }),
      cart: (ahead = 0) => shop.cart(name, ahead),
      order: (more: object = {}) => shop.do<number>({ do: 'order', as: name, ...more }),
    };
  }

  const tell = (later = 0) => shop.do<number>({ do: 'runQueue', later });
  const fact = (order: number, name: string) => shop.do<Fact>({ do: 'told', order, name });

  describe('who is logged in', () => {
    test('a customer gets a token of their own, and nobody may keep it', async () => {
      await shop.do({ do: 'cart', as: 'somebody', logIn: 9001 });
      const { status, body, headers } = await shop.do<{
        status: number;
        body: { token: string };
        headers: Record<string, string>;
      }>({ do: 'token', as: 'somebody' });
      expect(status).toBe(200);
      expect(headers['Cache-Control']).toBe('no-store');
      const [, claims = ''] = body.token.split('.');
      expect(JSON.parse(atob(claims))).toMatchObject({ sub: '9001', aud: 'demo' });
    });

    test('a guest gets none', async () => {
      const { status, body } = await shop.do<{ status: number; body: null }>({
        do: 'token',
        as: 'guest',
      });
      expect([status, body]).toEqual([204, null]);
    });
  });

  describe('the elements', () => {
    test('stand where the owner puts them, as many as asked for', async () => {
      const all = await shop.do<string>({ do: 'panel', as: 'guest' });
      expect(all).toContain('<loyalty-points-badge>');
      expect(all).toContain('publishable-key="pk_demo"');
      expect(all).not.toContain('loyalty-cart-rewards');
      const cart = await shop.do<string>({
        do: 'panel',
        as: 'guest',
        attributes: { show: 'cart, nonsense' },
      });
      expect(cart).toContain('<loyalty-cart-rewards>');
      expect(cart).not.toContain('loyalty-points-badge');
    });

    test('and the page is told no secret', async () => {
      const html = await shop.do<string>({ do: 'panel', as: 'guest' });
      expect(html).not.toMatch(/sk_demo|not-secret/);
    });
  });

  test('an order paid in the shop earns, its points make a code, and the code lowers WooCommerce’s total', async () => {
    const { add, order, balance, redeem, apply, cart, page } = await createMember('saver');
    await add(teapot, 2);
    const first = await order();
    await tell();
    // Placed is not paid.
    expect(await balance()).toBe(0);
    await shop.do({ do: 'pay', order: first });
    await tell();
    expect(await balance()).toBe(968);
    await loyalty.clock.move({ byDays: 15 });

    const code = await redeem();
    await add(teapot);
    expect((await cart()).total).toBe(4840);
    expect((await apply(code)).answer).toBe(true);
    expect(await cart()).toEqual({ total: 4340, discounts: { [code.toLowerCase()]: 500 } });

    const second = await order();
    await shop.do({ do: 'pay', order: second });
    await tell();
    expect(await balance()).toBe(968 - 500 + 434);
    const [used] = (await page.issuedRewards.list()).items;
    expect(used).toMatchObject({ usage: 'used', orderId: String(second) });
  });

  describe('codes', () => {
    test('become a coupon for their holder, for one use, until they end', async () => {
      const { redeem, add, apply, page } = await createMember('holder', 500);
      const code = await redeem();
      expect(await shop.do({ do: 'coupon', code })).toBeNull();
      await add(teapot);
      await apply(code);
      const [issued] = (await page.issuedRewards.list()).items;
      expect(await shop.do({ do: 'coupon', code })).toMatchObject({
        email_restrictions: ['holder@example.com'],
        usage_limit: 1,
        usage_limit_per_user: 1,
        amount: 5,
        date_expires: Math.floor(Date.parse(issued?.expiresAt ?? '') / 1000),
      });
    });

    test('one of another customer is refused, gets no coupon, and stays unused', async () => {
      const { redeem, usages } = await createMember('owner', 500);
      const code = await redeem();
      const stranger = await createMember('stranger');
      await stranger.add(teapot);
      expect((await stranger.apply(code)).answer).toBe(false);
      expect(await stranger.cart()).toEqual({ total: 4840, discounts: [] });
      expect(await shop.do({ do: 'coupon', code })).toBeNull();
      expect(await usages()).toEqual({ [code]: 'unused' });
    });

    test('one whose coupon its holder made is refused to a stranger too', async () => {
      const { redeem, add, apply, remove } = await createMember('generous', 500);
      const code = await redeem();
      await add(teapot);
      await apply(code);
      await remove(code);
      const stranger = await createMember('second-stranger');
      await stranger.add(teapot);
      expect(await stranger.apply(code)).toMatchObject({ answer: false });
      expect((await stranger.cart()).total).toBe(4840);
    });

    test('one below its minimum is refused with a reason, and counts once the cart is big enough', async () => {
      const { redeem, add, apply, cart } = await createMember('small', 500);
      const code = await redeem();
      await add(towel);
      expect(await apply(code)).toMatchObject({
        answer: false,
        notices: ['The cart is below the minimum of this code.'],
      });
      await add(coffee);
      expect((await apply(code)).answer).toBe(true);
      expect((await cart()).total).toBe(1210 + 2420 - 500);
    });

    test('an unknown one, and one that was used, give nothing', async () => {
      const { redeem, add, apply, cart, order } = await createMember('twice', 500);
      const code = await redeem();
      await add(teapot);
      expect((await apply('NOT-A-CODE')).notices).toEqual(['Coupon "not-a-code" does not exist!']);
      await apply(code);
      await shop.do({ do: 'pay', order: await order() });
      await tell();
      await add(teapot);
      expect((await apply(code)).answer).toBe(false);
      expect((await cart()).total).toBe(4840);
    });

    test('in another spelling it is not a second coupon', async () => {
      const { redeem, add, apply, cart } = await createMember('speller', 500);
      const code = await redeem();
      await add(teapot);
      await apply(code);
      expect((await apply(code.replaceAll('-', ''))).answer).toBe(false);
      expect((await cart()).total).toBe(4340);
    });

    test('two that go together take off both, and one that is taken off is free for another cart', async () => {
      const { redeem, add, apply, remove, usages, cart } = await createMember('undecided', 1000);
      const [first, second] = [await redeem(), await redeem()];
      await add(teapot);
      await apply(first);
      await apply(second);
      expect(await usages()).toEqual({ [first]: 'locked', [second]: 'locked' });
      expect((await cart()).total).toBe(3840);
      await remove(second);
      expect(await usages()).toEqual({ [first]: 'locked', [second]: 'unused' });
      expect((await cart()).total).toBe(4340);
    });

    test('a cart whose code was undone meanwhile says so before it is ordered', async () => {
      const { redeem, add, apply, page, balance, cart } = await createMember('undoer', 500);
      await add(teapot);
      await apply(await redeem());
      // Half an hour later the cart has lost its hold on the code.
      await loyalty.clock.move({ byDays: 1 });
      const [issued] = (await page.issuedRewards.list()).items;
      await page.issuedRewards.revert(issued?.id ?? '');
      expect(await balance()).toBe(500);
      await add(towel);
      expect(await cart()).toEqual({ total: 4840 + 1210, discounts: [] });
    });

    test('takes € 5 off with tax also where prices are without', async () => {
      await shop.do({ do: 'prices', includeTax: false });
      const { redeem, add, apply, cart } = await createMember('business', 500);
      await add(teapot);
      expect((await cart()).total).toBe(5856);
      await apply(await redeem());
      expect((await cart()).total).toBe(5356);
    });

    test.each(['down', 'refuses'] as const)(
      'a short outage (%s) leaves a cart as it is; one that is changed meanwhile loses the code',
      async (weather) => {
        const { redeem, add, apply, cart } = await createMember(`offline-${weather}`, 500);
        const code = await redeem();
        await add(teapot);
        await apply(code);
        network.weather = weather;
        // Later than a look at the code is kept.
        expect((await cart(60)).total).toBe(4340);
        await add(towel);
        expect((await cart()).total).toBe(4840 + 1210);
        network.weather = 'works';
        await apply(code);
        expect((await cart()).total).toBe(4840 + 1210 - 500);
      },
    );

    test('one of the shop’s own works as before', async () => {
      const { add, apply, cart } = await createMember('plain');
      await shop.do({ do: 'putCoupon', code: 'SUMMER', amount: 10 });
      await add(teapot);
      await apply('SUMMER');
      expect((await cart()).total).toBe(3840);
    });

    test('the cart block applies and removes them by its own way in', async () => {
      const { redeem, add, cart } = await createMember('block', 500);
      const code = await redeem();
      await add(teapot);
      await shop.do({ do: 'update', as: 'block', data: { action: 'apply', code } });
      expect((await cart()).total).toBe(4340);
      await shop.do({ do: 'update', as: 'block', data: { action: 'remove', code } });
      expect((await cart()).total).toBe(4840);
      await shop.do({ do: 'update', as: 'block', data: { action: 'apply', code: 5 } });
      expect((await cart()).total).toBe(4840);
    });
  });

  describe('orders', () => {
    test('one that is paid at the door earns when its money is there, and its code stays with it', async () => {
      const { redeem, add, apply, order, balance, usages } = await createMember('at-the-door', 500);
      const code = await redeem();
      await add(teapot);
      await apply(code);
      // "Processing" at once, long before there is money.
      const id = await order({ payment: 'cod' });
      await tell();
      expect(await balance()).toBe(0);
      // A cart lets go after half an hour. An order does not, though a code is held for a day at the most.
      for (const bySeconds of [72_000, 72_000]) {
        await loyalty.clock.move({ bySeconds });
        await shop.do({ do: 'lookAgain' });
      }
      expect(await usages()).toEqual({ [code]: 'locked' });
      await add(teapot);
      expect((await apply(code)).answer).toBe(false);
      await shop.do({ do: 'status', order: id, status: 'completed' });
      await tell();
      expect(await balance()).toBe(434);
      expect(await usages()).toEqual({ [code]: 'used' });
    });

    test('a cancelled one gives back the points of its code and takes back what it earned, once', async () => {
      const { redeem, add, apply, order, balance, cart } = await createMember('regrets', 500);
      const code = await redeem();
      await add(teapot);
      await apply(code);
      const id = await order();
      await shop.do({ do: 'pay', order: id });
      await tell();
      expect(await balance()).toBe(434);
      await shop.do({ do: 'status', order: id, status: 'cancelled' });
      await tell();
      expect(await balance()).toBe(500);
      await shop.do({ do: 'status', order: id, status: 'cancelled' });
      await tell();
      expect(await balance()).toBe(500);
      // WooCommerce has freed its coupon. The code that gave its points back is dead all the same.
      await add(teapot);
      expect((await apply(code)).answer).toBe(false);
      expect((await cart()).total).toBe(4840);
    });

    test('one that was never paid lets its code go, for which no points are paid', async () => {
      const { redeem, add, apply, order, balance, usages, cart } = await createMember(
        'unsure',
        500,
      );
      const code = await redeem();
      await add(teapot);
      await apply(code);
      const id = await order();
      await shop.do({ do: 'status', order: id, status: 'cancelled' });
      await tell();
      expect(await usages()).toEqual({ [code]: 'unused' });
      expect(await balance()).toBe(0);
      await add(teapot);
      expect((await apply(code)).answer).toBe(true);
      expect((await cart()).total).toBe(4340);
    });

    test('a refund takes back its part: of its lines, or of all when only money went back', async () => {
      const { add, order, balance } = await createMember('returns');
      await add(teapot);
      await add(coffee);
      const id = await order({ shipping: [4.95] });
      await shop.do({ do: 'pay', order: id });
      await tell();
      const earned = await balance();
      expect(earned).toBe(726);
      const lines = [{ line: 1, quantity: 1, gross: 24.2 }];
      await shop.do({ do: 'refund', order: id, amount: 24.2, lines });
      await tell();
      expect(await balance()).toBe(484);
      // € 10 for a scratch, of € 77,55: of what is left it takes the part of the products.
      const refund = await shop.do<number>({ do: 'refund', order: id, amount: 10 });
      await tell();
      const told = await fact(id, `refund-${refund}`);
      const parts = told.event.lines as { grossMinor: number; quantity: number }[];
      expect(parts.reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(1000);
      expect(parts.every(({ quantity }) => quantity === 0)).toBe(true);
      expect(await balance()).toBeLessThan(484);
      expect(await balance()).toBeGreaterThan(484 - 100);
    });

    test('is told with what was really paid for each line, with tax and without, and delivery apart', async () => {
      await shop.do({ do: 'prices', includeTax: false });
      const { redeem, add, apply, order } = await createMember('exact', 500);
      const code = await redeem();
      await add(teapot);
      await add(coffee, 2);
      await apply(code);
      const id = await order({ shipping: [4.95] });
      await shop.do({ do: 'pay', order: id });
      const { event } = await fact(id, 'paid');
      expect(event).toMatchObject({
        orderId: String(id),
        orderNumber: String(id),
        memberId: String(ids),
        voucherCodes: [{ code, amountMinor: 500 }],
      });
      const lines = event.lines as { grossMinor: number; netMinor: number }[];
      expect(lines).toMatchObject([
        { kind: 'product', productId: 'teapot', quantity: 1 },
        { kind: 'product', productId: '3', quantity: 2 },
        { kind: 'shipping', grossMinor: 495, netMinor: 409 },
      ]);
      const gross = lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
      const paid = Math.round((48.4 + 48.4) * 121) - 500 + 495;
      // Prices without tax cannot say every price with it: a line may be rounded by a cent.
      expect(Math.abs(gross - paid)).toBeLessThanOrEqual(1);
    });

    test('one of a guest names nobody', async () => {
      await shop.do({ do: 'add', as: 'guest', product: teapot });
      const id = await shop.do<number>({ do: 'order', as: 'guest' });
      await shop.do({ do: 'pay', order: id });
      expect((await fact(id, 'paid')).event).not.toHaveProperty('memberId');
      await tell();
      expect((await fact(id, 'paid')).state).toBe('told');
    });
  });

  describe('telling', () => {
    test('one whose answer was lost is told again, and counts once', async () => {
      const { add, order, balance } = await createMember('repeated');
      await add(teapot);
      const id = await order();
      network.weather = 'loses answers';
      await shop.do({ do: 'pay', order: id });
      await tell();
      expect(network.arrived).toContain(`${id}-paid`);
      expect(await fact(id, 'paid')).toMatchObject({ state: 'waiting', tries: 1 });
      network.weather = 'works';
      // Not at once, but later.
      expect(await tell()).toBe(0);
      expect(await tell(600)).toBe(1);
      expect(network.arrived.filter((sent) => sent === `${id}-paid`)).toHaveLength(2);
      expect(await fact(id, 'paid')).toMatchObject({ state: 'told' });
      expect(await balance()).toBe(484);
    });

    test('those of a time without the API arrive late, out of their order, and add up', async () => {
      const { add, order, balance } = await createMember('late');
      network.weather = 'down';
      await add(teapot);
      const first = await order();
      await shop.do({ do: 'pay', order: first });
      await tell();
      await shop.do({ do: 'status', order: first, status: 'cancelled' });
      await add(coffee);
      await shop.do({ do: 'pay', order: await order() });
      network.weather = 'works';
      // The cancellation comes before what it cancels.
      await tell();
      await tell(1e6);
      expect(await balance()).toBe(242);
    });

    test('what a crash cut off from the queue is found within the hour, and told once', async () => {
      const { add, order, balance } = await createMember('crashed');
      await add(teapot);
      const id = await order();
      await shop.do({ do: 'pay', order: id });
      await shop.do({ do: 'lookAgain' });
      await tell();
      expect(network.arrived.filter((sent) => sent === `${id}-paid`)).toHaveLength(1);
      expect(await balance()).toBe(484);
    });

    test('what is refused for good is said on the order, and not tried again', async () => {
      const { add, order } = await createMember('refused');
      await add(teapot);
      const id = await order();
      await loyalty.events.send({
        type: 'order.cancelled',
        id: `${id}-paid`,
        at: new Date().toISOString(),
        orderId: 'another',
      });
      await shop.do({ do: 'pay', order: id });
      await tell();
      expect(await fact(id, 'paid')).toMatchObject({ state: 'refused' });
      expect((await shop.do<string[]>({ do: 'notes', order: id }))[0]).toContain('409');
      expect(await tell(1e6)).toBe(0);
    });

    test('what a proxy in between refused is no answer of the API, and is told later', async () => {
      const { add, order, balance } = await createMember('proxied');
      await add(teapot);
      const id = await order();
      network.weather = 'refuses';
      await shop.do({ do: 'pay', order: id });
      await tell();
      expect(await fact(id, 'paid')).toMatchObject({ state: 'waiting', tries: 1 });
      network.weather = 'works';
      await tell(600);
      expect(await fact(id, 'paid')).toMatchObject({ state: 'told' });
      expect(await balance()).toBe(484);
    });
  });

  test('who is forgotten in WordPress is forgotten by the programme', async () => {
    const { add, order } = await createMember('leaver');
    await add(teapot);
    const id = await order();
    const erased = { items_removed: true, items_retained: false, messages: [], done: true };
    const erase = () => shop.do({ do: 'erase', email: 'leaver@example.com' });
    expect(await erase()).toEqual(erased);
    await expect(loyalty.members.retrieve(String(ids))).rejects.toThrow();
    expect(await erase()).toMatchObject({ items_retained: false, messages: [] });
    // An order that is paid after that is told like any other, and the queue goes on.
    await shop.do({ do: 'pay', order: id });
    await tell();
    expect(await fact(id, 'paid')).toMatchObject({ state: 'told' });
    network.weather = 'down';
    expect(await erase()).toMatchObject({ items_removed: false, items_retained: true });
  });

  test('the plugin does nothing, and says what is missing, while it has no keys', async () => {
    const program = `
      define('ABSPATH', '/'); define('SPAARKIT_API', 'https://loyalty.example');
      require 'stand-in/wordpress.php'; require '../plugin/spaarkit-loyalty.php';
      do_action('plugins_loaded'); do_action('admin_notices'); echo count(StandIn::$shortcodes);`;
    const { stdout } = await promisify(execFile)(php?.php ?? '', ['-r', program], {
      cwd: import.meta.dirname,
    });
    expect(stdout).toContain('SPAARKIT_SECRET_KEY');
    expect(stdout).not.toContain('SPAARKIT_API,');
    expect(stdout.endsWith('0')).toBe(true);
  });

  test('its code is as PHP’s own style guide has it', async () => {
    const linted = await promisify(execFile)(
      php?.phpcs ?? '',
      ['--standard=phpcs.xml', '-q', '--report=emacs'],
      { cwd: join(import.meta.dirname, '..') },
    ).catch((error: unknown) => error as { readonly stdout: string });
    expect(linted.stdout).toBe('');
  });
});
