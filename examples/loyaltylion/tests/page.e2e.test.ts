/** The elements, unchanged, in a real browser, with LoyaltyLion's stand-in behind the contract. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';
import { serveBackend } from '@spaarkit/contract/backend';
import { createMemberToken } from '@spaarkit/sdk/server';
import type { Browser } from 'playwright-core';
import { build, type Rolldown } from 'vite';
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
let browser: Browser;
let shop: Server;
let origin: string;
let script: string;
let loggedIn = false;

beforeAll(async () => {
  script = await bundle();
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
  const listener = getRequestListener(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/v1/')) return loyalty(request);
    if (pathname === '/page.js')
      return new Response(script, { headers: { 'content-type': 'text/javascript' } });
    if (pathname === '/token') {
      if (!loggedIn) return new Response(null, { status: 204 });
      return Response.json({ token: await createMemberToken({ ...token, memberId: 'noor' }) });
    }
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
  shop = createServer((request, response) => void listener(request, response));
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  shop.close();
});

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Teahouse</title><link rel="icon" href="data:,"></head>
  <body>
    <main>
      <h1>Teahouse</h1>
      <loyalty-provider api-base="/" publishable-key="pk_shop" member-token-url="/token">
        <loyalty-points-badge></loyalty-points-badge>
        <loyalty-rewards></loyalty-rewards>
      </loyalty-provider>
    </main>
    <script type="module" src="/page.js"></script>
  </body>
</html>`;

/** The elements as a shop's bundler makes them, in one file. */
async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'page.ts');
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['spaarkit-source', 'browser', 'module', 'import', 'default'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built.');
  return chunk.code;
}

test('a guest sees what there is to gain, joins, and redeems what LoyaltyLion has', async () => {
  const tab = await browser.newPage({ locale: 'en' });
  const shopper = new Shopper(tab, 'mouse');
  await tab.goto(origin);
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
