/** Joining, being known, being left out. */
import { equal, holds, present } from '../expect.ts';
import { line, programWith } from '../documents.ts';
import { newKey } from '../caller.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const join = { body: { termsVersion: '1' } };

export const membershipCases: readonly ConformanceCase[] = [
  {
    id: 'membership/guest',
    title: 'a guest sees the programme and nothing personal',
    async run(target) {
      const { guest } = await Stage.set(target, programWith());
      const session = await guest.call('getSession');
      equal(session.visitor, 'guest', 'The visitor');
      equal(
        [session.member, session.balance, session.tierProgress],
        [undefined, undefined, undefined],
        'What is personal',
      );
      equal(
        [session.rewards, session.issuedRewards, session.unresolvedRedemptions, session.notices],
        [[], [], [], []],
        'The lists',
      );
      await guest.refused('getMe', {}, 'token_missing');
    },
  },
  {
    id: 'membership/join',
    title: 'a customer joins by choice, once, and then is a member with a balance of zero',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.visitor('lena');
      equal((await lena.call('getSession')).visitor, 'not_enrolled', 'The visitor before joining');
      await lena.refused('getMe', {}, 'not_enrolled');
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'not_enrolled');
      const member = await lena.call('enroll', { body: { termsVersion: '1', locale: 'en' } });
      equal(
        [member.externalId, member.locale, member.termsVersion],
        ['lena', 'en', '1'],
        'The member',
      );
      const again = await lena.call('enroll', join);
      equal(
        [again.id, again.joinedAt],
        [member.id, member.joinedAt],
        'The member after joining again',
      );
      const session = await lena.call('getSession');
      equal(session.visitor, 'enrolled', 'The visitor after joining');
      equal(figures(present(session.balance, 'balance')), holding({}), 'The first balance');
    },
  },
  {
    id: 'membership/automatic',
    title: 'where every account takes part by itself, a customer is a member without joining',
    async run(target) {
      const stage = await Stage.set(target, programWith({ enrollment: { mode: 'automatic' } }));
      const lena = await stage.visitor('lena');
      equal((await lena.call('getSession')).visitor, 'enrolled', 'The visitor');
      equal(
        (await stage.shop.paid('noor', [line('a', 1000)])).outcome,
        'booked',
        'The order of a customer never seen before',
      );
      equal((await stage.shop.balanceOf('noor')).pending, 100, 'The points of that customer');
    },
  },
  {
    id: 'membership/profile',
    title: 'a member changes the profile, and takes things out of it again',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const changed = await lena.call('updateMe', {
        body: {
          locale: 'nl',
          birthday: { month: 2, day: 29 },
          preferredChannels: ['email', 'push'],
        },
      });
      equal(
        [changed.locale, changed.birthday, changed.preferredChannels],
        ['nl', { month: 2, day: 29 }, ['email', 'push']],
        'The profile',
      );
      equal(await lena.call('getMe'), changed, 'The profile, read again');
      const emptied = await lena.call('updateMe', {
        body: { locale: null, birthday: null, preferredChannels: [] },
      });
      equal(
        [emptied.locale, emptied.birthday, emptied.preferredChannels],
        [undefined, undefined, []],
        'The emptied profile',
      );
    },
  },
  {
    id: 'membership/shop-writes',
    title:
      'the shop registers a customer, with or without membership, and changes what it names only',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const params = { externalId: 'customer/7 é' };
      const registered = await stage.shop.call('putMember', { params, body: { enrolled: false } });
      equal(
        [registered.enrolled, registered.excluded, registered.member.externalId],
        [false, false, params.externalId],
        'A customer who has not joined',
      );
      const joined = await stage.shop.call('putMember', {
        params,
        body: { locale: 'nl', tags: ['regular'] },
      });
      equal(
        [joined.enrolled, joined.member.locale, joined.member.tags],
        [true, 'nl', ['regular']],
        'The customer as a member',
      );
      const tagged = await stage.shop.call('putMember', { params, body: { tags: [] } });
      equal(
        [tagged.member.locale, tagged.member.tags, tagged.member.id],
        ['nl', [], joined.member.id],
        'What was not named',
      );
      equal(
        (await stage.shop.call('getMember', { params })).member,
        tagged.member,
        'The member, read again',
      );
      await stage.shop.refused('getMember', { params: { externalId: 'nobody' } }, 'not_found');
    },
  },
  {
    id: 'membership/export',
    title: 'a member gets everything that is held',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      await lena.redeem('five-euro');
      await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'order-1' });
      const data = await lena.call('exportMe');
      equal(data.member.externalId, 'lena', 'Whose it is');
      equal(figures(data.balance), holding({ pending: 100 }), 'The balance');
      equal(
        data.transactions.map(({ kind }) => kind).toSorted(),
        ['adjust', 'earn', 'redeem'],
        'The transactions',
      );
      equal(
        data.issuedRewards.map(({ rewardId }) => rewardId),
        ['five-euro'],
        'The issued rewards',
      );
      equal(
        data.orders.map(({ orderId, points }) => [orderId, points]),
        [['order-1', 100]],
        'The orders',
      );
    },
  },
  {
    id: 'membership/excluded-by-shop',
    title: 'a customer whom the shop excludes is left out completely, and may be let in again',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const params = { externalId: 'lena' };
      equal(
        (await stage.shop.call('putMember', { params, body: { excluded: true } })).excluded,
        true,
        'Excluded',
      );
      equal((await lena.call('getSession')).visitor, 'excluded', 'The visitor');
      await lena.refused('getMe', {}, 'member_excluded');
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'member_excluded');
      await lena.refused('enroll', join, 'member_excluded');
      equal(
        (await stage.shop.paid('lena', [line('a', 1000)])).outcome,
        'not_a_member',
        'An order while excluded',
      );
      await stage.shop.call('putMember', { params, body: { excluded: false } });
      equal(figures(await lena.balance()), holding({ available: 500 }), 'The balance afterwards');
    },
  },
  {
    id: 'membership/excluded-codes',
    title: 'codes of who is left out go on or are taken back, as the programme says',
    async run(target) {
      for (const issuedCodes of ['keep', 'revoke'] as const) {
        const stage = await Stage.set(target, programWith({ exclusion: { issuedCodes } }));
        const lena = await stage.memberWith(1000);
        const code = await lena.codeOf('five-euro');
        const params = { externalId: 'lena' };
        await stage.shop.call('putMember', { params, body: { excluded: true } });
        const cart = { params: { code }, body: { cartRef: 'cart-1', lines: [line('a', 3000)] } };
        const order = { params: { code }, body: { orderId: 'order-1' } };
        if (issuedCodes === 'keep') {
          equal((await stage.shop.call('validateVoucher', cart)).discountMinor, 500, 'Kept');
          await stage.shop.call('useVoucher', order);
        } else {
          await stage.shop.refused('validateVoucher', cart, 'voucher_expired');
          await stage.shop.refused('useVoucher', order, 'voucher_expired');
          await stage.shop.call('putMember', { params, body: { excluded: false } });
          equal((await stage.shop.call('validateVoucher', cart)).discountMinor, 500, 'Back again');
        }
      }
    },
  },
  {
    id: 'membership/excluded-by-tag',
    title: 'a customer with a tag that the programme leaves out does not take part',
    async run(target) {
      const stage = await Stage.set(target, programWith({ exclusion: { tags: ['business'] } }));
      const company = await stage.visitor('company', { claims: { tags: ['business'] } });
      equal(
        (await company.call('getSession')).visitor,
        'excluded',
        'The visitor with the tag in the token',
      );
      await company.refused('enroll', join, 'member_excluded');
      await stage.shop.call('putMember', {
        params: { externalId: 'other' },
        body: { tags: ['business'] },
      });
      equal(
        (await stage.shop.paid('other', [line('a', 1000)])).outcome,
        'not_a_member',
        'An order of a customer with the tag',
      );
    },
  },
  {
    id: 'membership/adjust',
    title: 'the shop gives and takes points with a reason, never more than there are',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      equal(
        figures(await stage.shop.give('lena', 300)),
        holding({ available: 300 }),
        'After giving',
      );
      equal(
        figures(await stage.shop.give('lena', -100)),
        holding({ available: 200 }),
        'After taking',
      );
      const params = { externalId: 'lena' };
      const tooMuch = { points: -201, reason: 'mistake', actor: 'tests' };
      const refusal = await stage.shop.refused(
        'adjust',
        { params, body: tooMuch },
        'insufficient_points',
      );
      equal(refusal.missingPoints, 1, 'How many are missing');
      equal(figures(await lena.balance()), holding({ available: 200 }), 'After a refusal');
      equal(
        (await lena.history()).map(({ kind, points }) => [kind, points]),
        [
          ['adjust', -100],
          ['adjust', 300],
        ],
        'The history',
      );
      await stage.shop.refused(
        'adjust',
        { params: { externalId: 'nobody' }, body: { ...tooMuch, points: 5 } },
        'not_enrolled',
        'not_found',
      );
      const nothing = { params, body: { ...tooMuch, points: 0 }, idempotencyKey: newKey() };
      const { errors } = await stage.shop.refused('adjust', nothing, 'invalid_request');
      holds(
        errors?.some(({ pointer }) => pointer === '/points') ?? false,
        'the refusal points at /points',
      );
    },
  },
];
