/** Every page of the shop, opened for the first time: by nobody known, and by a member with something in the cart. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@spaarkit/example-kit/shopper';
import { expectWithinBars, type Visit } from '@spaarkit/example-kit/visit';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { freePorts, startShopProcess, type StartedShop } from './running-shop.ts';

/** The shop's own pages: cart, checkout, dialogs, in two languages. */
const shopItself = 16_000;
/** What a page with a cart fetches once it stands, to put codes on it. */
const onDemand = 5_500;
/** With the card comes more to press than with a badge. */
const redeeming = 3_000;
/** The block in the cart, with the tickets that can be put on it, less what of the card is not there. */
const cartBlock = 6_300;

let dataFolder: string;
let shop: StartedShop;
let browser: Browser;
let member: Awaited<ReturnType<BrowserContext['storageState']>>;
/** The path of what the member has ordered. */
let order: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'storefront-'));
  shop = await startShopProcess({ ...(await freePorts()), SHOP_DATA: dataFolder });
  browser = await launchBrowser();
  ({ member, order } = await shopAsMember());
}, 60_000);

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await rm(dataFolder, { recursive: true });
});

const badge: Pick<Visit, 'drawn' | 'budget' | 'besides' | 'files'> = {
  drawn: (page) => page.locator('loyalty-points-badge').getByText(/\d/),
  budget: 'badge',
  besides: shopItself + onDemand,
  files: 3,
};

test.each(['/', '/product/huisblend', '/afrekenen'])(
  '%s keeps to the bars of a badge',
  async (path) => {
    await visit(path, badge);
  },
);

test('so does the page of an order', async () => {
  await visit(order, badge);
});

test('so does the first page for a guest', async () => {
  const drawn: Visit['drawn'] = (page) =>
    page.locator('loyalty-points-badge').getByText('Spaar mee');
  await expectWithinBars(browser, { ...badge, url: shop.origin, drawn });
});

test('the cart keeps to the bars', async () => {
  await visit('/winkelwagen', {
    drawn: (page) => page.locator('loyalty-cart-rewards').getByText(/\d/).first(),
    budget: 'named set',
    besides: shopItself + cartBlock,
    files: 11,
  });
});

test('the account keeps to the bars', async () => {
  await visit('/account', {
    drawn: (page) => page.locator('loyalty-rewards').getByText('0', { exact: true }).first(),
    budget: 'named set',
    besides: shopItself + onDemand + redeeming,
    files: 10,
  });
});

async function visit(path: string, page: Omit<Visit, 'url'>): Promise<void> {
  const options = { storageState: member };
  await expectWithinBars(browser, { ...page, url: `${shop.origin}${path}`, options });
}

/** Logs in as somebody who is a member, orders something, and has something in the cart again. */
async function shopAsMember() {
  const page = await browser.newPage({ locale: 'nl-NL' });
  await page.goto(`${shop.origin}/account`);
  await page.getByRole('button', { name: 'Stan', exact: true }).click();
  await page.locator('loyalty-points-badge').getByText('0').waitFor();
  await fillCart(page);
  await page.goto(`${shop.origin}/afrekenen`);
  await page.getByRole('button', { name: 'Bestellen en betalen' }).click();
  await page.waitForURL('**/bestelling/*');
  const order = new URL(page.url()).pathname;
  await fillCart(page);
  const member = await page.context().storageState();
  await page.context().close();
  return { member, order };
}

async function fillCart(page: Page): Promise<void> {
  await page.goto(shop.origin);
  await page.locator('#add-huisblend').click();
  await page.getByRole('link', { name: 'Winkelwagen, 1 artikel' }).waitFor();
}
