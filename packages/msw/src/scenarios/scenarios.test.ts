/** One snippet for each situation, as a shop would write it, and what it then sees. */
import { isConnectionError, isInsufficientPointsError } from '@spaarkit/sdk/errors';
import { createClient, PurchasesResource, type ClientOptions } from '@spaarkit/sdk/fetch';
import { afterEach, describe, expect, test } from 'vitest';

import { scenarios, startTestKit, type NodeTestKit, type ScenarioName } from '../node.ts';

let kit: NodeTestKit;

afterEach(() => kit.close());

function open(scenario: ScenarioName, options: Partial<ClientOptions> = {}) {
  kit = startTestKit({ scenario, startsAt: '2026-11-23T12:00:00Z' });
  return createClient({ ...kit, ...options });
}

const usable = ({
  issuedRewards,
}: {
  readonly issuedRewards: readonly { readonly usage: string }[];
}) => issuedRewards.map(({ usage }) => usage);

test('guest', async () => {
  const client = open('guest');
  const session = await client.session.retrieve();
  expect(session).toMatchObject({ visitor: 'guest', issuedRewards: [] });
  expect(session.rewards.map(({ rewardId, refusal }) => [rewardId, refusal])).toEqual([
    ['gold-fifteen', 'tier_required'],
  ]);
  expect(session.program?.rewards.length).toBeGreaterThan(3);
  expect(session).not.toHaveProperty('balance');
});

test('notEnrolled', async () => {
  const client = open('notEnrolled');
  const { visitor, program } = await client.session.retrieve();
  expect(visitor).toBe('not_enrolled');
  await client.member.enroll({ termsVersion: program?.termsVersion ?? '' });
  expect(await client.session.retrieve()).toMatchObject({
    visitor: 'enrolled',
    balance: { available: 0 },
  });
});

test('newMember', async () => {
  const client = open('newMember');
  expect(await client.session.retrieve()).toMatchObject({
    visitor: 'enrolled',
    balance: { available: 0, pending: 0 },
    tierProgress: { tierId: 'bronze' },
  });
});

test('memberWithHistory', async () => {
  const client = open('memberWithHistory');
  const session = await client.session.retrieve();
  expect(session.balance).toMatchObject({ available: 1250, pending: 925, owed: 0 });
  expect(usable(session)).toEqual(['unused']);
  const { items } = await client.transactions.list();
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['earn', 'redeem', 'reverse']));
  const past = await client.issuedRewards.list({ usage: 'past' });
  expect(usable({ issuedRewards: past.items })).toEqual(['used']);
});

test('purchases', async () => {
  const client = open('purchases');
  const { items } = await new PurchasesResource(client.send).list();
  expect(items.map(({ state, lines }) => [state, lines[0]?.name])).toEqual([
    ['paid', 'Coffee beans, 1 kg'],
    ['paid', 'Kettle with a long spout'],
    ['returned', 'Porcelain filter'],
  ]);
  expect(items.map(({ documents }) => documents.length)).toEqual([0, 1, 0]);
});

test('insufficient', async () => {
  const client = open('insufficient');
  const { balance, rewards } = await client.session.retrieve();
  expect(balance).toMatchObject({ available: 130 });
  expect(rewards.find(({ rewardId }) => rewardId === 'free-shipping')).toMatchObject({
    redeemable: false,
    refusal: 'insufficient_points',
    missingPoints: 120,
  });
  const error: unknown = await client.redemptions
    .create({ rewardId: 'five-euro' })
    .catch((caught: unknown) => caught);
  expect(isInsufficientPointsError(error) && error.missingPoints).toBe(370);
});

test('nearTier', async () => {
  const client = open('nearTier');
  const { tierProgress } = await client.session.retrieve();
  expect(tierProgress).toMatchObject({
    tierId: 'bronze',
    have: 69_000,
    next: { tierId: 'silver', left: 6000, nearly: true },
  });
});

test('topTier', async () => {
  const client = open('topTier');
  const { tierProgress } = await client.session.retrieve();
  expect(tierProgress?.tierId).toBe('gold');
  expect(tierProgress).not.toHaveProperty('next');
});

