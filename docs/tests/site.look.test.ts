/** The site as it is served: built, opened, searched, and read without JavaScript. */
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { problemBase } from '@spaarkit/contract';
import { buildAndServe } from '@spaarkit/example-kit/build-and-serve';
import type { RunningPage } from '@spaarkit/example-kit/journey';
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Where it would stand. */
const address = 'https://spaarkit.example';

let site: RunningPage;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Builds the site into a folder of its own, which goes when it stops. */
async function serveSite(): Promise<RunningPage> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'));
  const outDir = ['--outDir', relative(root, folder)];
  const served = await buildAndServe({
    root,
    build: ['astro', 'build', ...outDir],
    serve: (port) => ['astro', 'preview', ...outDir, '--host', '127.0.0.1', '--port', String(port)],
    environment: { ASTRO_TELEMETRY_DISABLED: '1', DOCS_SITE: address },
  });
  return {
    ...served,
    async stop() {
      await served.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A visit to a page of the site, in a window of its own. */
async function open(path: string, options?: BrowserContextOptions) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  const reader = new Shopper(page, 'mouse');
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.origin) elsewhere.push(request.url());
  });
  await page.goto(`${site.origin}${path}`);
  return { page, reader, elsewhere };
}

test('the first page says what it is, and shows it live', async () => {
  const { page, reader, elsewhere } = await open('/');
  await page.getByRole('heading', { level: 1, name: 'Loyalty for any storefront' }).waitFor();
  await points(page, '1,250').waitFor();
  await page.getByRole('button', { name: 'Redeem: € 5 off' }).click();
  // A press that comes too soon after the first is taken for a double one.
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await points(page, '750').waitFor();
  await reader.expectSound('first page');
  expect(elsewhere).toEqual([]);
});

test('an address without a page says so, and leads on', async () => {
  const { page } = await open('/nowhere/');
  await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'every element' }).click();
  await page.getByRole('heading', { level: 1, name: 'All elements' }).waitFor();
});

test('the page of an element has it live, in the situation that is chosen', async () => {
  const { page, reader } = await open('/elements/loyalty-points-badge/');
  const badge = page.locator('loyalty-points-badge').locator('[part=amount]');
  await badge.getByText('1,250 points').waitFor();
  await page.getByLabel('Situation').selectOption('newMember');
  await badge.getByText('0 points').waitFor();
  await page.getByRole('heading', { name: 'Attributes and properties' }).waitFor();
  await reader.expectSound('page of an element');
});

test('the overview says what each element weighs', async () => {
  const { page } = await open('/elements/');
  const badge = page.getByRole('row', { name: '<loyalty-points-badge>' });
  const weight = Number.parseFloat((await badge.getByRole('cell').last().textContent()) ?? '');
  // Lit alone is more than 5 kB; the badge's own bar is 16.
  expect(weight).toBeGreaterThan(5);
  expect(weight).toBeLessThanOrEqual(16);
});

test('every call of the API and every name of the SDK has its page', async () => {
  const { page, reader } = await open('/api/operations/redeem/');
  await page.getByText('/v1/redemptions').first().waitFor();
  // Code that is too wide takes the focus as soon as the page has measured it.
  await page.locator('pre[data-language="sh"][tabindex]').waitFor();
  // Its examples stand under headings two levels too deep.
  await reader.expectSound('a call of the API', ['heading-order']);
  await page.goto(`${site.origin}/sdk/page/functions/createclient/`);
  await page.getByRole('link', { name: 'ClientOptions' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'ClientOptions' }).waitFor();
  await reader.expectSound('a name of the SDK');
});

test('the address that a problem document has leads to what can be done', async () => {
  const { page } = await open(`${new URL(problemBase).pathname}voucher_used`);
  await page.waitForURL('**/reference/problems/#voucher_used');
  await page.locator('#voucher_used').waitFor();
  await page.getByText('If an order got the discount anyway').waitFor();
});

const source = join(import.meta.dirname, '../../packages/elements/src');
const elements = globSync('*/loyalty-*.ts', { cwd: source, exclude: ['context'] }).map((file) =>
  basename(file, '.ts'),
);

test.each(['/', ...elements.map((name) => `/elements/${name}/`)])(
  'the demo of %s keeps to the bars',
  async (path) => {
    await expectWithinBars(browser, {
      url: `${site.origin}${path}`,
      // By its name: an element may have a list of its own.
      drawn: (page) => page.getByLabel('Situation'),
      budget: 'the whole catalogue',
      // The API itself, which runs inside the page and grows with what it can do, and the site's own script:
      // rounded up, for what the kit weighs is held to the byte by `pnpm size`.
      besides: 342_000,
      files: 10,
      options: { locale: 'en', reducedMotion: 'reduce' },
    });
  },
);

test('a language model finds all of it as text, from llms.txt on', async () => {
  const read = async (path: string) => (await fetch(site.origin + path)).text();
  const parts = [...(await read('/llms.txt')).matchAll(/\((.+?)\): /g)];
  expect(parts.length).toBeGreaterThan(6);
  for (const [, url = ''] of parts) {
    expect(url.startsWith(address), url).toBe(true);
    expect(await read(url.slice(address.length)), url).toMatch(/^#+ /m);
  }
  const text = await read('/_llms-txt/elements.txt');
  for (const name of elements) expect(text).toContain(`# <${name}>`);
  // As it stands on the page: a block of code in its lines, a table in its rows.
  expect(text).toContain("```ts\nimport '@spaarkit/elements/tags/loyalty-provider';\n");
  expect(text).toMatch(/^\| attribute +\| property +\| type +\| what it does +\|$/m);
});

test('the studio measures the contrast of an accent, and has its CSS', async () => {
  const { page, reader } = await open('/guides/theming/');
  const button = page.getByRole('row', { name: 'Words on a button' });
  await button.getByText('✓').nth(1).waitFor();
  const shipped = await button.textContent();
  await page.getByLabel('Accent').fill('#f5c518');
  expect(await page.getByLabel('The CSS').textContent()).toContain('--loyalty-accent: #f5c518;');
  expect(await button.textContent()).not.toBe(shipped);
  expect(await page.getByText('too low').count()).toBe(0);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the CSS' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.getByLabel('The CSS').textContent());
  await reader.expectSound('studio');
});

test('a dark page is sound too, and so is one as wide as a phone', async () => {
  const { page, reader } = await open('/concepts/', {
    colorScheme: 'dark',
    viewport: { width: 360, height: 800 },
  });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await reader.expectSound('dark and narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('the search finds what the pages say', async () => {
  const { page, reader } = await open('/start/');
  await page.locator('button[data-open-modal]:enabled').click();
  // Starlight makes the field when the page has an idle moment, which a busy machine is slow to have.
  await page.getByPlaceholder('Search').fill('provider_missing', { timeout: 60_000 });
  await page.getByRole('link', { name: 'provider_missing' }).first().click();
  await page.waitForURL('**/guides/messages/**');
  await reader.expectSound('what was found');
});

test('without JavaScript everything can be read', async () => {
  const { page } = await open('/elements/loyalty-rewards/', { javaScriptEnabled: false });
  await page.locator('.demo noscript').waitFor();
  await page.getByRole('heading', { name: 'Events' }).waitFor();
  expect(await page.getByText('loyalty-redeemed').first().isVisible()).toBe(true);
});

function points(page: Page, amount: string) {
  return page.locator('loyalty-rewards').getByText(amount, { exact: true }).first();
}
