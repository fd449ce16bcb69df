import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import { startTestKit } from '@spaarkit/msw/playwright';
import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { freePort } from '@spaarkit/tools/free-port';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { betweenPressesMs, countTokens, everySituation } from './tests/situations.ts';

const complaints: string[] = [];
let folder: string;
let server: PreviewServer;
let browser: Browser;
let page: Page;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'test-kit-'));
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  const settings = {
    configFile,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  } as const;
  await build(settings);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = await preview({ ...settings, preview: { port, host: '127.0.0.1', strictPort: true } });

  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  browser = await chromium.launch({ executablePath: found.path, args: [...chromiumArguments] });
  page = await browser.newPage({ locale: 'nl-NL' });
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) requests.push(request.url());
  });
  await page.goto(origin);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** What went beyond the page's own server, as far as the browser knows: the worker answers it. */
const requests: string[] = [];

test('the page shows a member with a past, and nothing runs but the page', async () => {
  await badge('1.250 punten').waitFor();
  expect(requests.every((url) => url.startsWith('https://loyalty.test/'))).toBe(true);
  expect(complaints).toEqual([]);
});

test('redeeming lowers the balance that the next request sees', async () => {
  await redeem(page);
  await badge('750 punten').waitFor();
  expect(complaints).toEqual([]);
});

test('another situation is shown without a reload, and beginning anew forgets what was done', async () => {
  await page.getByLabel('Situatie').selectOption('guest');
  await page.getByText('Spaar mee').waitFor();
  await page.getByLabel('Situatie').selectOption('memberWithHistory');
  await badge('1.250 punten').waitFor();
  expect(complaints).toEqual([]);
});

test('time can pass', async () => {
  await page.getByText('onderweg').first().waitFor();
  await page.getByRole('button', { name: '15 dagen verder' }).click();
  await page.getByText('onderweg').first().waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('under Playwright, a page that knows nothing of tests is in the situation', async () => {
  const shop = await browser.newPage({ locale: 'nl-NL' });
  await startTestKit(shop, { ...addresses, scenario: 'nearTier' });
  await shop.goto(`${origin}/shop.html`);
  await shop.getByRole('progressbar', { name: 'Voortgang naar Zilver' }).waitFor();
});

test('under Playwright, a redemption is booked, another situation comes, and a lost network stays calm', async () => {
  const shop = await browser.newPage({ locale: 'nl-NL' });
  const kit = await startTestKit(shop, addresses);
  await shop.goto(`${origin}/shop.html`);
  await redeem(shop);
  await badge('750 punten', shop).waitFor();

  await kit.use('guest');
  await shop.reload();
  await shop.getByText('Spaar mee').waitFor();

  await kit.use('offline');
  await shop.reload();
  await shop.getByText('Je spaarprogramma kon niet worden geladen').waitFor();
});

test.each(everySituation)('under Playwright, the situation %s', async (scenario, situation) => {
  const { says, presses = [], takesMs = 0, tokens = 1 } = situation;
  const shop = await browser.newPage({ locale: 'nl-NL' });
  await startTestKit(shop, { ...addresses, scenario });
  const since = performance.now();
  await shop.goto(`${origin}/shop.html`);
  for (const name of presses) {
    await shop.getByRole('button', { name }).click();
    await shop.waitForTimeout(betweenPressesMs);
  }
  await shop.getByText(says).first().waitFor();
  expect(performance.now() - since).toBeGreaterThan(takesMs);
  expect(await shop.evaluate(countTokens)).toBe(tokens);
  await shop.close();
});

test('the page that carries the API keeps to the bars', async () => {
  await expectWithinBars(browser, {
    url: origin,
    drawn: (visitor) => badge('1.250 punten', visitor),
    budget: 'the whole catalogue',
    // The API itself and MSW, rounded up, as on the site: what the kit weighs is held to the byte by `pnpm size`.
    besides: 325_000,
    files: 84,
  });
});

test('the page that knows nothing of tests keeps to the bars', async () => {
  await expectWithinBars(browser, {
    url: `${origin}/shop.html`,
    drawn: (visitor) => badge('1.250 punten', visitor),
    budget: 'the whole catalogue',
    // Vite cuts the kit's source where both pages share it, and small files are not packed as well as one.
    besides: 12_500,
    files: 85,
    prepare: (visitor) => startTestKit(visitor, addresses),
  });
});

/** As shop.html has them. */
const addresses = { apiBase: 'https://loyalty.example', memberTokenUrl: '/loyalty-token' };

async function redeem(on: Page): Promise<void> {
  await on.getByRole('button', { name: 'Inwisselen: € 5 korting' }).click();
  // A press that comes too soon after the first is taken for a double one.
  await on.waitForTimeout(500);
  await on.getByRole('button', { name: 'Inwisselen bevestigen' }).click();
}

function badge(text: string, on = page) {
  return on.locator('loyalty-points-badge').locator('[part=amount]').getByText(text);
}
