import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { freePort } from '@spaarkit/tools/free-port';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const complaints: string[] = [];
let folder: string;
let server: PreviewServer;
let browser: Browser;
let page: Page;

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
    if (new URL(request.url()).port !== String(port)) requests.push(request.url());
  });
  await page.goto(`http://127.0.0.1:${port}`);
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
  await page.getByRole('button', { name: 'Inwisselen: € 5 korting' }).click();
  // A press that comes too soon after the first is taken for a double one.
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Inwisselen bevestigen' }).click();
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

function badge(text: string) {
  return page.locator('loyalty-points-badge').locator('[part=amount]').getByText(text);
}
