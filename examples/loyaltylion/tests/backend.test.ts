/**
 * LoyaltyLion behind the contract, judged by the conformance suite and by what the adapter alone has to
 * do. Against a stand-in that is written from LoyaltyLion's public reference: it was not run against
 * LoyaltyLion.
 */
import { serveBackend } from '@spaarkit/contract/backend';
import { createClient } from '@spaarkit/sdk';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createLoyaltyLion } from '../src/backend.ts';
import { site, terms } from './site.ts';
import { apiKey, createStandIn, siteId, type StandIn } from './stand-in.ts';
import { judge, type Verdict } from './target.ts';

let verdicts: Verdict[];
beforeAll(async () => {
  verdicts = await judge();
});

const idsOf = (verdict: Verdict['verdict']) =>
  verdicts.filter((one) => one.verdict === verdict).map(({ id }) => id);

test('the suite finds what matters to a shopper as it is in the contract', () => {
  expect(idsOf('passes')).toEqual(
    expect.arrayContaining([
      'membership/guest',
      'redemptions/fixed',
      'redemptions/insufficient',
      'redemptions/unknown-reward',
      'writes/replay',
      'writes/simultaneous',
      'writes/reused-key',
      'writes/keys-of-others',
      'lists/pages',
      'access/keys',
      'access/tokens',
      'access/member-from-token',
      'problems/pointers',
    ]),
  );
});

test('what a case asks for and the adapter has not is said by name', () => {
  const reverting = verdicts.find(({ id }) => id === 'writes/revert-replay');
  expect(reverting).toMatchObject({ verdict: 'unsupported' });
  expect(reverting?.because).toContain('/revert');
});

test('what it finds otherwise is what the README says, and no more', () => {
  expect(idsOf('differs')).toEqual([
    'programme/public',
    'programme/etag',
    'expiry/warnings',
    'redemptions/codes',
    'redemptions/variable',
    'access/origins',
    'access/preflight',
    'access/exposed-headers',
  ]);
});

let standIn: StandIn;
let redeem: (idempotencyKey?: string) => Promise<string | undefined>;
let points: () => Promise<number | undefined>;

beforeEach(async () => {
  standIn = createStandIn(site);
  const backend = createLoyaltyLion({
    siteId,
    apiKey,
    terms,
    fetch: standIn.fetch,
    emailOf: (id) => Promise.resolve(`${id}@example.com`),
  });
  const serve = serveBackend(backend, {
    keys: { publishable: 'pk_shop', secret: 'sk_shop' },
    identify: () => Promise.resolve('noor'),
  });
  const ask = (method: string, path: string, body: object) =>
    serve(
      new Request(`http://shop.test${path}`, {
        method,
        body: JSON.stringify(body),
        headers: {
          authorization: 'Bearer sk_shop',
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
      }),
    );
  await ask('PUT', '/v1/members/noor', {});
  await ask('POST', '/v1/members/noor/adjustments', { points: 1250, reason: 'Hi', actor: 'test' });
  const client = createClient({
    apiBase: 'http://shop.test',
    publishableKey: 'pk_shop',
    maxRetries: 0,
    async transport({ url, method, headers, body = null }) {
      const response = await serve(new Request(url, { method, headers, body }));
      return { status: response.status, headers: response.headers, body: await response.text() };
    },
  });
  redeem = async (idempotencyKey) => {
    const options = idempotencyKey === undefined ? {} : { idempotencyKey };
    const { issuedReward } = await client.redemptions.create({ rewardId: 'five-euro' }, options);
    return issuedReward?.voucher?.code;
  };
  points = async () => (await client.session.retrieve()).balance?.available;
});

test('a redemption whose answer was lost is found again, and not done twice', async () => {
  standIn.weather = 'loses the answer';
  const key = crypto.randomUUID();
  await expect(redeem(key)).rejects.toMatchObject({ code: 'unavailable' });
  expect(standIn.redeemed()).toBe(1);
  expect(await redeem(key)).toMatch(/^LL-/);
  expect(standIn.redeemed()).toBe(1);
  expect(await points()).toBe(750);
});

test('one that never arrived is done when it is sent again', async () => {
  standIn.weather = 'loses the request';
  const key = crypto.randomUUID();
  await expect(redeem(key)).rejects.toMatchObject({ code: 'unavailable' });
  expect(standIn.redeemed()).toBe(0);
  expect(await redeem(key)).toMatch(/^LL-/);
  expect(await points()).toBe(750);
});

test('another intent redeems again', async () => {
  expect(await redeem()).not.toBe(await redeem());
  expect(await points()).toBe(250);
});
