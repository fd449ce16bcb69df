import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { MemberNews } from '@spaarkit/sdk/server';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createReceiver } from './receiver.ts';

const webhookSecret = `whsec_${btoa('a secret of twenty-four b')}`;
const at = '2026-11-02T10:00:00.000Z';

/** Klaviyo, as far as its reference says what it answers. */
const asked: { url: string; headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
let answer = 202;
const klaviyo = createServer((request, response) => {
  void record(request).then(() => response.writeHead(answer).end());
});
async function record(request: IncomingMessage): Promise<void> {
  const body = await text(request);
  asked.push({ url: request.url ?? '', headers: request.headers, body });
}
let receive: (request: Request) => Promise<Response>;

beforeAll(async () => {
  await new Promise<void>((resolve) => klaviyo.listen(0, '127.0.0.1', resolve));
  const address = klaviyo.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  receive = createReceiver({
    webhookSecret,
    klaviyoKey: 'pk_test',
    klaviyoBase: `http://127.0.0.1:${address.port}`,
  });
});
beforeEach(() => {
  asked.length = 0;
  answer = 202;
});
afterAll(() => {
  klaviyo.close();
});

const news: MemberNews = {
  memberId: 'mem_1',
  externalId: 'customer-1',
  sequence: 3,
  transaction: {
    id: 'tx_1',
    kind: 'earn',
    points: 599,
    at,
    reason: { kind: 'order', orderId: 'order-1' },
  },
  balance: { available: 599, pending: 0, reserved: 0, owed: 0, releases: [], expiring: [] },
  benefits: [],
  locale: 'nl',
  preferredChannels: ['email'],
};

function signed(data: object, secret = webhookSecret): Request {
  const body = JSON.stringify({ type: 'points.earned', timestamp: at, data });
  const now = new Date();
  return new Request('http://receiver.test/', {
    method: 'POST',
    body,
    headers: {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', now, body),
    },
  });
}

test('hands over what happened in the shape that Klaviyo documents', async () => {
  expect((await receive(signed(news))).status).toBe(204);
  expect(asked).toHaveLength(1);
  const [{ url, headers, body } = { url: '', headers: {}, body: '{}' }] = asked;
  expect(url).toBe('/api/events');
  expect(headers).toMatchObject({
    authorization: 'Klaviyo-API-Key pk_test',
    'content-type': 'application/json',
    revision: '2026-10-15',
  });
  expect(JSON.parse(body)).toMatchObject({
    data: {
      type: 'event',
      attributes: {
        metric: { data: { type: 'metric', attributes: { name: 'Loyalty points.earned' } } },
        profile: { data: { type: 'profile', attributes: { external_id: 'customer-1' } } },
        unique_id: 'msg_1',
        time: at,
        properties: { available: 599, points: 599, locale: 'nl' },
      },
    },
  });
});

test('refuses what another secret signed, and tells Klaviyo nothing', async () => {
  const other = `whsec_${btoa('another secret of some bytes')}`;
  expect((await receive(signed(news, other))).status).toBe(401);
  expect(asked).toHaveLength(0);
});

test.each([429, 500, 400])('asks to be sent again when Klaviyo answers %i', async (status) => {
  answer = status;
  const answered = await receive(signed(news));
  expect(answered.status).toBe(503);
  expect(await answered.text()).toContain(`answered ${status}`);
});

test.each([
  ['a member who wants no messages', { ...news, preferredChannels: ['none'] }],
  ['a member who was erased', { ...news, externalId: undefined }],
  ['the programme', { occasion: { poolId: 'codes', left: 3 } }],
])('keeps news of %s to itself', async (_, data) => {
  expect((await receive(signed(data))).status).toBe(204);
  expect(asked).toHaveLength(0);
});
