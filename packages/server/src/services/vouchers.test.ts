import { expect } from 'vitest';
import * as services from './index.ts';
import { codeOf, onEachStore, problemOf } from './testing/shop.ts';

onEachStore('vouchers', (on) => {
  on('locks a code to one cart, and a time-out of the lock only frees it', async (shop) => {
    const member = await shop.withPoints(500);
    const code = codeOf(await shop.redeem(member));
    const lock = (cartRef: string, memberId?: string) =>
      services.lockVoucher(shop.context, code, {
        cartRef,
        lines: [],
        otherCodes: [],
        lockSeconds: 60,
        ...(memberId ? { memberId } : {}),
      });
    expect(await lock('c1')).toMatchObject({ issuedReward: { usage: 'locked' }, uses: 0 });
    expect(await problemOf(lock('c2'))).toBe('voucher_locked');
    expect(await problemOf(lock('c1', 'somebody else'))).toBe('voucher_not_applicable');
    await services.releaseVoucher(shop.context, code, { cartRef: 'c1' });
    expect(await lock('c2')).toMatchObject({ lockedUntil: expect.any(String) as string });
    shop.now += 61_000;
    expect(
      (await services.listIssuedRewards(member, { usage: 'usable', limit: 5 })).items,
    ).toMatchObject([{ usage: 'unused' }]);
    expect(await services.useVoucher(shop.context, code, { orderId: 'o1' })).toMatchObject({
      uses: 1,
    });
    expect(await services.useVoucher(shop.context, code, { orderId: 'o1' })).toMatchObject({
      uses: 1,
    });
    expect(await problemOf(services.useVoucher(shop.context, code, { orderId: 'o2' }))).toBe(
      'voucher_used',
    );
    expect(await problemOf(services.useVoucher(shop.context, 'ABCD-EFGH', { orderId: 'o2' }))).toBe(
      'not_found',
    );
    expect(await shop.balance(member)).toMatchObject({ available: 0 });
  });
});
