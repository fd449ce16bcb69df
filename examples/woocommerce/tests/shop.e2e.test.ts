/**
 * The plugin's page in a real browser: its HTML and tokens come from its PHP in the stand-in, and the
 * Store API answers with the stand-in's cart in the documented shapes. It was never run in WooCommerce.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningPage } from '@spaarkit/example-kit/journey';
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import { htmlPage, serveShop } from '@spaarkit/example-kit/serve-shop';
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';
import { createServerClient } from '@spaarkit/sdk/server';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import { phpForTests } from '@spaarkit/tools/php';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPlugin } from '../build.ts';
import { StandInShop } from './shop.ts';

const php = phpForTests();
const nonce = '1db1d13784';
const badge = (tab: Page) => tab.locator('loyalty-points-badge').locator('[part=amount]');

describe.skipIf(!php)('the page of the WooCommerce plugin', () => {
  let folder: string;
  let api: Awaited<ReturnType<typeof startApi>>;
  let standIn: StandInShop;
  let shop: RunningPage;
  let browser: Browser;
  /** Whose browser it is. */
  let visitor = 'guest';
  /** The nonce that the shop believes; a page that was open for long has an older one. */
  let freshNonce = '';
  let isOld = false;
  /** Whether the page has a cart block, and how often that changed the cart. */
  let hasBlock = false;
  let blockUpdates = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'woocommerce-shop-'));
    await buildPlugin(folder);
    api = await startApi(0);
    if (php) standIn = new StandInShop(php, api.url);
    await standIn.do({ do: 'cart', as: 'noor', logIn: 12 });
    const loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
    await loyalty.members.put('12', { joinedAt: new Date().toISOString() });
    await loyalty.members.adjust('12', { points: 1250, reason: 'test', actor: 'test' });
    shop = await serveShop(join(folder, 'assets'), answer);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await shop.stop();
    standIn.stop();
    await api.close();
    rmSync(folder, { recursive: true });
  });

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/wp-json/spaarkit/v1/member-token') return sendToken(request);
    if (pathname === '/wp-admin/admin-ajax.php') return new Response(freshNonce);
    if (pathname.startsWith('/wp-json/wc/store/v1/cart')) return answerCart(pathname, request);
    if (pathname === '/myaccount') visitor = 'noor';
    return htmlPage(await page());
  }

  /** WordPress refuses a cookie without the nonce of the session. */
  async function sendToken(request: Request): Promise<Response> {
    if (request.headers.get('x-wp-nonce') !== freshNonce)
      return new Response(null, { status: 403 });
    const { status, body } = await standIn.do<{ status: number; body: unknown }>({
      do: 'token',
      as: visitor,
    });
    return body === null ? new Response(null, { status }) : Response.json(body, { status });
  }

  async function answerCart(pathname: string, request: Request): Promise<Response> {
    if (request.method === 'POST') {
      const said = (await request.json()) as { code: string; data?: object };
      if (request.headers.get('nonce') !== nonce) return new Response(null, { status: 401 });
      const change = pathname.endsWith('extensions')
        ? { do: 'update', data: said.data }
        : { do: pathname.endsWith('apply-coupon') ? 'apply' : 'remove', code: said.code };
      await standIn.do({ as: visitor, ...change });
    }
    const cart = await standIn.do<object>({ do: 'storeCart', as: visitor });
    return Response.json(cart, { headers: { nonce } });
  }

  async function page(): Promise<string> {
    const attributes = { show: 'badge,cart,rewards' };
    let panel = await standIn.do<string>({ do: 'panel', as: visitor, attributes });
    freshNonce = /data-nonce="(\w+)"/.exec(panel)?.[1] ?? '';
    if (isOld) panel = panel.replace(freshNonce, '0123456789');
    // What the cart block's own script gives: it posts, and draws the cart that comes back.
    const block = `window.wc = { blocksCheckout: { extensionCartUpdate: async (change) => {
      const response = await fetch('/wp-json/wc/store/v1/cart/extensions', { method: 'POST',
        headers: { nonce: '${nonce}' }, body: JSON.stringify(change) });
      const { coupons } = await response.json();
      document.title = coupons.map(({ code }) => code).join();
      blockUpdated();
    } } };`;
    return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><meta name="color-scheme" content="light dark">
    <title>Teahouse</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/wp-content/plugins/spaarkit-loyalty/assets/reserve.css">
  </head>
  <body>
    <main><h1>Teahouse</h1>${panel}</main>
    ${hasBlock ? `<script>${block}</script>` : ''}
    <script type="module" src="/wp-content/plugins/spaarkit-loyalty/assets/loyalty.js"></script>
  </body>
</html>`;
  }

  test('a first visit keeps to the bars, in the light and in the dark', async () => {
    // With nothing in the cart its block is not there.
    await standIn.do({ do: 'add', as: 'guest', product: 1 });
    await expectWithinBars(browser, {
      url: shop.origin,
      drawn: (visit) => visit.locator('loyalty-rewards').getByText('€ 5 off').first(),
      budget: 'named set',
      // The block for the cart with the tickets for it, which are a file, the adapter of WooCommerce's, and British English
      // with its table.
      besides: 18_200,
      files: 8,
      options: { locale: 'en' },
    });
  });

  test('a guest is led to the shop’s own login, and comes back with points', async () => {
    const tab = await browser.newPage({ locale: 'en' });
    const shopper = new Shopper(tab, 'mouse');
    await tab.goto(shop.origin);
    await tab
      .getByRole('button', { name: /log in|sign in/i })
      .first()
      .click();
    await tab.waitForURL('**/myaccount');
    await badge(tab).getByText('1,250').waitFor();
    await shopper.expectSound('logged in');
    await tab.close();
  });

  test('a reward is redeemed, and its code is put on the cart by the Store API, and taken off', async () => {
    await standIn.do({ do: 'add', as: 'noor', product: 1 });
    const tab = await browser.newPage({ locale: 'en' });
    const shopper = new Shopper(tab, 'mouse');
    await tab.goto(shop.origin);
    const card = tab.locator('loyalty-rewards');
    await card.getByRole('button', { name: 'Redeem: € 5 off' }).click();
    // A press that comes too soon after the first is taken for a double one.
    await tab.waitForTimeout(500);
    await card.getByRole('button', { name: 'Confirm' }).click();
    await badge(tab).getByText('750').waitFor();
    const cart = tab.locator('loyalty-cart-rewards');
    await cart.getByRole('button', { name: /^Apply/ }).click();
    await cart.locator('[part=applied]').waitFor();
    expect((await standIn.cart('noor')).total).toBe(4340);
    await shopper.expectSound('with the code on the cart');
    await cart.locator('[part=applied]').getByRole('button').click();
    await cart.locator('[part=applied]').waitFor({ state: 'detached' });
    expect((await standIn.cart('noor')).total).toBe(4840);
    await tab.close();
  });

  test('where there is a cart block, the block changes its cart', async () => {
    hasBlock = true;
    const tab = await browser.newPage({ locale: 'en' });
    await tab.exposeFunction('blockUpdated', () => blockUpdates++);
    await tab.goto(shop.origin);
    const cart = tab.locator('loyalty-cart-rewards');
    await cart.getByRole('button', { name: /^Apply/ }).click();
    await cart.locator('[part=applied]').waitFor();
    expect(blockUpdates).toBe(1);
    expect((await standIn.cart('noor')).total).toBe(4340);
    await tab.close();
  });

  test('a page whose nonce has ended asks for another, and knows who is there', async () => {
    const tab = await browser.newPage({ locale: 'en' });
    isOld = true;
    await tab.goto(shop.origin);
    await badge(tab).getByText('750').waitFor();
    await tab.close();
  });
});
