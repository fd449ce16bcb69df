import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoyaltyProviderElement } from '@spaarkit/elements';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import { createServerClient } from '@spaarkit/sdk/server';
import { seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { createMemoryStore } from '@spaarkit/server/memory';
import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBoth } from './built-kit.ts';
import { createPageServer, customerId, pageFiles, scriptFiles } from './server.ts';

const complaints: string[] = [];
const asked = new Set<string>();
let folder: string;
let api: RunningServer;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-html-'));
  await buildBoth(folder);
  const store = createMemoryStore();
  await store.migrate();
  await seedDemo(store);
  api = await serve({ store, demo: true, port: 0, logger: silentLogger });
  const script = join(folder, 'spaarkit.js');
  const markup = await pageFor(api.url);
  const files = {
    ...pageFiles(script),
    '/': markup,
    '/elsewhere': markup,
    '/arabic': await pageFor(api.url, 'ar'),
    ...scriptFiles('/another/', folder),
  };
  server = createPageServer(files).listen(0, '127.0.0.1');
  await once(server, 'listening');
  page = await openPage();
});

afterAll(async () => {
  await browser.close();
  server.close();
  await api.close();
  await rm(folder, { recursive: true });
});

test('the page has one script and no other integration', async () => {
  const markup = await readFile(join(import.meta.dirname, 'index.html'), 'utf8');
  expect(markup.match(/<script/g)).toHaveLength(1);
});

test('what the console may say is not in the script, but beside it', async () => {
  const words = 'stands in no <loyalty-provider>';
  expect(await readFile(join(folder, 'advice.js'), 'utf8')).toContain(words);
  expect(await readFile(join(folder, 'spaarkit.js'), 'utf8')).not.toContain(words);
});

test('a customer joins, and an order that the shop reports shows as points', async () => {
  await page.getByRole('button', { name: 'Meedoen' }).click();
  await page.locator('loyalty-points-badge').getByText('0').waitFor();

  await shop().events.send({
    type: 'order.paid',
    id: 'order-1.paid',
    at: new Date().toISOString(),
    orderId: 'order-1',
    memberId: customerId,
    lines: [{ id: 'tea', grossMinor: 2500, netMinor: 2294 }],
  });
  await page.reload();
  await page.getByText('+250 punten onderweg').waitFor();
  expect(complaints).toEqual([]);
});

test('P3: what a product earns stands below its price, in smaller letters', async () => {
  const hint = page.locator('loyalty-earn-preview [part=sentence]');
  await hint.getByText('249 punten').waitFor();
  const [price, earned] = await Promise.all([page.locator('.price'), hint].map(measure));
  expect(earned?.top).toBeGreaterThanOrEqual(price?.bottom ?? Infinity);
  expect(earned?.size).toBeLessThan(price?.size ?? 0);
});

test('a first visit keeps to the bars, in the light and in the dark', async () => {
  await expectWithinBars(browser, {
    url: `${origin()}/`,
    drawn: (visit) => visit.getByText('+250 punten onderweg'),
    budget: 'the whole catalogue',
    besides: 0,
    files: 1,
  });
});

test('a language that is not in the script comes from beside it', async () => {
  await page.goto(`${origin()}/arabic`);
  await page.getByRole('tab', { name: 'السجل' }).waitFor();
  expect(complaints).toEqual([]);
  await page.goto(`${origin()}/`);
});

test('a first visit in that language keeps to the bars as well', async () => {
  await expectWithinBars(browser, {
    url: `${origin()}/arabic`,
    drawn: (visit) => visit.getByRole('tab', { name: 'السجل' }),
    budget: 'the whole catalogue',
    // Arabic, with the table that names its files: of each group of words one stands beside the script.
    besides: 6_600,
    files: 9,
  });
});

test('it asks only the page’s own server and the API', () => {
  expect([...asked].toSorted()).toEqual([origin(), api.url].toSorted());
});

test('it leaves no name of its own on the page, only those by which copies of Lit and nanostores know of each other', async () => {
  const names = await page.evaluate(() => {
    const untouched = document.createElement('iframe');
    document.body.append(untouched);
    const known = new Set(Object.getOwnPropertyNames(untouched.contentWindow));
    untouched.remove();
    return Object.getOwnPropertyNames(window).filter(
      (name) => !known.has(name) && !/^\d+$/.test(name),
    );
  });
  expect(names.toSorted()).toEqual([
    'litElementVersions',
    'litHtmlVersions',
    'litPropertyMetadata',
    'nanostoresGlobal',
    'reactiveElementVersions',
  ]);
});

test('without JavaScript a reader sees what stands inside the tags', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(`${origin()}/`);
  await reader.getByText('Hier staan je punten.').waitFor();
  await context.close();
});

test('it comes back from the back/forward cache as it was left, and still asks', async () => {
  await page.evaluate(() => {
    document.body.dataset['left'] = '';
    addEventListener('pageshow', ({ persisted }) => {
      document.body.dataset['persisted'] = String(persisted);
    });
  });
  await page.goto(`${origin()}/elsewhere`);
  await shop().members.adjust(customerId, {
    points: 40,
    reason: 'A gift',
    actor: 'the test',
  });
  // What is taken from that cache has been loaded already.
  await page.goBack({ waitUntil: 'commit' });
  await page.locator('body[data-left][data-persisted=true]').waitFor();
  await page
    .locator('loyalty-provider')
    .evaluate((provider: LoyaltyProviderElement) => provider.refresh());
  await page.locator('loyalty-points-badge').getByText('40').waitFor();
  expect(complaints).toEqual([]);
});

test('another copy of the kit on the page is told once, and changes nothing', async () => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  const said = page.waitForEvent('console', (message) =>
    message.text().includes('is defined already, by another copy of the kit'),
  );
  await page.addScriptTag({ type: 'module', url: '/another/spaarkit.js' });
  await said;
  await page.getByRole('tab', { name: 'Historie' }).click();
  await page.locator('loyalty-points-badge').getByText('40').waitFor();
  expect(complaints).toEqual([]);
});

const shop = () => createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Where something stands on the page, and how large its letters are. */
const measure = (what: Locator) =>
  what.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom, size: Number.parseFloat(getComputedStyle(element).fontSize) };
  });

/** The page names the default port of the API; the test has one of its own. */
async function pageFor(apiBase: string, language = 'nl'): Promise<string> {
  const markup = await readFile(join(import.meta.dirname, 'index.html'), 'utf8');
  const copy = join(folder, `${language}.html`);
  const page = markup.replace('http://127.0.0.1:4301', apiBase);
  await writeFile(copy, page.replace('lang="nl"', `lang="${language}"`));
  return copy;
}

async function openPage(): Promise<Page> {
  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  browser = await chromium.launch({
    executablePath: found.path,
    args: [...chromiumArguments],
    // Playwright turns it off, and shoppers have it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const opened = await browser.newPage();
  opened.setDefaultTimeout(10_000);
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  opened.on('request', (request) => {
    const { origin: of, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) asked.add(of);
  });
  await opened.goto(`${origin()}/`);
  return opened;
}
