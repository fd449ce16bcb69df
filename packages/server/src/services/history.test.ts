import { expect } from 'vitest';
import type { AdjustmentResult } from './wire.ts';
import * as services from './index.ts';
import { bodyOf, codeOf, day, onEachStore, problemOf } from './testing/shop.ts';

onEachStore('history and notices', (on) => {
  on('pages history, and takes no cursor of another member or list', async (shop) => {
    const member = await shop.joined();
    for (let points = 1; points <= 5; points++) await shop.give(member, points);
    const first = await services.listTransactions(member, { limit: 2 });
    expect(first.items.map(({ points }) => points)).toEqual([5, 4]);
    const second = await services.listTransactions(member, { limit: 2, cursor: first.nextCursor });
    expect(second.items.map(({ points }) => points)).toEqual([3, 2]);
    const third = await services.listTransactions(member, { limit: 2, cursor: second.nextCursor });
    expect(third).toMatchObject({ items: [{ points: 1 }], hasMore: false });
    expect(third.nextCursor).toBeUndefined();
    const cursor = first.nextCursor ?? '';
    const other = await shop.joined();
    expect(await problemOf(services.listTransactions(other, { limit: 2, cursor }))).toBe(
      'invalid_request',
    );
    expect(
      await problemOf(services.listIssuedRewards(member, { usage: 'all', limit: 2, cursor })),
    ).toBe('invalid_request');
    expect(
      await problemOf(services.listTransactions(member, { limit: 2, cursor: `${cursor}x` })),
    ).toBe('invalid_request');
    expect(await problemOf(services.listTransactions(member, { limit: 2, cursor: '' }))).toBe(
      'invalid_request',
    );
  });

  on('warns before points and rewards lapse, until the notice is dismissed', async (shop) => {
    const member = await shop.withPoints(1000);
    await shop.redeem(member);
    shop.now += 29 * day;
    const { notices } = await services.getSession(shop.context, member);
    expect(notices).toMatchObject([{ kind: 'reward_expiring' }]);
    const id = notices[0]?.id ?? '';
    await services.dismissNotice(member, id);
    await services.dismissNotice(member, id);
    expect((await services.getSession(shop.context, member)).notices).toEqual([]);
    expect(await problemOf(services.dismissNotice(member, 'anything'))).toBe('not_found');
    shop.now += 680 * day;
    expect((await services.getSession(shop.context, member)).notices).toMatchObject([
      { kind: 'points_expiring', points: 500 },
    ]);
    shop.now += 60 * day;
    expect(await shop.balance(member)).toMatchObject({ available: 0 });
    // The points, and the reward that was not used in time.
    expect(await services.sweep(shop.context)).toMatchObject({ transactions: 2 });
  });

  on('tells in the history of a reward that was not used in time, once', async (shop) => {
    const member = await shop.withPoints(1000);
    const unused = await shop.redeem(member);
    const used = await shop.redeem(member);
    await services.useVoucher(shop.context, codeOf(used), { orderId: 'o1' });
    shop.now += 40 * day;
    expect(await services.sweep(shop.context)).toMatchObject({ members: 2, transactions: 1 });
    const { items } = await services.listTransactions(member, { limit: 5 });
    expect(items[0]).toMatchObject({
      kind: 'expire',
      points: 0,
      reason: { kind: 'reward', issuedRewardId: unused.issuedReward?.id },
    });
    expect(await services.sweep(shop.context)).toMatchObject({ members: 0, transactions: 0 });
    const later = new Date(shop.now + 10 * day).toISOString();
    const id = unused.issuedReward?.id ?? '';
    await services.extendReward(shop.context, id, { expiresAt: later, actor: 'Jo' });
    shop.now += 20 * day;
    expect(await services.sweep(shop.context)).toMatchObject({ members: 1, transactions: 1 });
  });

  on('adjusts, and never takes more than there is', async (shop) => {
    const member = await shop.joined();
    const given = bodyOf(await shop.give(member, 50)) as AdjustmentResult;
    expect(given.balance.available).toBe(50);
    expect(await problemOf(shop.give(member, -51))).toBe('insufficient_points');
    await shop.give(member, -50);
    expect(await problemOf(shop.give(shop.member('nobody'), 5))).toBe('not_enrolled');
    const { items } = await services.listTransactions(member, { limit: 5 });
    expect(items[0]?.reason).toEqual({ kind: 'adjustment', note: 'a gift' });
  });
});
