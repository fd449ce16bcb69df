/** The shop's server against the real loyalty API: what Shopify signed is taken, and nothing else. */
import { createHmac } from 'node:crypto';
import { createClient } from '@spaarkit/sdk';
import { createServerClient } from '@spaarkit/sdk/server';
import { seedDemo, serve, silentLogger, type RunningServer } from '@spaarkit/server';
import { createMemoryStore } from '@spaarkit/server/memory';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApp } from '../server/app.ts';
import { isFromProxy } from '../server/signatures.ts';
import { order, refund } from './fixtures.ts';
import { proxied, shopSettings } from './shopify.ts';

let api: RunningServer;
let app: (request: Request) => Promise<Response>;

beforeAll(async () => {
  const store = createMemoryStore();
  await store.migrate();
  await seedDemo(store);
  api = await serve({ store, demo: true, port: 0, logger: silentLogger });
  app = createApp(shopSettings(api.url));
});
afterAll(() => api.close());

const { appSecret, shop } = shopSettings('');
const loyalty = () => createServerClient({ apiBase: api.url, secretKey: 'sk_demo' });

function webhook(topic: string, data: object, changes: Readonly<Record<string, string>> = {}) {
  const body = JSON.stringify(data);
  return app(
    new Request('http://shop.test/webhooks', {
      method: 'POST',
      body,
      headers: {
        'x-shopify-topic': topic,
        'x-shopify-shop-domain': shop,
        'x-shopify-hmac-sha256': createHmac('sha256', appSecret).update(body).digest('base64'),
        ...changes,
      },
    }),
  );
}

const held = async (memberId: string) => (await loyalty().members.retrieve(memberId)).balance;

test('the signature in Shopify’s reference is taken, and not a later one or another', () => {
  // Of the page on app proxies; the shop’s name there stands in braces.
  const query = new URLSearchParams(
    'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews' +
      '&timestamp=1317327555&signature=4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
  );
  const then = 1317327555_000;
  expect(isFromProxy(query, 'hush', then)).toBe(true);
  expect(isFromProxy(query, 'hush', then + 600_000)).toBe(false);
  expect(isFromProxy(query, 'hush!', then)).toBe(false);
  query.set('logged_in_customer_id', '2');
  expect(isFromProxy(query, 'hush', then)).toBe(false);
});

test('a customer gets a token of their own, a guest none, and nobody may keep it', async () => {
  const answered = await app(proxied('/token', { logged_in_customer_id: '115310627' }));
  expect(answered.status).toBe(200);
  expect(answered.headers.get('cache-control')).toBe('no-store');
  const { token } = (await answered.json()) as { token: string };
  const [, claims = ''] = token.split('.');
  expect(JSON.parse(atob(claims))).toMatchObject({ sub: '115310627', aud: 'demo' });
  expect((await app(proxied('/token', { logged_in_customer_id: '' }))).status).toBe(204);
});

test.each([
  ['without a signature', (url: URL) => url.searchParams.delete('signature')],
  ['for another customer', (url: URL) => url.searchParams.set('logged_in_customer_id', '7')],
  ['with a customer added', (url: URL) => url.searchParams.append('logged_in_customer_id', '7')],
])('a request %s gets none', async (_, change) => {
  const url = new URL(proxied('/token', { logged_in_customer_id: '1' }).url);
  change(url);
  expect((await app(new Request(url))).status).toBe(401);
});

test('of another shop neither', async () => {
  const request = proxied('/token', { logged_in_customer_id: '1', shop: 'other.myshopify.com' });
  expect((await app(request)).status).toBe(401);
});

