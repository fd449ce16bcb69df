import type { RevertResult } from '@spaarkit/contract';
import { expect } from 'vitest';
import * as services from './index.ts';
import { bodyOf, codeOf, day, key, minute, onEachStore, problemOf } from './testing/shop.ts';

onEachStore('redemptions', (on) => {
  on(
    'answers a repeated request with the same bytes, and refuses another under its key',
    async (shop) => {
      const member = await shop.withPoints(2000);
      const once = key();
      const replies = await Promise.all(
        Array.from({ length: 25 }, () => services.redeem(member, { rewardId: 'five-euro' }, once)),
      );
      expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
      expect(replies.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(await shop.balance(member)).toMatchObject({ available: 1500 });
      expect(
        await problemOf(
          services.redeem(member, { rewardId: 'five-euro' }, { ...once, fingerprint: 'other' }),
        ),
      ).toBe('idempotency_key_reused');
    },
  );

  on('keeps no refusal: the same key works once there are points', async (shop) => {
    const member = await shop.joined();
    const once = key();
    const refused = services.redeem(member, { rewardId: 'five-euro' }, once);
    await expect(refused).rejects.toMatchObject({
      code: 'insufficient_points',
      facts: { missingPoints: 500 },
    });
    await shop.give(member, 500);
    expect(await services.redeem(member, { rewardId: 'five-euro' }, once)).toMatchObject({
      status: 201,
      replayed: false,
    });
  });

  on('issues one voucher to two hundred callers with points for one', async (shop) => {
    const member = await shop.withPoints(500);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () =>
        problemOf(services.redeem(member, { rewardId: 'five-euro' }, key())),
      ),
    );
    expect(outcomes.filter((code) => code === 'none')).toHaveLength(1);
    expect(outcomes.filter((code) => code === 'insufficient_points')).toHaveLength(199);
    expect(await shop.balance(member)).toMatchObject({ available: 0 });
  });

  on(
    'hands out no more than the stock, and as often as the limit allows',
    async (shop) => {
      const members = await Promise.all(Array.from({ length: 12 }, () => shop.withPoints(2000)));
      const outcomes = await Promise.all(
        members.map((member) => problemOf(services.redeem(member, { rewardId: 'scarce' }, key()))),
      );
      expect(outcomes.filter((code) => code === 'none')).toHaveLength(3);
      expect(outcomes.filter((code) => code === 'reward_out_of_stock')).toHaveLength(9);
      const [member] = members;
      if (!member) throw new Error('no member');
      const limited = await Promise.all(
        Array.from({ length: 10 }, () =>
          problemOf(services.redeem(member, { rewardId: 'once' }, key())),
        ),
      );
      expect(limited.filter((code) => code === 'none')).toHaveLength(1);
      expect(limited.filter((code) => code === 'reward_limit_reached')).toHaveLength(9);
    },
    {
      rewards: [
        {
          kind: 'free_shipping',
          id: 'scarce',
          name: { nl: 'x' },
          cost: { kind: 'fixed', points: 10 },
          stock: 3,
        },
        {
          kind: 'free_shipping',
          id: 'once',
          name: { nl: 'x' },
          cost: { kind: 'fixed', points: 10 },
          limit: { count: 1 },
        },
      ],
    },
  );

  on('undoes a redemption once, with the stock and the points', async (shop) => {
    const member = await shop.withPoints(500);
    const redemption = await shop.redeem(member);
    const id = redemption.issuedReward?.id ?? '';
    const once = key();
    const undone = bodyOf(await services.revert(member, id, once)) as RevertResult;
    expect(undone).toMatchObject({
      pointsReturned: 500,
      balance: { available: 500 },
      issuedReward: { usage: 'reverted' },
    });
    expect((await services.revert(member, id, once)).replayed).toBe(true);
    expect(await problemOf(services.revert(member, id, key()))).toBe('voucher_expired');
    expect(await services.getRedemption(member, redemption.id)).toMatchObject({
      status: 'reverted',
    });
    expect(await problemOf(services.revert(await shop.joined(), id, key()))).toBe('not_found');
  });

  on('says what redeeming would cost, and holds nothing', async (shop) => {
    const member = await shop.withPoints(700);
    expect(
      await services.previewRedemption(member, { rewardId: 'points-as-money', points: 300 }),
    ).toMatchObject({
      points: 300,
      value: { kind: 'amount', amountMinor: 300 },
      remaining: 400,
      expiringUsed: { points: 300 },
    });
    expect(
      await problemOf(
        services.previewRedemption(member, { rewardId: 'points-as-money', points: 250 }),
      ),
    ).toBe('points_out_of_range');
    expect(await problemOf(services.previewRedemption(member, { rewardId: 'nothing' }))).toBe(
      'not_found',
    );
    expect(await problemOf(services.previewRedemption(member, { rewardId: 'gold-fifteen' }))).toBe(
      'reward_not_available',
    );
    expect(await shop.balance(member)).toMatchObject({ available: 700 });
  });

  on('gives points back when a cart lets its time run out', async (shop) => {
    const member = await shop.withPoints(500);
    const redemption = await shop.redeem(member, 'five-euro', { cartRef: 'c1' });
    expect(redemption.issuedReward).toMatchObject({ usage: 'locked', voucher: { cartRef: 'c1' } });
    expect(await problemOf(services.revert(member, redemption.issuedReward?.id ?? '', key()))).toBe(
      'voucher_locked',
    );
    shop.now += 31 * minute;
    expect(await shop.balance(member)).toMatchObject({ available: 500 });
    expect(await services.getRedemption(member, redemption.id)).toMatchObject({
      status: 'reverted',
      issuedReward: { usage: 'reverted' },
    });
    expect((await services.listIssuedRewards(member, { usage: 'usable', limit: 5 })).items).toEqual(
      [],
    );
    expect(
      await problemOf(
        services.useVoucher(shop.context, codeOf(redemption), { orderId: 'o', cartRef: 'c1' }),
      ),
    ).toBe('voucher_expired');
    expect(await services.sweep(shop.context)).toMatchObject({
      transactions: expect.any(Number) as number,
    });
    expect(await services.sweep(shop.context)).toEqual({
      members: 0,
      transactions: 0,
      more: false,
    });
    expect(await shop.redeem(member)).toMatchObject({ balance: { available: 0 } });
  });

  on('keeps a cart redemption whose order was paid in time and told late', async (shop) => {
    const member = await shop.withPoints(500);
    const redemption = await shop.redeem(member, 'five-euro', { cartRef: 'c1' });
    const paidAt = new Date(shop.now + 20 * minute).toISOString();
    shop.now += 40 * minute;
    await shop.paid(member.externalId, 'o1', 3000, {
      at: paidAt,
      voucherCodes: [codeOf(redemption)],
    });
    expect(await shop.balance(member)).toMatchObject({ available: 0 });
    shop.now += day;
    expect(await services.sweep(shop.context)).toMatchObject({ transactions: 0 });
  });
});