test('expiring', async () => {
  const client = open('expiring');
  const { balance, issuedRewards, now } = await client.session.retrieve();
  const daysLeft = (at: string | undefined) =>
    (Date.parse(at ?? '') - Date.parse(now)) / 86_400_000;
  expect(balance?.expiring[0]?.points).toBe(700);
  expect(daysLeft(balance?.expiring[0]?.expiresAt)).toBeLessThan(30);
  expect(daysLeft(issuedRewards[0]?.expiresAt)).toBeLessThan(3);
});

test('soldOut', async () => {
  const client = open('soldOut');
  const { rewards } = await client.session.retrieve();
  expect(rewards.find(({ rewardId }) => rewardId === 'five-euro')).toMatchObject({
    redeemable: false,
    refusal: 'out_of_stock',
  });
  await expect(client.redemptions.create({ rewardId: 'five-euro' })).rejects.toMatchObject({
    code: 'reward_out_of_stock',
  });
});

test('negativeBalance', async () => {
  const client = open('negativeBalance');
  const { balance } = await client.session.retrieve();
  expect(balance).toMatchObject({ available: 0 });
  expect(balance?.owed).toBeGreaterThan(0);
});

test('excluded', async () => {
  const client = open('excluded');
  expect(await client.session.retrieve()).toMatchObject({ visitor: 'excluded' });
});

test('choosing', async () => {
  const client = open('choosing');
  const { rewards, donationTotals, program } = await client.session.retrieve();
  expect(rewards.every(({ redeemable }) => redeemable)).toBe(true);
  expect(donationTotals?.map(({ causeId, amountMinor }) => [causeId, amountMinor])).toEqual([
    ['trees', 0],
    ['books', 0],
  ]);
  expect(program?.rewards.map(({ needsAddress }) => needsAddress)).toEqual([undefined, true]);
});

test('emptyProgram', async () => {
  const client = open('emptyProgram');
  const { program, rewards, balance } = await client.session.retrieve();
  expect(program).toMatchObject({ rewards: [] });
  expect(program).not.toHaveProperty('tiers');
  expect(rewards).toEqual([]);
  expect(balance).toMatchObject({ available: 800 });
});

test('refused', async () => {
  const client = open('refused');
  const { rewards } = await client.session.retrieve();
  expect(rewards.find(({ rewardId }) => rewardId === 'five-euro')).toMatchObject({
    redeemable: true,
  });
  await expect(client.redemptions.create({ rewardId: 'five-euro' })).rejects.toMatchObject({
    name: 'InsufficientPointsError',
    missingPoints: 450,
  });
});

test('lostAnswer', async () => {
  const client = open('lostAnswer', { maxRetries: 0 });
  const intent = { idempotencyKey: 'one-key-for-one-intent' };
  const lost: unknown = await client.redemptions
    .create({ rewardId: 'five-euro' }, intent)
    .catch((caught: unknown) => caught);
  expect(isConnectionError(lost)).toBe(true);
  const { balance } = await client.redemptions.create({ rewardId: 'five-euro' }, intent);
  expect(balance.available).toBe(750);
});

test('tokenExpired', async () => {
  const client = open('tokenExpired');
  expect(await client.session.retrieve()).toMatchObject({ visitor: 'enrolled' });
});

test('slow', async () => {
  const client = open('slow');
  await expect(client.session.retrieve({}, { timeoutMs: 200 })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  expect(await client.session.retrieve()).toMatchObject({ visitor: 'enrolled' });
});

test('offline', async () => {
  const client = open('offline', { maxRetries: 0 });
  await expect(client.session.retrieve()).rejects.toMatchObject({ name: 'ConnectionError' });
});

test('serverError', async () => {
  const client = open('serverError');
  await expect(client.session.retrieve()).rejects.toMatchObject({
    name: 'ServerError',
    code: 'internal_error',
  });
});

test('unavailable', async () => {
  const client = open('unavailable');
  await expect(client.session.retrieve()).rejects.toMatchObject({
    name: 'ServerError',
    code: 'unavailable',
    status: 503,
  });
});

describe('every situation', () => {
  test.each(Object.keys(scenarios) as ScenarioName[])(
    '%s can be arranged, and says what it is',
    async (name) => {
      kit = startTestKit({ scenario: name });
      await kit.reset();
      expect(scenarios[name].title).toMatch(/^[A-Z].*\.$/);
    },
  );
});
