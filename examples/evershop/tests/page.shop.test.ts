/** A shopper in a real browser, on EverShop's own pages. */
import { startApi } from '@spaarkit/example-kit/loyalty-api';
import { launchBrowser } from '@spaarkit/example-kit/shopper';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';
import { startPostgres, type Postgres } from '@spaarkit/tools/postgres';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EverShopShopper, type EverShopOwner } from '../evershop-client.ts';
import { fillShop } from '../fill-shop.ts';
import { prepareShop, startShop, type RunningShop } from '../shop-process.ts';

let postgres: Postgres;
let api: Awaited<ReturnType<typeof startApi>>;
let shop: RunningShop;
let owner: EverShopOwner;
let customer: Awaited<ReturnType<typeof fillShop>>['customer'];
let loyalty: ServerClient;
let browser: Browser;
let page: Page;
/** The same customer, on another device. */
let elsewhere: EverShopShopper;

beforeAll(async () => {
  await prepareShop();
  postgres = await startPostgres();
  api = await startApi(0);
  shop = await startShop({ apiBase: api.url, database: postgres.url, retryMs: 100 });
  ({ owner, customer } = await fillShop(shop));
  loyalty = createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });
  await loyalty.members.put(customer.id, { joinedAt: new Date().toISOString() });
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'en' });
  await withoutStripe(page);
  page.setDefaultTimeout(20_000);
  elsewhere = new EverShopShopper(shop);
}, 900_000);

afterAll(async () => {
  await browser.close();
  await shop.stop();
  await api.close();
  await postgres.stop();
});

const badge = () => page.locator('loyalty-points-badge').locator('[part=amount]');
const summary = () => page.locator('.cart-summary');
const block = () => page.locator('loyalty-cart-rewards');

test('whoever is not logged in is led to the shop’s own login', async () => {
  await page.goto(shop.origin);
  await page.locator('loyalty-rewards').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/account\/login/);
  await page.locator('input[name=email]').fill(customer.email);
  await page.locator('input[name=password]').fill(customer.password);
  await page.locator('.form-submit-button').getByRole('button').click();
  await page.waitForURL((url) => !url.pathname.includes('login'));
  await badge().getByText('0').waitFor();
});

test('an order that is paid in the shop shows its points on the shop’s pages', async () => {
  await elsewhere.logIn(customer.email);
  await elsewhere.add('coffee', 3);
  await owner.capture(await elsewhere.order());
  await expect.poll(points, { timeout: 20_000 }).toBe(726);
  await loyalty.clock.move({ byDays: 15 });
  await page.goto(shop.origin);
  await badge().getByText('726').waitFor();
});

test('redeems in the element, and the code lowers the total on the shop’s own cart page', async () => {
  await addTeapot();
  await page.goto(`${shop.origin}/cart`);
  await summary().getByText('€48.40').last().waitFor();

  const card = page.locator('loyalty-rewards');
  await card.getByRole('button', { name: 'Redeem: € 5 off' }).click();
  // A press that comes too soon after the first is taken for a double one.
  await page.waitForTimeout(500);
  await card.getByRole('button', { name: 'Confirm' }).click();
  await badge().getByText('226').waitFor();

  await block()
    .getByRole('button', { name: /^Apply/ })
    .click();
  await summary().getByText('€43.40').waitFor();
  await block().locator('[part=applied]').waitFor();
  expect(await elsewhere.cart()).toMatchObject({ total: 4340, discount: 500 });
});

test('takes the code off again, and on, orders, and a cancelled order gives all of it back once', async () => {
  await block().locator('[part=applied]').getByRole('button').click();
  await summary().getByText('€43.40').waitFor({ state: 'detached' });
  await block()
    .getByRole('button', { name: /^Apply/ })
    .click();
  await summary().getByText('€43.40').waitFor();

  const order = await elsewhere.order();
  expect(order).toMatchObject({ total: 4340, discount: 500 });
  await owner.capture(order);
  await expect.poll(points, { timeout: 20_000 }).toBe(226 + 434);
  await owner.cancel(order);
  await expect.poll(points, { timeout: 20_000 }).toBe(726);
  await page.goto(shop.origin);
  await badge().getByText('726').waitFor();
});

// Beside the kit: EverShop's own pages, the block for the cart with the tickets for it, and its adapter.
// The headings of its pages begin at the second level, or leave one out.
test.each([
  { path: '/', besides: 475_300, notOurs: ['page-has-heading-one'] },
  { path: '/teapot', besides: 479_100, notOurs: ['heading-order'] },
  { path: '/cart', besides: 476_900, notOurs: ['page-has-heading-one'] },
])(
  'a first visit to $path keeps to the bars, in the light and in the dark',
  async ({ path, ...each }) => {
    await expectWithinBars(browser, {
      url: shop.origin + path,
      drawn: (visit) => visit.locator('loyalty-rewards').getByText('€ 5 off').first(),
      budget: 'named set',
      files: 4,
      options: { locale: 'en' },
      ...each,
    });
  },
);

test.each([
  // As above, and its form with the code that checks it.
  { path: '/checkout', besides: 501_000 },
  {
    path: '/account',
    besides: 481_400,
    // EverShop puts a button into a button there. No HTML can say that: React finds another page than it would draw, and
    // EverShop logs that it drew it anew. The test below shows that it is for nothing else.
    notOurs: ['nested-interactive'],
    logged: /^\[evershop:recoverable\] Error: Minified React error #418/,
  },
])('so does $path, for who is logged in with something in the cart', async ({ path, ...each }) => {
  await addTeapot();
  await expectWithinBars(browser, {
    url: shop.origin + path,
    drawn: (visit) => visit.locator('loyalty-rewards').getByText('€ 5 off').first(),
    budget: 'named set',
    files: 4,
    options: { locale: 'en', storageState: await page.context().storageState() },
    prepare: withoutStripe,
    ...each,
  });
});

test('React takes over /account as it was drawn, with the elements, once EverShop’s own buttons stand as it means them', async () => {
  const account = await browser.newPage({
    locale: 'en',
    storageState: await page.context().storageState(),
  });
  const logged: string[] = [];
  account.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) logged.push(message.text());
  });
  account.on('pageerror', (error) => logged.push(error.message));
  await withoutStripe(account);
  await account.addInitScript(() => {
    // Before the scripts, which wait for the end of the HTML.
    new MutationObserver((_, observer) => {
      // The second begins inside the first, where a browser ends that.
      for (const inner of document.querySelectorAll('button:empty + button')) {
        inner.previousElementSibling?.append(inner);
        observer.disconnect();
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await account.goto(`${shop.origin}/account`);
  await account.locator('loyalty-rewards').getByText('€ 5 off').first().waitFor();
  expect(await account.locator('button button').count()).toBeGreaterThan(0);
  expect(logged).toEqual([]);
  await account.close();
});

/** Its script comes from outside, and nobody here pays by it: the page finds one that says nothing. */
const withoutStripe = (on: Page) => on.addInitScript('window.Stripe = () => null');

async function addTeapot(): Promise<void> {
  await page.goto(`${shop.origin}/teapot`);
  const added = page.waitForResponse((response) => response.url().endsWith('/items'));
  await page
    .getByRole('button', { name: /add to cart/i })
    .first()
    .click();
  await added;
}

/** What the member has, also what is still on its way. */
async function points() {
  const { available, pending } = (await loyalty.members.retrieve(customer.id)).balance;
  return available + pending;
}
