import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test, vi } from 'vitest';
import { fiveEuroWith, programWith } from '@spaarkit/contract/conformance';
import { silentLogger } from '../logger.ts';
import { createMemoryStore } from '../memory.ts';
import {
  adjust,
  createProgram,
  getRedemption,
  listCodeConnectors,
  listTransactions,
  putCodeConnector,
  putMember,
  putProgram,
  redeem,
  settleCode,
  type MemberContext,
} from '../services/index.ts';
import { startAsking } from './ask.ts';

interface Asked {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A status and a body; undefined never answers. */
type Answer = { readonly status: number; readonly body?: string } | undefined;

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

const code = (text: string): Answer => ({ status: 200, body: JSON.stringify({ code: text }) });

/** A shop that answers with these in turn, and then with the last. */
async function shopThatAnswers(answers: readonly Answer[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push({ headers: request.headers as Record<string, string>, body });
      if (answer) response.writeHead(answer.status).end(answer.body);
      else request.socket.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(() => new Promise((closed) => server.close(closed)));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

/** A member with 1,000 points, and one redemption that the shop is asked about. */
async function scene(url: string) {
  const store = createMemoryStore();
  const ctx: MemberContext = { store, programId: 'club', realNow: Date.now, externalId: 'lena' };
  await createProgram(store, { id: 'club', test: true }, Date.now());
  const maker = { kind: 'connector', connectorId: 'shop' } as const;
  await putProgram(ctx, programWith({ rewards: [fiveEuroWith({ maker, revertible: false })] }));
  const { secret = '' } = await putCodeConnector(ctx, 'shop', { url });
  await putMember(ctx, 'lena', { enrolled: true });
  const gift = { points: 1000, reason: 'thanks', actor: 'staff' };
  await adjust(ctx, 'lena', gift, {
    scope: 'adjust:',
    key: 'one-gift-of-points',
    fingerprint: 'a',
  });
  const once = { scope: 'redeem:', key: 'one-redemption-made', fingerprint: 'b' };
  const { body } = await redeem(ctx, { rewardId: 'five-euro' }, once);
  const { id, issuedReward } = JSON.parse(body) as { id: string; issuedReward: { id: string } };
  const asking = startAsking({
    store,
    logger: silentLogger,
    everyMs: 5,
    schedule: { leaseMs: 60_000, waitsMs: [10] },
  });
  open.push(() => asking.stop());
  return {
    ctx,
    secret,
    issuedRewardId: issuedReward.id,
    redemption: () => getRedemption(ctx, id),
    connector: async () => (await listCodeConnectors(ctx)).connectors[0],
  };
}

const soon = { timeout: 20_000 };

test('a shop is asked once, signed, and what it answers is the code', async () => {
  const { url, asked } = await shopThatAnswers([code('SHOP-1234')]);
  const { issuedRewardId, redemption, secret } = await scene(url);
  await vi.waitFor(async () => expect((await redemption()).status).toBe('issued'), soon);
  expect((await redemption()).issuedReward?.voucher?.code).toBe('SHOP-1234');
  const [{ body, headers }] = asked as [Asked];
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({
    type: 'code.requested',
    data: { issuedRewardId, memberId: 'lena', value: { kind: 'amount', amountMinor: 500 } },
  });
  expect(headers['webhook-id']).toBe(issuedRewardId);
  expect(asked).toHaveLength(1);
});

test.each([
  ['nothing at all', undefined],
  ['an error', { status: 500 }],
  ['that it knows no such address', { status: 404 }],
  ['something that is no code', { status: 200, body: '<html>' }],
  ['a code that is too short', code('1')],
])('%s leaves it open: it is asked again with the same id, and spent once', async (_, lost) => {
  const { url, asked } = await shopThatAnswers([lost, lost, code('SHOP-1234')]);
  const { connector, redemption } = await scene(url);
  await vi.waitFor(async () => expect((await redemption()).status).toBe('issued'), soon);
  expect(asked).toHaveLength(3);
  expect(new Set(asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
  expect((await redemption()).balance.available).toBe(500);
  expect(await connector()).toMatchObject({ waiting: 0 });
});

const refusals: [string, Answer, string][] = [
  ['says why', { status: 200, body: '{"refused":"No more codes."}' }, 'No more codes.'],
  ['answers 409', { status: 409 }, 'No code was made.'],
  ['answers 422 and says why', { status: 422, body: '{"refused":"Closed."}' }, 'Closed.'],
];

test.each(refusals)('a shop that %s gives the points back', async (_, refusal, why) => {
  const { url, asked } = await shopThatAnswers([{ status: 503 }, refusal]);
  const { ctx, redemption } = await scene(url);
  await vi.waitFor(async () => expect((await redemption()).status).toBe('failed'), soon);
  expect((await redemption()).balance.available).toBe(1000);
  const [returned] = (await listTransactions(ctx, { limit: 1 })).items;
  expect(returned).toMatchObject({ kind: 'refund', points: 500, reason: { note: why } });
  expect(asked).toHaveLength(2);
});

test('while it is open the shop is told why, and it can tell the code by itself', async () => {
  const { url } = await shopThatAnswers([{ status: 500 }]);
  const { connector, ctx, issuedRewardId, redemption } = await scene(url);
  await vi.waitFor(
    async () => expect((await connector())?.lastError).toBe('It answered 500.'),
    soon,
  );
  await settleCode(ctx, issuedRewardId, { code: 'LATE-1234' });
  expect((await redemption()).issuedReward?.voucher?.code).toBe('LATE-1234');
  expect((await redemption()).balance.available).toBe(500);
});
