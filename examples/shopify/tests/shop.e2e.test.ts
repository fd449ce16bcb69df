/** The rendered block in a real browser: with Shopify's cart and app proxy as their reference describes them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningPage } from '@spaarkit/example-kit/journey';
import { htmlPage, serveShop } from '@spaarkit/example-kit/serve-shop';
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import { createServerClient } from '@spaarkit/sdk/server';
import { seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { createMemoryStore } from '@spaarkit/server/memory';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtension } from '../build.ts';
import { createApp } from '../server/app.ts';
import { proxied, shopSettings } from './shopify.ts';
import { renderBlock } from './theme.ts';

const customer = '115310627';

let folder: string;
let api: RunningServer;
let shop: RunningPage;
let browser: Browser;
/** Who is logged in to the shop. */
let loggedIn = '';
/** The codes on the shop's cart. */
let codes: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shopify-shop-'));
  await buildExtension(folder);
  const store = createMemoryStore();
  await store.migrate();
  await seedDemo(store);
  api = await serve({ store, demo: true, port: 0, logger: silentLogger });
  const loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
  await loyalty.members.put(customer, { joinedAt: new Date().toISOString() });
  await loyalty.members.adjust(customer, { points: 1250, reason: 'test', actor: 'test' });
  const app = createApp(shopSettings(api.url));
  shop = await serveShop(join(folder, 'assets'), (request) => answer(app, request));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await api.close();
  rmSync(folder, { recursive: true });
});

async function answer(app: ReturnType<typeof createApp>, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/apps/loyalty/token')
    return app(proxied('/token', { logged_in_customer_id: loggedIn }));
  if (pathname === '/cart/update.js') {
    const { discount } = (await request.json()) as { discount: string };
    codes = discount.split(',').filter(Boolean);
  }
  if (pathname.startsWith('/cart')) return sendCart();
  if (pathname === '/account/login') loggedIn = customer;
  return htmlPage(await page());
}

/** As https://shopify.dev/docs/api/ajax/reference/cart has it, as far as the adapter reads it. */
function sendCart(): Response {
  const discounts = codes.map((title) => ({
    type: 'discount_code',
    title,
    total_allocated_amount: 500,
  }));
  return Response.json({
    currency: 'EUR',
    items: [],
    total_price: 4840 - 500 * codes.length,
    cart_level_discount_applications: discounts,
    discount_codes: codes.map((code) => ({ code, applicable: true })),
  });
}

async function page(): Promise<string> {
  const settings = { api_base: api.url, publishable_key: 'pk_demo', show_cart: true };
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Teahouse</title><link rel="icon" href="data:,"></head>
  <body><main><h1>Teahouse</h1>${await renderBlock(settings)}</main></body>
</html>`;
}

test('a first visit keeps to the bars, in the light and in the dark', async () => {
  await expectWithinBars(browser, {
    url: shop.origin,
    drawn: (visit) => visit.locator('loyalty-rewards').getByText('€ 5 off').first(),
    budget: 'named set',
    // The block for the cart with the tickets for it, which are a file, and the adapter of Shopify's.
    besides: 13_200,
    files: 4,
    options: { locale: 'en' },
  });
});

test('a guest is led to the shop’s own login, and comes back with points', async () => {
  const tab = await browser.newPage({ locale: 'en' });
  const shopper = new Shopper(tab, 'mouse');
  await tab.goto(shop.origin);
  await tab.getByRole('button', { name: 'Sign in' }).first().click();
  await tab.waitForURL('**/account/login');
  await tab.locator('loyalty-points-badge').getByText('1,250').waitFor();
  await shopper.expectSound('logged in');
});

test('a reward is redeemed, and its code is put on Shopify’s cart', async () => {
  loggedIn = customer;
  const tab = await browser.newPage({ locale: 'en' });
  const shopper = new Shopper(tab, 'mouse');
  await tab.goto(shop.origin);
  const card = tab.locator('loyalty-rewards');
  await card.getByRole('button', { name: 'Redeem: € 5 off' }).click();
  // A press that comes too soon after the first is taken for a double one.
  await tab.waitForTimeout(500);
  await card.getByRole('button', { name: 'Confirm' }).click();
  await tab.locator('loyalty-points-badge').getByText('750').waitFor();
  await tab
    .locator('loyalty-cart-rewards')
    .getByRole('button', { name: /^Apply/ })
    .click();
  await tab.locator('loyalty-cart-rewards').locator('[part=applied]').waitFor();
  expect(codes).toHaveLength(1);
  await shopper.expectSound('with the code on the cart');
});
