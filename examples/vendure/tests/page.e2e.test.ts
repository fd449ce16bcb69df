/** A shopper in a real browser, on a page over Vendure's own API. */
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import { createServerClient } from '@spaarkit/sdk/server';
import { freePort } from '@spaarkit/tools/free-port';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import { servePage } from '../serve-page.ts';
import { prepareShop, startShop, type RunningShop } from '../shop-process.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let shop: RunningShop;
let server: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
let page: Page;
let shopper: Shopper;

beforeAll(async () => {
  await prepareShop();
  api = await startApi(0);
  shop = await startShop({ apiBase: api.url, retryMs: 100 });
  server = await servePage({ shop: shop.origin, apiBase: api.url, port: await freePort() });
  const loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
  await loyalty.members.put('1', { joinedAt: new Date().toISOString() });
  await loyalty.members.adjust('1', { points: 1250, reason: 'test', actor: 'test' });
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'en' });
  shopper = new Shopper(page, 'mouse');
  page.setDefaultTimeout(20_000);
  await page.goto(server.origin);
}, 400_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await shop.stop();
  await api.close();
});

const total = () => page.locator('#total');

test('redeems in the element, and the cart block puts the code on Vendure’s order', async () => {
  await page.getByRole('button', { name: 'Log in', exact: true }).first().click();
  await page.locator('loyalty-points-badge').getByText('1,250').waitFor();
  await page.getByRole('button', { name: 'Add Teapot' }).click();
  await total().getByText('€48.40').waitFor();

  const card = page.locator('loyalty-rewards');
  await card.getByRole('button', { name: 'Redeem: € 5 off' }).click();
  // A press that comes too soon after the first is taken for a double one.
  await page.waitForTimeout(500);
  await card.getByRole('button', { name: 'Confirm' }).click();
  await page.locator('loyalty-points-badge').getByText('750').waitFor();

  await page
    .locator('loyalty-cart-rewards')
    .getByRole('button', { name: /^Apply/ })
    .click();
  await total().getByText('€43.40').waitFor();
  await page.locator('loyalty-cart-rewards').locator('[part=applied]').waitFor();
  await shopper.expectSound('with the code on the cart');
});

test('takes the code off again, and on, and pays less', async () => {
  const block = page.locator('loyalty-cart-rewards');
  await block.locator('[part=applied]').getByRole('button').click();
  await total().getByText('€48.40').waitFor();
  await block.getByRole('button', { name: /^Apply/ }).click();
  await total().getByText('€43.40').waitFor();

  await page.getByRole('button', { name: 'Order and pay' }).click();
  // With € 5.00 for the parcel.
  expect(await page.locator('#paid').filter({ hasText: 'paid' }).textContent()).toContain('€48.40');
  await page.reload();
  await page.locator('loyalty-rewards').getByText('434').first().waitFor();
  await shopper.expectSound('paid');
});

test('a first visit keeps to the bars, in the light and in the dark', async () => {
  await expectWithinBars(browser, {
    url: server.origin,
    drawn: (visit) => visit.locator('loyalty-rewards').getByText('€ 5 off').first(),
    budget: 'named set',
    // The block for the cart, the adapter of Vendure's, and the page itself.
    besides: 5_500,
    files: 3,
    options: { locale: 'en' },
  });
});
