/** The elements, unchanged, in a real browser, with LoyaltyLion's stand-in behind the contract. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningPage } from '@spaarkit/example-kit/journey';
import { buildPageAssets } from '@spaarkit/example-kit/page-assets';
import { htmlPage, serveShop } from '@spaarkit/example-kit/serve-shop';
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import { serveBackend } from '@spaarkit/contract/backend';
import { createMemberToken } from '@spaarkit/sdk/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLoyaltyLion } from '../src/backend.ts';
import { identifyByToken } from '../src/identify.ts';
import { site, terms } from './site.ts';
import { apiKey, createStandIn, siteId } from './stand-in.ts';

const token = {
  programId: 'shop',
  keyId: 'shop.key',
  signingKey: 'a signing key for this test only',
};
const standIn = createStandIn(site);
let folder: string;
let browser: Browser;
let shop: RunningPage;
let loggedIn = false;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loyaltylion-shop-'));
  await buildPageAssets(join(import.meta.dirname, '..'), folder);
  const backend = createLoyaltyLion({
    siteId,
    apiKey,
    terms,
    fetch: standIn.fetch,
    emailOf: (id) => Promise.resolve(`${id}@example.com`),
  });
  const loyalty = serveBackend(backend, {
    keys: { publishable: 'pk_shop' },
    identify: identifyByToken(token),
  });
  shop = await serveShop(join(folder, 'assets'), async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/v1/')) return loyalty(request);
    if (pathname !== '/token') return htmlPage(page);
    if (!loggedIn) return new Response(null, { status: 204 });
    return Response.json({ token: await createMemberToken({ ...token, memberId: 'noor' }) });
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await shop.stop();
  rmSync(folder, { recursive: true });
});

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Teahouse</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/assets/reserve.css">
  </head>
  <body>
    <main>
      <h1>Teahouse</h1>
      <loyalty-provider api-base="/" publishable-key="pk_shop" member-token-url="/token">
        <loyalty-points-badge></loyalty-points-badge>
        <loyalty-rewards></loyalty-rewards>
      </loyalty-provider>
    </main>
    <script type="module" src="/assets/loyalty.js"></script>
  </body>
</html>`;

test('a first visit keeps to the bars, in the light and in the dark', async () => {
  await expectWithinBars(browser, {
    url: shop.origin,
    drawn: (visit) => visit.locator('loyalty-rewards').getByText('€ 5 off').first(),
    budget: 'named set',
    besides: 0,
    files: 1,
    options: { locale: 'en' },
  });
});

test('a guest sees what there is to gain, joins, and redeems what LoyaltyLion has', async () => {
  const tab = await browser.newPage({ locale: 'en' });
  const shopper = new Shopper(tab, 'mouse');
  await tab.goto(shop.origin);
  const card = tab.locator('loyalty-rewards');
  await card.getByText('€ 5 off').first().waitFor();
  expect(await card.getByText('A gift card').count()).toBe(0);
  await shopper.expectSound('as a guest');

  loggedIn = true;
  await tab.reload();
  await card.getByRole('button', { name: 'Join' }).first().click();
  const amount = tab.locator('loyalty-points-badge').locator('[part=amount]');
  await amount.getByText('0').waitFor();

  await give(1250);
  await tab.reload();
  await amount.getByText('1,250').waitFor();
  await shopper.expectSound('as a member');
  await card.getByRole('button', { name: 'Redeem: € 5 off' }).click();
  // A press that comes too soon after the first is taken for a double one.
  await tab.waitForTimeout(500);
  await card.getByRole('button', { name: 'Confirm' }).click();
  await amount.getByText('750').waitFor();
  await card
    .getByText(/LL-[0-9A-F]{8}/)
    .first()
    .waitFor();
  await shopper.expectSound('with a code');
});

/** As the shop's owner does in LoyaltyLion. */
async function give(points: number): Promise<void> {
  const request = new Request('http://loyaltylion.test/v2/customers/noor/points', {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ points, reason: 'Welcome' }),
  });
  expect((await standIn.fetch(request)).status).toBe(201);
}
