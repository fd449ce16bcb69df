import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShopProblem, ShopState } from '../shared/state.ts';
import { FakeLoyalty } from '../tests/fake-loyalty.ts';
import { createApp } from './app.ts';
import { addCustomer } from './customers.ts';
import { Database } from './database.ts';
import { OutboxSender } from './outbox.ts';
import { fill, type Pages } from './pages.ts';
import { ShopClock } from './shop-clock.ts';
import { Shop } from './shop.ts';

type Answer = Partial<ShopProblem> & { readonly state: ShopState };

const settings = { apiBase: 'http://127.0.0.1:9', publishableKey: 'pk_test' };
const template = '<html lang="{{language}}"><title>{{title}}</title>{{page}} {{product}}';
const pages: Pages = {
  headers: {},
  asset: () => undefined,
  render: async (_page, language, view) => fill(template, language, view, settings),
};

let folder: string;
let database: Database;
let app: Hono;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storefront-'));
  database = new Database(join(folder, 'shop.db'));
  const loyalty = new FakeLoyalty();
  const outbox = new OutboxSender(database, loyalty);
  const clock = new ShopClock(database, loyalty);
  const shop = new Shop({ database, loyalty, outbox, clock, origin: 'http://shop.test' });
  addCustomer(database, { id: 'noor', name: 'Noor </script>', email: 'noor@example.test' }, 0);
  app = createApp({ shop, database, loyalty, pages, cookieSecret: 'secret' });
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test('looking around sets no cookie; putting something in the cart does', async () => {
  expect((await app.request('/')).headers.getSetCookie()).toEqual([]);
  const { headers } = await post('/api/cart/add', { product: 'huisblend', quantity: 1 });
  expect(headers.getSetCookie()).toEqual([
    expect.stringMatching(/^session=.+HttpOnly; SameSite=Lax$/),
  ]);
});

test('a session cookie that this shop did not sign is nobody', async () => {
  const { cookie } = await logIn();
  const [id = ''] = cookie.split('.');
  expect((await state(cookie)).customer?.id).toBe('noor');
  expect((await state(`${id}.forged`)).customer).toBeUndefined();
  expect((await state(id)).customer).toBeUndefined();
});

test('logging in replaces the session, so that a planted one is worth nothing', async () => {
  const planted = cookieOf(await post('/api/cart/add', { product: 'huisblend', quantity: 1 }));
  await logIn(planted);
  expect((await state(planted)).customer).toBeUndefined();
});

test('a member token is for who is logged in, and for nobody else', async () => {
  expect((await app.request('/api/loyalty-token')).status).toBe(204);
  const { cookie } = await logIn();
  const response = await app.request('/api/loyalty-token', { headers: { cookie } });
  expect(await response.json()).toEqual({ token: 'token-of-noor' });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a form on another site cannot act here', async () => {
  const { cookie } = await logIn();
  const response = await post('/api/logout', {}, { cookie, 'sec-fetch-site': 'cross-site' });
  expect(response.status).toBe(403);
  expect((await state(cookie)).customer?.id).toBe('noor');
});

test.each([
  ['/api/cart/add', { product: 'huisblend', quantity: 1.5 }],
  ['/api/cart/add', { product: 'huisblend', quantity: -1 }],
  ['/api/cart/add', { product: 1 }],
  ['/api/cart/add', 'nonsense'],
  ['/api/codes/apply', {}],
  ['/api/checkout', { totalMinor: '0' }],
  ['/api/demo/clock', { days: 0 }],
])('%s refuses what no page of the shop sends: %j', async (path, body) => {
  const response = await post(path, body);
  expect(response.status).toBe(200);
  expect(((await response.json()) as Answer).problem).toBe('bad_request');
});

test('a product that the shop does not have is not sold', async () => {
  const response = await post('/api/cart/add', { product: 'tea', quantity: 1 });
  expect(await response.json()).toMatchObject({
    problem: 'not_found',
    state: { cart: { count: 0 } },
  });
  expect((await app.request('/product/tea')).status).toBe(404);
  expect((await app.request('/nothing/here')).status).toBe(404);
});

test.each(['/nothing/here', '/nothing/huisblend', '/product/tea', '/product/huisblend/more'])(
  'who follows a link to %s, where nothing is, is told so and led back into the shop, in their language',
  async (path) => {
    const headers = { accept: 'text/html', cookie: 'language=en' };
    const response = await app.request(path, { headers });
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('<title>We do not have this - Zilverberk</title>');
    expect(page).toContain('We do not have this</h1>');
    expect(page).toContain('href="/">Continue shopping</a>');
  },
);

test.each([
  ['/product/huisblend/', '/product/huisblend'],
  ['//', '/'],
  ['/winkelwagen/?from=mail', '/winkelwagen?from=mail'],
])('%s leads to %s, which shows the same', async (path, to) => {
  const response = await app.request(`http://shop.test${path}`);
  expect([response.status, response.headers.get('location')]).toEqual([301, to]);
  expect((await app.request(to)).status).toBe(200);
});

test.each(['/nothing/', '/product/tea/', '//elsewhere.test/'])(
  '%s leads nowhere: nothing is there without the slash either',
  async (path) => {
    const response = await app.request(`http://shop.test${path}`);
    expect([response.status, response.headers.get('location')]).toEqual([404, null]);
  },
);

test('the language is kept, and its form leads nowhere but back into the shop', async () => {
  const response = await language({ language: 'en', back: '/winkelwagen' });
  expect(response.headers.get('location')).toBe('/winkelwagen');
  const cookie = cookieOf(response);
  expect(await (await app.request('/', { headers: { cookie } })).text()).toContain(
    '<html lang="en">',
  );
  for (const back of ['https://elsewhere.test', '//elsewhere.test', '/\\elsewhere.test']) {
    expect((await language({ language: 'nl', back })).headers.get('location')).toBe('/');
  }
});

test('what customers are called cannot break out of a page', async () => {
  const { cookie } = await logIn();
  const markup = await (await app.request('/account', { headers: { cookie } })).text();
  expect(markup).toContain('Noor \\u003c/script>');
  expect(markup).not.toContain('</script>');
});

async function logIn(cookie = '') {
  const response = await post('/api/login', { customer: 'noor' }, { cookie });
  return { cookie: cookieOf(response) };
}

async function state(cookie: string): Promise<ShopState> {
  const response = await app.request('/api/state', { headers: { cookie } });
  return ((await response.json()) as Answer).state;
}

function cookieOf(response: Response): string {
  return response.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return app.request(path, { method: 'POST', body: JSON.stringify(body), headers });
}

async function language(fields: Record<string, string>) {
  return app.request('/language', { method: 'POST', body: new URLSearchParams(fields) });
}
