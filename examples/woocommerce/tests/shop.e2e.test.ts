/**
 * The plugin's page in a real browser: its HTML and tokens come from its PHP in the stand-in, and the
 * Store API answers with the stand-in's cart in the documented shapes. It was never run in WooCommerce.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';
import { createServerClient } from '@spaarkit/sdk/server';
import { phpForTests } from '@spaarkit/tools/php';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPlugin } from '../build.ts';
import { StandInShop } from './shop.ts';

const php = phpForTests();
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const nonce = '1db1d13784';
const badge = (tab: Page) => tab.locator('loyalty-points-badge').locator('[part=amount]');

describe.skipIf(!php)('the page of the WooCommerce plugin', () => {
  let folder: string;
  let api: Awaited<ReturnType<typeof startApi>>;
  let standIn: StandInShop;
  let shop: Server;
  let browser: Browser;
  let origin: string;
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
    shop = createServer((request, response) => void answer(request, response));
    shop.listen(0, '127.0.0.1');
    await once(shop, 'listening');
    origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    shop.close();
    standIn.stop();
    await api.close();
    rmSync(folder, { recursive: true });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname === '/wp-json/spaarkit/v1/member-token') return sendToken(request, response);
    if (pathname === '/wp-admin/admin-ajax.php') return void response.end(freshNonce);
    if (pathname.startsWith('/wp-json/wc/store/v1/cart'))
      return answerCart(pathname, request, response);
    if (pathname.includes('/assets/')) {
      const file = join(folder, 'assets', basename(pathname));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' });
      return void response.end(await readFile(file));
    }
    if (pathname === '/myaccount') visitor = 'noor';
    const html = await page();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  }

  /** WordPress refuses a cookie without the nonce of the session. */
  async function sendToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['x-wp-nonce'] !== freshNonce) return void response.writeHead(403).end();
    const { status, body } = await standIn.do<{ status: number; body: unknown }>({
      do: 'token',
      as: visitor,
    });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === null ? '' : JSON.stringify(body));
  }

  async function answerCart(
    pathname: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (request.method === 'POST') {
      const said = JSON.parse(await text(request)) as { code: string; data?: object };
      if (request.headers['nonce'] !== nonce) return void response.writeHead(401).end();
      const change = pathname.endsWith('extensions')
        ? { do: 'update', data: said.data }
        : { do: pathname.endsWith('apply-coupon') ? 'apply' : 'remove', code: said.code };
      await standIn.do({ as: visitor, ...change });
    }
    const cart = await standIn.do<object>({ do: 'storeCart', as: visitor });
    response.writeHead(200, { 'content-type': 'application/json', nonce });
    response.end(JSON.stringify(cart));
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
  <head><meta charset="utf-8"><title>Teahouse</title><link rel="icon" href="data:,"></head>
  <body>
    <main><h1>Teahouse</h1>${panel}</main>
    ${hasBlock ? `<script>${block}</script>` : ''}
    <script type="module" src="/wp-content/plugins/spaarkit-loyalty/assets/loyalty.js"></script>
  </body>
</html>`;
  }

  test('a guest is led to the shop’s own login, and comes back with points', async () => {
    const tab = await browser.newPage({ locale: 'en' });
    const shopper = new Shopper(tab, 'mouse');
    await tab.goto(origin);
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
    await tab.goto(origin);
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
    await tab.goto(origin);
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
    await tab.goto(origin);
    await badge(tab).getByText('750').waitFor();
    await tab.close();
  });
});
