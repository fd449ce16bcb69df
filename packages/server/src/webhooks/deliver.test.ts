import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test, vi } from 'vitest';
import { webhookMessage, type ProgramDocumentInput } from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { silentLogger } from '../logger.ts';
import { createMemoryStore } from '../memory.ts';
import {
  adjust,
  createProgram,
  createWebhookEndpoint,
  giveReward,
  importVoucherCodes,
  listWebhookDeliveries,
  listWebhookEndpoints,
  putMember,
  putProgram,
  redeliverWebhook,
  rotateWebhookSecret,
  sweep,
} from '../services/index.ts';
import { startDeliveries, type Deliveries } from './deliver.ts';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

const programId = 'club';
const open: (() => Promise<unknown>)[] = [];
/** Every message of a test: its type says what is in it. */
const told: string[] = [];
afterEach(async () => {
  for (const body of told.splice(0)) webhookMessage.parse(JSON.parse(body));
  for (const close of open.splice(0).toReversed()) await close();
});

/** A receiver that answers with these statuses in turn, and then with the last. */
async function receiver(statuses: number[]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const status = statuses[Math.min(received.length, statuses.length - 1)] ?? 200;
      told.push(body);
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(() => new Promise((closed) => server.close(closed)));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received };
}

/** A programme whose clock is moved by hand, with one member, who listens, and a sender. */
async function scene(url: string, document: ProgramDocumentInput = demoProgram) {
  let now = Date.now();
  const store = createMemoryStore();
  const ctx = { store, programId, realNow: () => now };
  await createProgram(store, { id: programId, test: true }, now);
  await putProgram(ctx, document);
  await putMember(ctx, 'lena', { enrolled: true, locale: 'nl', preferredChannels: ['email'] });
  const endpoint = await createWebhookEndpoint(ctx, { url });
  const deliveries: Deliveries = startDeliveries({
    store,
    realNow: ctx.realNow,
    logger: silentLogger,
    everyMs: 5,
  });
  open.push(() => deliveries.stop());
  let key = 0;
  return {
    ctx,
    endpoint,
    pass: (ms: number) => {
      now += ms;
    },
    give: (points: number) =>
      adjust(
        ctx,
        'lena',
        { points, reason: 'thanks', actor: 'staff' },
        {
          scope: 'adjust',
          key: `key-${(key += 1)}-of-this-very-test`,
          fingerprint: String(key),
        },
      ),
    told: async () => (await listWebhookDeliveries(ctx, endpoint.id, { limit: 100 })).items,
  };
}

function once(number: number) {
  const name = String(number);
  return { scope: 'grant', key: `key-${name}-of-this-very-test`, fingerprint: name };
}

const soon = { timeout: 20_000 };

test('a message arrives signed, and says what happened and where the member stands', async () => {
  const { url, received } = await receiver([204]);
  const { endpoint, give, told } = await scene(url);
  await give(250);
  await vi.waitFor(async () => expect((await told())[0]?.status).toBe('delivered'), soon);
  const [{ body, headers }] = received as [Received];
  const message = new Webhook(endpoint.secret).verify(body, headers);
  expect(message).toMatchObject({
    type: 'points.adjusted',
    data: {
      externalId: 'lena',
      transaction: { kind: 'adjust', points: 250 },
      balance: { available: 250 },
      locale: 'nl',
      preferredChannels: ['email'],
    },
  });
  expect(() => new Webhook(endpoint.secret).verify(`${body} `, headers)).toThrow();
});

test('what comes about by date is told once, however many sweep at once', async () => {
  const { url, received } = await receiver([204]);
  const { ctx, pass, told } = await scene(url);
  await sweep(ctx);
  pass(91 * 86_400_000);
  await Promise.all([sweep(ctx), sweep(ctx), sweep(ctx)]);
  await vi.waitFor(async () => expect((await told())[0]?.status).toBe('delivered'), soon);
  await sweep(ctx);
  expect(received.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
    {
      type: 'member.inactive',
      data: {
        externalId: 'lena',
        occasion: { days: 90 },
        balance: { available: 0 },
        benefits: [{ id: 'club-news' }],
        locale: 'nl',
        preferredChannels: ['email'],
      },
    },
  ]);
});

