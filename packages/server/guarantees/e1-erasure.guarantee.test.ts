/** E1: who is erased is in no table, no database file and no copy of it, and the books balance. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import {
  clubMembership,
  line,
  present,
  programWith,
  referralRule,
  tenPerEuro,
  tiersWith,
  type Shopper,
  type Stage,
} from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { lastingEngines, type TestDatabase } from '../testing/engines.ts';
import { openArena } from './support/arena.ts';
import { expectSound } from './support/expect-sound.ts';
import { tell } from './support/scale.ts';

/** Values that are nowhere else, one for each thing that is told of a person. */
const canaries = Object.fromEntries(
  [
    'externalId',
    'formerId',
    'otherId',
    'tag',
    'orderNumber',
    'orderUrl',
    'lineId',
    'productId',
    'category',
    'lineTag',
    'refundId',
    'refundLine',
    'typedCode',
    'note',
    'actor',
    'extensionNote',
    'giftNote',
    'cartRef',
    'redeemKey',
    'adjustKey',
    'joinCode',
    'membershipId',
    'email',
    'address',
    'payment',
    'decisionNote',
    'pastReference',
    'pastNote',
  ].map((name) => [name, `canary-${name.toLowerCase()}-${randomUUID()}`]),
);

const canary = (name: string): string => present(canaries[name], name);

/** Lives a whole life as a member, leaving a canary with each thing it tells. */
async function live(stage: Stage): Promise<void> {
  const { shop } = stage;
  const id = canary('formerId');
  await shop.call('putMember', {
    params: { externalId: id },
    body: { locale: 'nl', birthday: { month: 2, day: 29 }, tags: [canary('tag')] },
  });
  const give = (externalId: string, note: string) => ({
    params: { externalId },
    body: { points: 2000, reason: note, actor: canary('actor') },
    idempotencyKey: canary('adjustKey'),
  });
  await shop.call('adjust', give(id, canary('note')));
  await shop.call('changeExternalId', {
    params: { externalId: id },
    body: { externalId: canary('externalId'), actor: canary('actor') },
  });
  const externalId = canary('externalId');
  await shop.call('putMember', { params: { externalId: canary('otherId') }, body: {} });
  await shop.call('adjust', {
    ...give(canary('otherId'), canary('note')),
    idempotencyKey: randomUUID(),
  });
  const past = { memberId: canary('otherId'), at: '2020-01-01T00:00:00Z', points: 1 };
  await shop.call('importHistory', {
    lines: [{ ...past, reference: canary('pastReference'), note: canary('pastNote') }],
  });
  await shop.call('mergeMembers', {
    params: { externalId },
    body: { from: canary('otherId'), actor: canary('actor') },
  });
  const member = await stage.visitor(externalId);
  const joinCode = canary('joinCode').slice(0, 40);
  await member.send('enroll', { body: { termsVersion: '1', joinCode } });
  const bought = {
    productId: canary('productId'),
    categories: [canary('category')],
    tags: [canary('lineTag')],
  };
  await shop.paid(externalId, [line(canary('lineId'), 5000, bought)], {
    orderId: 'order-1',
    orderNumber: canary('orderNumber').slice(0, 64),
    orderUrl: `https://shop.example/${canary('orderUrl')}`,
    voucherCodes: [canary('typedCode')],
    signals: {
      email: `${canary('email')}@mail.example`,
      address: canary('address'),
      payment: canary('payment'),
    },
  });
  await haveReferralDecided(stage, member);
  const amount = { grossMinor: 1000, netMinor: 1000 };
  await shop.refunded('order-1', {
    refundId: canary('refundId'),
    lines: [{ id: canary('lineId'), ...amount }],
  });
  await shop.refunded('order-1', { lines: [{ id: canary('refundLine'), ...amount }] });
  await shop.call('extend', {
    params: { externalId },
    body: { until: '2090-01-01T00:00:00Z', reason: canary('extensionNote'), actor: 'a' },
  });
  await member.call('redeem', {
    body: { rewardId: 'five-euro', cartRef: canary('cartRef') },
    idempotencyKey: canary('redeemKey'),
  });
  await shop.membership('started', externalId, { membershipId: canary('membershipId') });
  await shop.call('grantReward', {
    params: { externalId },
    body: { rewardId: 'five-euro', reason: canary('giftNote'), actor: 'a' },
  });
}

/** Brings a friend about whom the shop writes something down. */
async function haveReferralDecided(stage: Stage, member: Shopper): Promise<void> {
  const { code: referralCode } = await member.call('getMyReferrals');
  const friend = await stage.visitor('friend');
  await friend.call('enroll', { body: { termsVersion: '1', referralCode } });
  const { items } = await stage.shop.call('listReferrals');
  await stage.shop.call('decideReferral', {
    params: { id: present(items[0], 'referral').id },
    body: { verdict: 'approve', actor: canary('actor'), note: canary('decisionNote') },
  });
}

/** Which canaries a text holds. */
function hits(text: string): string[] {
  return Object.entries(canaries)
    .filter(([, value]) => text.includes(value.slice(0, 40)))
    .map(([name]) => name);
}

/** All rows of all tables, as text. */
async function allRows(database: TestDatabase): Promise<string> {
  const listing =
    database.engine === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table'`
      : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  return database.snapshot(async (query) => {
    const tables = await query(listing);
    const rows = [];
    for (const { name } of tables) rows.push(await query(`SELECT * FROM ${String(name)}`));
    return JSON.stringify(rows);
  });
}

/** The bytes of the database and its log, and of a fresh copy. */
function allBytes(file: string): string {
  const copy = `${file}.copy`;
  const database = new DatabaseSync(file, { readOnly: true });
  database.exec(`VACUUM INTO '${copy}'`);
  database.close();
  return [file, `${file}-wal`, copy]
    .filter((name) => existsSync(name))
    .map((name) => readFileSync(name, 'latin1'))
    .join();
}

describe.each(await lastingEngines())('E1 on %s', (engine) => {
  test('canaries of an erased member are nowhere, and the books balance', async () => {
    const arena = await openArena(engine);
    try {
      const stage = await arena.stage(
        programWith({
          earningRules: [tenPerEuro, { ...referralRule, review: 'all' }],
          tiers: tiersWith({}),
          paidMembership: clubMembership,
        }),
      );
      await stage.memberWith(300, 'a-neighbour');
      await live(stage);
      // The person is there before: else nothing would be shown.
      expect(hits(await allRows(arena.database)).length).toBeGreaterThan(12);
      await stage.shop.call('eraseMember', { params: { externalId: canary('externalId') } });

      expect(hits(await allRows(arena.database))).toEqual([]);
      if (engine === 'sqlite') expect(hits(allBytes(arena.database.name))).toEqual([]);
      expect(await audit(arena.database)).toEqual([]);
      await expectSound(arena.store);
      expect((await stage.shop.balanceOf('a-neighbour')).available).toBe(300);
      tell('E1', engine, `${Object.keys(canaries).length} canaries of an erased member: 0 hits`);
    } finally {
      await arena.close();
    }
  });
});
