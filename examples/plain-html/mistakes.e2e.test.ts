/**
 * The mistakes that who builds a page makes, against the real API in a real browser: one message in the console says
 * what to do, and shoppers see a page in order.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { welcome } from '@spaarkit/example-kit/loyalty-api';
import { launchBrowser, Shopper } from '@spaarkit/example-kit/shopper';
import { createKey, seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { createMemoryStore } from '@spaarkit/server/memory';
import { freePort } from '@spaarkit/tools/free-port';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildBoth } from './built-kit.ts';
import { createPageServer, createToken, customerId, scriptFiles } from './server.ts';

const hour = 3_600_000;
/** What a provider has where nothing is wrong. */
let inOrder: Readonly<Record<string, string>>;
let folder: string;
let files: Record<string, string>;
let api: RunningServer;
let server: Server;
let browser: Browser;
/** A key that another site may use. */
let keyOfAnother: string;
/** An address where nothing listens. */
let nobody: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mistakes-'));
  await buildBoth(folder);
  const store = createMemoryStore();
  await store.migrate();
  await seedDemo(store);
  const context = { store, programId: 'demo', realNow: Date.now };
  const origins = ['https://another.example'];
  ({ text: keyOfAnother } = await createKey(context, { kind: 'publishable', origins }));
  api = await serve({ store, demo: true, port: 0, logger: silentLogger });
  await welcome(api.url, customerId, 2500);
  files = { ...scriptFiles('/', folder), ...scriptFiles('/another/', folder) };
  await serveFile('/expired-token', JSON.stringify({ token: await expiredToken() }));
  await serveFile('/another-word', JSON.stringify({ jwt: await createToken() }));
  await serveFile('/page-for-everything', '<!doctype html><title>Log in</title>');
  server = createPageServer(files).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await launchBrowser();
  nobody = `http://127.0.0.1:${await freePort()}`;
  inOrder = {
    'api-base': api.url,
    'publishable-key': 'pk_demo',
    'member-token-url': '/member-token',
  };
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
  await api.close();
  await rm(folder, { recursive: true });
});

test('a page in order says nothing', async () => {
  const { page, said } = await open(inOrder);
  await balance(page).waitFor();
  await page.waitForLoadState('networkidle');
  expect(said).toEqual([]);
  await page.close();
});

/** What the provider has wrong, and what the message tells to do. */
const faults: readonly (readonly [
  code: string,
  mistake: string,
  provider: () => Readonly<Record<string, string>>,
  advice: string,
])[] = [
  ['key_invalid', 'a key mistyped', () => ({ 'publishable-key': 'pk_mistyped' }), 'Copy it anew'],
  [
    'key_not_allowed',
    'a secret key on the page',
    () => ({ 'publishable-key': 'sk_demo' }),
    'spaarkit keys revoke',
  ],
  [
    'origin_not_allowed',
    'the key of another site',
    () => ({ 'publishable-key': keyOfAnother }),
    'spaarkit keys create --origin',
  ],
  [
    'token_expired',
    'a token from a cache',
    () => ({ 'member-token-url': '/expired-token' }),
    'Sign a new one for each request',
  ],
  [
    'token_unavailable',
    'a page where the token should be',
    () => ({ 'member-token-url': '/page-for-everything' }),
    'has to answer { "token": "…" }',
  ],
  [
    'token_unavailable',
    'the address of the token mistyped',
    () => ({ 'member-token-url': '/membertoken' }),
    'member-token-url answered 404',
  ],
  [
    'unexpected_answer',
    'the address of the shop for that of the API',
    () => ({ 'api-base': '/page-for-everything' }),
    'without /v1',
  ],
  [
    'not_found',
    'an address of the API that goes on too far',
    () => ({ 'api-base': `${api.url}/v1` }),
    'without /v1',
  ],
  [
    'connection_failed',
    'an API that is not there',
    () => ({ 'api-base': nobody }),
    'see that api-base is its address, that it runs',
  ],
];

