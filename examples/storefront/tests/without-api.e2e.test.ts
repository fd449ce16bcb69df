import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '@spaarkit/tools/free-port';
import type { Settings } from '../server/settings.ts';
import { startShop, type RunningShop } from '../server/start-shop.ts';
import { launchBrowser } from '@spaarkit/example-kit/shopper';

let dataFolder: string;
let shop: RunningShop;
let settings: Settings;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'storefront-'));
  settings = {
    port: await freePort(),
    apiPort: await freePort(),
    dataFolder,
    isDevelopment: false,
  };
  shop = await startShop(settings);
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'nl-NL' });
  page.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await rm(dataFolder, { recursive: true });
});

test('G21: with the loyalty API gone, the shop sells, and says what it cannot check', async () => {
  await page.goto(`${shop.origin}/`);
  await page.getByRole('button', { name: 'Vera', exact: true }).click();
  await page.getByText('8.647 punten').first().waitFor();
  await shop.loyalty.stop();

  await page.locator('#add-huisblend').click();
  await page.getByRole('link', { name: 'Winkelwagen, 1 artikel' }).click();
  await page.getByLabel('Kortingscode').fill('SOME-CODE');
  await page.getByRole('button', { name: 'Toepassen' }).click();
  await page.getByText('We kunnen codes nu niet controleren.').waitFor();

  await page.getByRole('link', { name: 'Naar afrekenen' }).click();
  await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
  await page.getByRole('heading', { name: 'Bedankt voor je bestelling' }).waitFor();
});

test('the account shows the orders, and says in words that the points cannot be shown', async () => {
  await page.getByRole('link', { name: 'Naar mijn account' }).click();
  await page
    .getByText('Je spaarprogramma kon niet worden geladen. Bestellen gaat gewoon door.')
    .waitFor();
  expect(await page.locator('.orders > li').count()).toBe(11);
});

test('once the API is back, the order that it missed shows as points', async () => {
  await shop.stop();
  shop = await startShop(settings);
  await page.goto(`${shop.origin}/account`);
  await page.getByText('+1.089 punten onderweg').waitFor();
});
