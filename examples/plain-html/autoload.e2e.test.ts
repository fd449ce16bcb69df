/** A page with the loader: how much of the kit a shopper's browser asks for, in how many files, and when. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '@spaarkit/example-kit/api';
import { welcome } from '@spaarkit/example-kit/loyalty-api';
import { launchBrowser } from '@spaarkit/example-kit/shopper';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import type { RunningServer } from '@spaarkit/server';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildKit } from './built-kit.ts';
import { createPageServer, customerId } from './server.ts';

let folder: string;
let api: RunningServer;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autoload-'));
  await buildKit(folder, 'split');
  api = await startApi(0);
  await welcome(api.url, customerId, 2500);
  await writePage('badge', '<loyalty-points-badge></loyalty-points-badge>');
  await writePage('card', '<loyalty-rewards></loyalty-rewards>');
  await writePage('history', '<loyalty-history></loyalty-history>');
  const names = await readdir(folder, { recursive: true });
  const files = names.map((name) => [`/${name}`, join(folder, name)] as const);
  server = createPageServer(Object.fromEntries(files)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
  await api.close();
  await rm(folder, { recursive: true });
});

test('G6: a badge comes in four files at most, loader included', async () => {
  // The row is for one file; here come the loader, and what the badge's files share with other tags.
  await visit('badge', 4, 'badge', 1_300);
});

test('G6: the whole card comes in eight files at most', async () => {
  await visit('card', 8, 'named set');
});

test('asks for all files of the card at once, and not for one when another has come', async () => {
  const page = await browser.newPage({ locale: 'en' });
  const held: Route[] = [];
  await page.route('**/chunks/*', (route) => void held.push(route));
  await page.goto(addressOf('card'));
  await expect.poll(() => held.length).toBe(5);
  await Promise.all(held.map((route) => route.continue()));
  await page.unroute('**/chunks/*');
  await redeem(page).waitFor();
  await page.close();
});

test('asks for no drawing of codes where the history stands alone', async () => {
  const page = await browser.newPage({ locale: 'en' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(addressOf('history'));
  await page.locator('loyalty-history').getByText('+2,500').waitFor();
  expect(asked.some((path) => path.startsWith('/chunks/loyalty-history-'))).toBe(true);
  expect(asked.filter((path) => path.startsWith('/chunks/tickets-'))).toEqual([]);
  await page.close();
});

test('fetches what a press needs when the pointer comes near, and no sooner', async () => {
  const page = await browser.newPage({ locale: 'en' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(addressOf('card'));
  await redeem(page).waitFor();
  expect(asked.filter(isForPress)).toEqual([]);
  await redeem(page).hover();
  await expect.poll(() => asked.filter(isForPress).length).toBe(1);
  await redeem(page).click();
  await page.getByRole('button', { name: 'Confirm' }).waitFor();
  expect(asked.filter(isForPress)).toHaveLength(1);
  await page.close();
});

test('fetches what a confirmed redemption takes while its review is read', async () => {
  const page = await browser.newPage({ locale: 'en' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(addressOf('card'));
  await redeem(page).click();
  await page.getByRole('button', { name: 'Confirm' }).waitFor();
  await expect.poll(() => asked.some((path) => path.includes('/on-demand-'))).toBe(true);
  const before = asked.length;
  // A press that comes too soon after the first is taken for a double one.
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.locator('[part=ticket]').first().waitFor();
  expect(asked[before]).toBe('/v1/redemptions');
  await page.close();
});

test('on a phone, fetches it once there is something to press in view', async () => {
  const page = await browser.newPage({ locale: 'en', ...phone });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(addressOf('card'));
  await expect.poll(() => asked.filter(isForPress).length).toBe(1);
  await redeem(page).tap();
  await page.getByRole('button', { name: 'Confirm' }).waitFor();
  expect(asked.filter(isForPress)).toHaveLength(1);
  await page.close();
});

test('says it when a press cannot be served, and serves the next once it can', async () => {
  const page = await browser.newPage({ locale: 'en' });
  await page.route(isForPress, (route) => route.abort());
  await page.goto(addressOf('card'));
  await redeem(page).click();
  await page.getByText('Redeeming did not work just now. No points were taken.').waitFor();
  await page.unroute(isForPress);
  await redeem(page).click();
  await page.getByRole('button', { name: 'Confirm' }).waitFor();
  await page.close();
});

test('has an element whose code could not be had once there is a connection again', async () => {
  const page = await browser.newPage({ locale: 'en' });
  const isBadge = (url: URL) => url.pathname.startsWith('/chunks/badge-');
  const failed = page.waitForEvent('requestfailed', (request) => isBadge(new URL(request.url())));
  await page.route(isBadge, (route) => route.abort());
  await page.goto(addressOf('badge'));
  await failed;
  await page.unroute(isBadge);
  const badge = page.getByText(/\d\spoints$/);
  // More than once: the page may hear of the failure later than we do.
  const comeBack = async () => {
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    return badge.waitFor({ timeout: 2000 });
  };
  await expect.poll(() => comeBack().then(() => 'there', String), patience).toBe('there');
  await page.close();
});

test('and also when that is heard of only after there is one', async () => {
  const page = await browser.newPage({ locale: 'en' });
  const held: Route[] = [];
  let isCut = true;
  const isBadge = (url: URL) => url.pathname.startsWith('/chunks/badge-');
  await page.route(isBadge, (route) => (isCut ? void held.push(route) : route.continue()));
  await page.goto(addressOf('badge'));
  await expect.poll(() => held.length, patience).toBe(1);
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  isCut = false;
  await held.shift()?.abort();
  await page.getByText(/\d\spoints$/).waitFor();
  await page.close();
});

test('says it where a part of the card cannot be had, and has it as soon as it can', async () => {
  const page = await browser.newPage({ locale: 'en' });
  await page.goto(addressOf('card'));
  await redeem(page).waitFor();
  const isHistory = (url: URL) => url.pathname.startsWith('/chunks/loyalty-history-');
  await page.route(isHistory, (route) => route.abort());
  const history = page.getByRole('tabpanel', { name: 'History' });
  const cutOff = history.getByText('This could not be loaded.');
  await page.getByRole('tab', { name: 'History' }).click();
  await cutOff.waitFor();
  // Another try that fails asks once, and not for as long as it fails.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await history.getByRole('button', { name: 'Try again' }).click();
  await page.waitForTimeout(500);
  expect(asked.filter((url) => isHistory(new URL(url))).length).toBeLessThan(4);
  expect(await cutOff.isVisible()).toBe(true);

  await page.unroute(isHistory);
  await page.context().setOffline(true);
  // Until it is noticed: else what was asked for without a connection may fail only after there is one.
  await page.getByText('You are offline').waitFor();
  await page.context().setOffline(false);
  await page.locator('loyalty-history').getByText('+2,500').waitFor();
  expect(await cutOff.count()).toBe(0);
  await page.close();
});

test('has a part that was asked for without a connection and fails only after there is one', async () => {
  const page = await browser.newPage({ locale: 'en' });
  await page.goto(addressOf('card'));
  await redeem(page).waitFor();
  const held: Route[] = [];
  const isHistory = (url: URL) => url.pathname.startsWith('/chunks/loyalty-history-');
  let isCut = true;
  await page.route(isHistory, (route) => (isCut ? void held.push(route) : route.continue()));
  await page.getByRole('tab', { name: 'History' }).click();
  await expect.poll(() => held.length, patience).toBe(1);
  await held.shift()?.abort();
  // Failed once, it is asked for again.
  await expect.poll(() => held.length, patience).toBe(1);
  const offline = page.getByText('You are offline');
  await page.context().setOffline(true);
  await offline.waitFor();
  await page.context().setOffline(false);
  await offline.waitFor({ state: 'detached' });
  isCut = false;
  await held.shift()?.abort();
  await page.locator('loyalty-history').getByText('+2,500').waitFor();
  await page.close();
});

/** Long enough for a busy machine. */
const patience = { timeout: 30_000 };

/** What is pressed with a finger, and hovers over nothing. */
const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

const redeem = (page: Page) => page.getByRole('button', { name: /^Redeem:/ }).first();

/** Whether a file is what follows a press. */
function isForPress(url: URL | string): boolean {
  return new URL(url).pathname.startsWith('/chunks/on-press-');
}

function addressOf(name: string): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}.html`;
}

async function visit(name: string, files: number, budget: 'badge' | 'named set', besides = 0) {
  await expectWithinBars(browser, {
    url: addressOf(name),
    drawn: (page) => page.getByText('2,500').first(),
    budget,
    besides,
    files,
    options: { locale: 'en' },
  });
}

/** In English, which the kit brings along: another language has files of its own. */
async function writePage(name: string, element: string): Promise<void> {
  await writeFile(
    join(folder, `${name}.html`),
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><meta name="color-scheme" content="light dark">
    <title>Teahouse</title><link rel="icon" href="data:,">
    <script type="module" src="/autoload.js"></script>
  </head>
  <body>
    <main>
      <h1>Teahouse</h1>
      <loyalty-provider api-base="${api.url}" publishable-key="pk_demo" member-token-url="/member-token">
        ${element}
      </loyalty-provider>
    </main>
  </body>
</html>`,
  );
}
