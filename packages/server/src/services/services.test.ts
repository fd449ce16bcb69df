import { expect } from 'vitest';
import * as services from './index.ts';
import { codeOf, day, onEachStore } from './testing/shop.ts';

onEachStore('the services together', (on) => {
  on('takes a shopper from joining to a cheaper order and back', async (shop) => {
    const guest = await services.getSession(shop.context);
    expect(guest).toMatchObject({
      visitor: 'guest',
      programVersion: 1,
      rewards: [{ rewardId: 'gold-fifteen', refusal: 'tier_required' }],
    });
    expect((await services.getSession(shop.context, shop.member('m'))).visitor).toBe(
      'not_enrolled',
    );
    const member = await shop.joined('m');

    expect(await shop.paid('m', 'o1', 10_000)).toMatchObject({ outcome: 'booked', points: 1000 });
    expect(await shop.balance(member)).toMatchObject({ available: 0, pending: 1000 });
    shop.now += 14 * day;
    expect(await shop.balance(member)).toMatchObject({ available: 1000, pending: 0 });

    const redemption = await shop.redeem(member);
    expect(redemption).toMatchObject({
      status: 'issued',
      points: 500,
      balance: { available: 500 },
    });
    const cart = {
      cartRef: 'c1',
      lines: [{ id: 'a', kind: 'product', grossMinor: 3000, netMinor: 3000 }],
      otherCodes: [],
    } as never;
    expect(
      await services.validateVoucher(shop.context, codeOf(redemption).toLowerCase(), cart),
    ).toMatchObject({ applicable: true, discountMinor: 500 });

    const used = await shop.paid('m', 'o2', 2500, { voucherCodes: [codeOf(redemption)] });
    expect(used).toMatchObject({ outcome: 'booked', points: 250 });
    expect(
      (await services.listIssuedRewards(member, { usage: 'all', limit: 10 })).items,
    ).toMatchObject([{ usage: 'used', orderId: 'o2' }]);

    // All of it comes back: the points spent, and those earned are taken.
    expect(await shop.refunded('o2', { memberId: 'm' })).toMatchObject({
      outcome: 'booked',
      points: 250,
    });
    expect(await shop.balance(member)).toMatchObject({ available: 1000, pending: 0, owed: 0 });
    const { items } = await services.listTransactions(member, { limit: 10 });
    expect(items.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'reverse done',
      'refund done',
      'earn reversed',
      'redeem reversed',
      'earn done',
    ]);
    expect(items[1]?.undoes).toBe(items[3]?.id);
    expect(items[3]?.undoneBy).toEqual([items[1]?.id]);
  });
});