test('a pool that is low is told once, and again after an import that did not help', async () => {
  const { url, received } = await receiver([204]);
  const { ctx, told } = await scene(url, {
    ...demoProgram,
    rewards: [
      {
        kind: 'free_shipping',
        id: 'parcel',
        name: { nl: 'Gratis verzending', en: 'Free shipping' },
        cost: { kind: 'fixed', points: 100 },
        maker: { kind: 'pool', poolId: 'spring', lowWater: 2 },
        revertible: false,
      },
    ],
    segments: [],
    tiers: undefined,
    campaigns: [],
  });
  const hand = (number: number) =>
    giveReward(ctx, 'lena', { rewardId: 'parcel', reason: 'thanks', actor: 'staff' }, once(number));
  const low = () => received.filter(({ body }) => body.includes('pool.low'));
  await importVoucherCodes(ctx, 'spring', { codes: ['AAAA-1111', 'BBBB-2222', 'CCCC-3333'] });
  await sweep(ctx);
  expect(await told()).toEqual([]);
  await hand(1);
  await Promise.all([sweep(ctx), sweep(ctx)]);
  await sweep(ctx);
  await hand(2);
  await sweep(ctx);
  await vi.waitFor(() => expect(low()).toHaveLength(1), soon);
  expect(JSON.parse(low()[0]?.body ?? '')).toMatchObject({
    type: 'pool.low',
    data: { occasion: { poolId: 'spring', left: 2 } },
  });
  await importVoucherCodes(ctx, 'spring', { codes: ['DDDD-4444'] });
  await sweep(ctx);
  await vi.waitFor(() => expect(low()).toHaveLength(2), soon);
});

test('a message that failed comes again later, the same to the byte, until it is taken', async () => {
  const { url, received } = await receiver([500, 503, 200]);
  const { give, pass, told } = await scene(url);
  await give(1);
  await vi.waitFor(() => expect(received).toHaveLength(1), soon);
  await vi.waitFor(async () => expect((await told())[0]?.responseStatus).toBe(500), soon);
  pass(6000);
  await vi.waitFor(async () => expect((await told())[0]?.responseStatus).toBe(503), soon);
  pass(6 * 60_000);
  await vi.waitFor(async () => expect((await told())[0]?.status).toBe('delivered'), soon);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('what fails ten times is given up, and is sent again on demand', async () => {
  const { url, received } = await receiver([...Array.from({ length: 10 }, () => 500), 200]);
  const { ctx, endpoint, give, pass, told } = await scene(url);
  await give(1);
  for (let tried = 1; tried <= 10; tried += 1) {
    await vi.waitFor(async () => expect((await told())[0]?.attempts).toBe(tried), soon);
    await vi.waitFor(async () => expect((await told())[0]?.responseStatus).toBe(500), soon);
    pass(27 * 3_600_000);
  }
  await vi.waitFor(async () => expect((await told())[0]?.status).toBe('dead'), soon);
  await redeliverWebhook(ctx, endpoint.id, (await told())[0]?.eventId ?? '');
  await vi.waitFor(async () => expect((await told())[0]?.status).toBe('delivered'), soon);
  expect(received).toHaveLength(11);
}, 60_000);

test('410 disables the endpoint, and nothing more is noted for it', async () => {
  const { url } = await receiver([410]);
  const { ctx, give, told } = await scene(url);
  await give(1);
  await vi.waitFor(async () => expect((await told())[0]?.status).toBe('dead'), soon);
  expect((await listWebhookEndpoints(ctx)).endpoints[0]?.disabledAt).toBeDefined();
  await give(2);
  expect(await told()).toHaveLength(1);
});

test('while a secret is being changed, either verifies; then only the new one', async () => {
  const { url, received } = await receiver([200]);
  const { ctx, endpoint, give, pass } = await scene(url);
  const next = await rotateWebhookSecret(ctx, endpoint.id, { overlapHours: 1 });
  await give(1);
  await vi.waitFor(() => expect(received).toHaveLength(1), soon);
  const [first] = received as [Received];
  for (const { secret } of [endpoint, next])
    expect(() => new Webhook(secret).verify(first.body, first.headers)).not.toThrow();
  pass(2 * 3_600_000);
  await give(2);
  await vi.waitFor(() => expect(received).toHaveLength(2), soon);
  const [, second] = received as [Received, Received];
  expect(second.headers['webhook-signature']?.split(' ')).toHaveLength(1);
});