test('a paid order earns once, a refund takes its part back, and a redaction all', async () => {
  await loyalty().members.put('115310627', { joinedAt: '2026-01-01T00:00:00.000Z' });
  const { now } = await loyalty().clock.retrieve();
  const paid = { ...order, processed_at: now };
  expect((await webhook('orders/paid', paid)).status).toBe(204);
  const { pending } = await held('115310627');
  expect(pending).toBeGreaterThan(0);
  expect((await webhook('orders/paid', paid)).status).toBe(204);
  expect((await held('115310627')).pending).toBe(pending);

  const back = { ...refund, created_at: now };
  expect((await webhook('refunds/create', back)).status).toBe(204);
  const left = (await held('115310627')).pending;
  expect(left).toBeLessThan(pending);
  expect(left).toBeGreaterThan(0);
  expect((await webhook('orders/cancelled', { ...paid, cancelled_at: now })).status).toBe(204);
  expect((await held('115310627')).pending).toBe(0);

  const redaction = { customer: { id: 115310627 } };
  expect((await webhook('customers/redact', redaction)).status).toBe(204);
  await expect(held('115310627')).rejects.toThrow();
  // Sent again, and an order that comes late: nothing can be done for who is gone.
  expect((await webhook('customers/redact', redaction)).status).toBe(204);
  expect((await webhook('orders/paid', { ...paid, id: 820982912 })).status).toBe(204);
});

test('of codes that did not count the log tells, but not of the shop’s own', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await loyalty().members.put('7', { joinedAt: '2026-01-01T00:00:00.000Z' });
  await loyalty().members.adjust('7', { points: 500, reason: 'test', actor: 'test' });
  const page = createClient({
    apiBase: api.url,
    publishableKey: 'pk_demo',
    getMemberToken: async () => {
      const answered = await app(proxied('/token', { logged_in_customer_id: '7' }));
      return ((await answered.json()) as { token: string }).token;
    },
  });
  const { issuedReward } = await page.redemptions.create({ rewardId: 'five-euro' });
  const code = issuedReward?.voucher?.code ?? '';
  const { now } = await loyalty().clock.retrieve();
  const withCodes = (id: number) => ({
    ...order,
    id,
    name: `#${id}`,
    processed_at: now,
    customer: { id: 7 },
    discount_codes: [
      { code: 'SUMMER', amount: '10.00' },
      { code, amount: '5.00' },
    ],
  });
  expect((await webhook('orders/paid', withCodes(1))).status).toBe(204);
  expect(warned).not.toHaveBeenCalled();
  expect((await webhook('orders/paid', withCodes(2))).status).toBe(204);
  expect(warned.mock.calls).toEqual([
    [`Order #2: the code ${code} gave a discount, but another order had used it before.`],
  ]);
  warned.mockRestore();
});

test('of lines that only a refund has, and not its order, the log tells', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await loyalty().members.put('8', { joinedAt: '2026-01-01T00:00:00.000Z' });
  const { now } = await loyalty().clock.retrieve();
  const paid = { ...order, id: 3, processed_at: now, customer: { id: 8 }, discount_codes: [] };
  expect((await webhook('orders/paid', paid)).status).toBe(204);
  const { pending } = await held('8');
  // Added to the order after it was paid, say, which Shopify allows.
  const lines = refund.refund_line_items.map((line) => ({ ...line, line_item_id: 5 }));
  const back = { ...refund, id: 4, order_id: 3, created_at: now, refund_line_items: lines };
  expect((await webhook('refunds/create', back)).status).toBe(204);
  expect(warned.mock.calls).toEqual([
    [
      'Order 3: a return names the line 5, which the order does not have, so no points were taken back for it.',
    ],
  ]);
  expect((await held('8')).pending).toBe(pending);
  warned.mockRestore();
});

test('what another secret signed, or another shop sent, changes nothing', async () => {
  const forged = await webhook('orders/paid', order, { 'x-shopify-hmac-sha256': 'AAAA' });
  expect(forged.status).toBe(401);
  const other = await webhook('orders/paid', order, {
    'x-shopify-shop-domain': 'other.myshopify.com',
  });
  expect(other.status).toBe(401);
});

test('topics that mean nothing to points are taken', async () => {
  expect((await webhook('customers/data_request', { customer: { id: 1 } })).status).toBe(204);
});

test('while the loyalty API is away, Shopify is asked to send again', async () => {
  const away = createApp(shopSettings('http://127.0.0.1:9'));
  const body = JSON.stringify(order);
  const answered = await away(
    new Request('http://shop.test/webhooks', {
      method: 'POST',
      body,
      headers: {
        'x-shopify-topic': 'orders/paid',
        'x-shopify-shop-domain': shop,
        'x-shopify-hmac-sha256': createHmac('sha256', appSecret).update(body).digest('base64'),
      },
    }),
  );
  expect(answered.status).toBe(503);
});
