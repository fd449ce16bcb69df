import { expect } from 'vitest';
import * as services from './index.ts';
import { codeOf, key, onEachStore, problemOf } from './testing/shop.ts';

onEachStore('membership', (on) => {
  on(
    'lets everybody in who shows up in an automatic programme',
    async (shop) => {
      expect(await services.getSession(shop.context, shop.member('token'))).toMatchObject({
        visitor: 'enrolled',
        balance: { available: 0 },
      });
      expect(await shop.paid('buyer', 'o1', 1000)).toMatchObject({
        outcome: 'booked',
        points: 100,
      });
      const at = new Date(shop.now).toISOString();
      expect(
        await shop.send({ type: 'member.registered', id: 'r', at, memberId: 'account' }),
      ).toMatchObject({ outcome: 'nothing_due' });
      expect((await services.getMember(shop.context, 'account')).enrolled).toBe(true);
      const twins = await Promise.all(
        Array.from({ length: 10 }, () => services.getMe(shop.member('twin'))),
      );
      expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
    },
    { enrollment: { mode: 'automatic' } },
  );

  on(
    'leaves excluded customers out completely',
    async (shop) => {
      const member = await shop.withPoints(500);
      const code = codeOf(await shop.redeem(member));
      await services.putMember(shop.context, member.externalId, { enrolled: true, tags: ['b2b'] });
      const session = await services.getSession(shop.context, member);
      expect(session).toEqual({
        visitor: 'excluded',
        programVersion: 1,
        program: session.program,
        now: session.now,
        revision: session.revision,
        segmentIds: [],
        rewards: [],
        issuedRewards: [],
        unresolvedRedemptions: [],
        notices: [],
      });
      expect(await problemOf(services.redeem(member, { rewardId: 'five-euro' }, key()))).toBe(
        'member_excluded',
      );
      expect(await problemOf(services.getMe(member))).toBe('member_excluded');
      expect(
        await problemOf(services.enroll(shop.member('new', ['b2b']), { termsVersion: '1' }, key())),
      ).toBe('member_excluded');
      expect(await shop.paid(member.externalId, 'o1', 1000)).toMatchObject({
        outcome: 'not_a_member',
      });
      expect(
        await problemOf(
          services.validateVoucher(shop.context, code, { cartRef: 'c', lines: [], otherCodes: [] }),
        ),
      ).toBe('voucher_expired');
    },
    { exclusion: { tags: ['b2b'], issuedCodes: 'revoke' } },
  );

  on('changes and exports what is known of a member', async (shop) => {
    const member = await shop.joined();
    expect(
      await services.updateMe(member, { locale: 'nl', birthday: { month: 2, day: 29 } }),
    ).toMatchObject({ locale: 'nl' });
    expect(await services.updateMe(member, { locale: null })).not.toHaveProperty('locale');
    expect(
      await problemOf(
        services.updateMe(member, { consents: [{ id: 'news', version: 1, given: true }] }),
      ),
    ).toBe('invalid_request');
    await shop.paid(member.externalId, 'o1', 1000);
    expect(await services.exportMe(member)).toMatchObject({
      member: { birthday: { month: 2, day: 29 }, termsVersion: '1' },
      balance: { pending: 100 },
      transactions: [{ kind: 'earn' }],
      orders: [{ orderId: 'o1', points: 100 }],
    });
    expect(await problemOf(services.getMe(shop.member('nobody')))).toBe('not_enrolled');
    expect(await problemOf(services.enroll(shop.member('x'), { termsVersion: '9' }, key()))).toBe(
      'invalid_request',
    );
  });

  on('counts orders for the tier, and earns by it from then on', async (shop) => {
    const member = await shop.joined();
    await shop.paid(member.externalId, 'o1', 80_000);
    expect(await services.getMember(shop.context, member.externalId)).toMatchObject({
      tierProgress: { tierId: 'silver', have: 80_000 },
    });
    expect(await shop.paid(member.externalId, 'o2', 1000)).toMatchObject({ points: 110 });
    await shop.refunded('o1');
    expect(await services.getMember(shop.context, member.externalId)).toMatchObject({
      tierProgress: { tierId: 'bronze', have: 1000 },
    });
  });
});