test.each(faults)(
  '%s, for %s: one message says what to do, and the shopper is told calmly',
  async (code, _mistake, provider, advice) => {
    const { page, said, shopper } = await open({ ...inOrder, ...provider() });
    const card = page.locator('loyalty-rewards');
    await card.getByText('Bestellen gaat gewoon door').waitFor({ timeout: 30_000 });
    await expect.poll(() => said).toHaveLength(1);
    expect(said[0]).toContain(`Spaarkit, ${code}: `);
    expect(said[0]).toContain(advice);
    expect(said[0]).toContain(`(@spaarkit/elements/MESSAGES.md#${code})`);

    await shopper.press(card.getByRole('button', { name: 'Opnieuw proberen' }));
    await card.getByText('Bestellen gaat gewoon door').waitFor({ timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    expect(said).toHaveLength(1);
    const shown = await page.getByRole('main').ariaSnapshot();
    expect(shown).toContain('Bestellen gaat gewoon door');
    expect(shown).not.toMatch(/2\.500|error|[a-z]_[a-z]/i);
    await shopper.expectAccessible(code);
    await page.close();
  },
);

test('no provider: one message, and what stands inside the tags', async () => {
  const { page, said, shopper } = await open({});
  await expect.poll(() => said, { timeout: 10_000 }).toHaveLength(1);
  expect(said[0]).toContain('Spaarkit, provider_missing: ');
  expect(said[0]).toContain('<loyalty-provider> is not set up');
  expect(said[0]).toContain('Give it both api-base and publishable-key');
  expect(await page.getByText('Spaar bij ons').count()).toBe(2);
  expect(await page.getByText('Spaar bij ons').first().isVisible()).toBe(true);
  await shopper.expectAccessible('no provider');
  await page.close();
});

test('an attribute that says nothing known: one message, and the element as it is without', async () => {
  const { page, said, shopper } = await open(inOrder, { attributes: 'scheme="dim"' });
  await balance(page).waitFor();
  await expect.poll(() => said).toHaveLength(1);
  expect(said[0]).toContain('scheme="dim" is not known. Use one of: auto, light, dark.');
  await shopper.expectAccessible('unknown attribute');
  await page.close();
});

test('a tag and an attribute that are misspelt: told where the page is developed, and nowhere else', async () => {
  const tag = '<loyalty-reward>Spaar bij ons</loyalty-reward>';
  const developed = await open(inOrder, { attributes: 'scheem="dark"', tag, host: 'localhost' });
  await expect.poll(() => developed.said, { timeout: 10_000 }).toHaveLength(2);
  const said = developed.said.join('\n');
  expect(said).toContain('<loyalty-points-badge> has no attribute scheem. It has scheme.');
  expect(said).toContain(
    '<loyalty-reward> is no element of the kit, and draws nothing. Use one of',
  );
  await developed.page.close();

  const live = await open(inOrder, { attributes: 'scheem="dark"', tag });
  await balance(live.page).waitFor();
  // As long as it takes to be told, and longer.
  await live.page.waitForTimeout(2000);
  expect(live.said).toEqual([]);
  await live.page.close();
});

test('a token under another name: told where the page is developed, and the shopper is a guest', async () => {
  const provider = { ...inOrder, 'member-token-url': '/another-word' };
  const { page, said } = await open(provider, { host: 'localhost' });
  await page.getByRole('button', { name: 'Inloggen' }).waitFor();
  await expect.poll(() => said, { timeout: 10_000 }).toHaveLength(1);
  expect(said[0]).toContain('member-token-url (/another-word) answers JSON without a token');
  await page.close();
});

test('the kit twice: one message, and the first copy goes on', async () => {
  const { page, said, shopper } = await open(inOrder);
  await balance(page).waitFor();
  await page.addScriptTag({ type: 'module', url: '/another/spaarkit.js' });
  await expect.poll(() => said).toHaveLength(1);
  expect(said[0]).toContain('Spaarkit, defined_already: ');
  expect(said[0]).toContain('Load the kit once');
  await page.getByRole('tab', { name: 'Historie' }).click();
  await balance(page).waitFor();
  expect(said).toHaveLength(1);
  await shopper.expectAccessible('the kit twice');
  await page.close();
});

/** A page with this provider, and what the kit says on it. */
async function open(
  provider: Readonly<Record<string, string>>,
  { attributes = '', tag = '', host = '127.0.0.1' } = {},
) {
  const set = Object.entries(provider).map(([name, value]) => `${name}="${value}"`);
  const path = `/${Object.keys(files).length}`;
  await serveFile(
    path,
    `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Theehuis De Lindeboom</title><link rel="icon" href="data:,">
    <script type="module" src="/spaarkit.js"></script>
    <main><h1>Theehuis De Lindeboom</h1><loyalty-provider ${set.join(' ')}>
      <loyalty-points-badge ${attributes}>Spaar bij ons</loyalty-points-badge>
      <loyalty-rewards>Spaar bij ons</loyalty-rewards>
      ${tag}
    </loyalty-provider></main></html>`,
    '.html',
  );
  const page = await browser.newPage({ locale: 'nl-NL' });
  // There a person develops: a test that drives the browser has its token page left alone.
  if (host === 'localhost')
    await page.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { value: false }));
  const shopper = new Shopper(page, 'mouse');
  const said: string[] = [];
  page.on('console', (message) => {
    // The browser itself complains of answers that are none.
    if (message.text().includes('Spaarkit')) said.push(`${message.type()}: ${message.text()}`);
  });
  await page.goto(`http://${host}:${(server.address() as AddressInfo).port}${path}`);
  return { page, said, shopper };
}

async function serveFile(path: string, body: string, extension = ''): Promise<void> {
  const file = join(folder, `page${Object.keys(files).length}${extension}`);
  await writeFile(file, body);
  files[path] = file;
}

/** As it was handed out an hour ago. */
async function expiredToken(): Promise<string> {
  vi.setSystemTime(Date.now() - hour);
  const token = await createToken();
  vi.useRealTimers();
  return token;
}

const balance = (page: Page) =>
  page.locator('loyalty-points-badge').locator('[part=amount]').getByText('2.500');
