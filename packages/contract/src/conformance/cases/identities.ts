/** Another id, two who are one, and nobody any more. */
import { newKey } from '../caller.ts';
import { equal, holds, present } from '../expect.ts';
import { fiveEuroWith, levels, line, programWith } from '../documents.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';
import { twoConsents } from './consents.ts';

const params = (externalId: string) => ({ params: { externalId } });
const actor = 'noor of the service desk';
const merging = (from: string) => ({ ...params('lena'), body: { from, actor } });

export const identityCases: readonly ConformanceCase[] = [
  {
    id: 'identities/e-mail',
    title: 'another e-mail address is nobody else: the points stay',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.memberWith(500);
      const claims = { email: 'another@example.com' };
      const lena = await stage.visitor('lena', { claims });
      equal(figures(await lena.balance()), holding({ available: 500 }), 'The balance');
    },
  },
  {
    id: 'identities/rename',
    title: 'a member takes everything along to another id of the shop’s, and the old id says so',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const old = await stage.memberWith(600);
      const code = await old.codeOf('five-euro');
      await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'order-1' });
      const { id } = await old.call('getMe');
      const change = { ...params('lena'), body: { externalId: 'lena-2', actor } };
      const changed = await stage.shop.call('changeExternalId', change);
      equal([changed.member.id, changed.member.externalId], [id, 'lena-2'], 'The member');

      await old.refused('getMe', {}, 'member_moved');
      await old.refused('getSession', {}, 'member_moved');
      await old.refused('enroll', { body: { termsVersion: '1' } }, 'member_moved');
      await stage.shop.refused('getMember', params('lena'), 'member_moved');
      await stage.shop.refused('putMember', { ...params('lena'), body: {} }, 'member_moved');

      const lena = await stage.visitor('lena-2');
      equal(figures(await lena.balance()), holding({ available: 100, pending: 100 }), 'Balance');
      const used = await stage.shop.call('useVoucher', {
        params: { code },
        body: { orderId: 'o' },
      });
      equal(used.uses, 1, 'A code from before');
      equal((await stage.shop.refunded('order-1')).points, -100, 'A return from before');
      const late = await stage.shop.paid('lena', [line('a', 500)]);
      equal([late.outcome, late.points], ['booked', 50], 'An order that was told late');
    },
  },
  {
    id: 'identities/rename-refused',
    title: 'an id that another member goes by is not given twice',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      await stage.member('noor');
      const change = { ...params('lena'), body: { externalId: 'noor', actor } };
      await stage.shop.refused('changeExternalId', change, 'member_exists');
      await stage.shop.refused('changeExternalId', { ...change, ...params('nobody') }, 'not_found');
      const back = (externalId: string) => ({ body: { externalId, actor } });
      await stage.shop.call('changeExternalId', { ...params('lena'), ...back('eva') });
      await stage.shop.call('changeExternalId', { ...params('eva'), ...back('lena') });
      equal((await stage.shop.call('getMember', params('lena'))).enrolled, true, 'And back again');
    },
  },
  {
    id: 'identities/merge',
    title: 'two members become one: points keep their expiry, and orders and codes come along',
    async run(target) {
      const program = programWith({
        tiers: { basis: 'spend', period: { kind: 'lifetime' }, levels: levels(5000, 20_000) },
        rewards: [fiveEuroWith({ limit: { count: 1, per: 'lifetime' } })],
      });
      const stage = await Stage.set(target, program);
      const lena = await stage.memberWith(100);
      const other = await stage.memberWith(600, 'other');
      await stage.shop.paid('lena', [line('a', 3000)]);
      await stage.shop.paid('other', [line('a', 3000)], { orderId: 'order-1' });
      const code = await other.codeOf('five-euro');
      const [given] = (await other.history()).filter(({ kind }) => kind === 'adjust');

      const call = { ...merging('other'), idempotencyKey: newKey() };
      const outcome = await stage.shop.call('mergeMembers', call);
      equal(outcome.points, 400, 'What came over');
      equal(
        figures(outcome.member.balance),
        holding({ available: 200, pending: 600 }),
        'What both have',
      );
      equal(outcome.member.tierProgress?.tierId, 'silver', 'The level, counted anew');
      equal(await stage.shop.call('mergeMembers', call), outcome, 'The same request again');

      const [row] = await lena.history();
      equal([row?.kind, row?.points, row?.reason.kind], ['transfer', 400, 'merge'], 'History');
      equal(row?.expiresAt, present(given, 'gift').expiresAt, 'The expiry of what came over');
      await lena.refused(
        'redeem',
        { body: { rewardId: 'five-euro' } },
        'insufficient_points',
        'reward_limit_reached',
      );
      const { issuedRewards } = await lena.call('getSession');
      equal(
        issuedRewards.map(({ voucher }) => voucher?.code),
        [code],
        'Codes',
      );
      const { issuedReward, pointsReturned } = await lena.call('revert', {
        params: { id: present(issuedRewards[0], 'issued reward').id },
      });
      equal([issuedReward.usage, pointsReturned], ['reverted', 500], 'Undone by who stays');
      equal(
        (await stage.shop.refunded('order-1')).points,
        -300,
        'A return of an order that came over',
      );
      equal(
        figures(await lena.balance()),
        holding({ available: 700, pending: 300 }),
        'The balance in the end',
      );

      await other.refused('getMe', {}, 'member_moved');
      await stage.shop.refused('getMember', params('other'), 'member_moved');
      const late = await stage.shop.paid('other', [line('a', 100)]);
      equal(late.points, 10, 'An order that was told late');
      const data = await lena.call('exportMe');
      holds(
        data.transactions.some(({ id }) => id === given?.id),
        'the export tells the history of both',
      );
    },
  },
  {
    id: 'identities/merge-owing',
    title: 'what one of them owes is filled from what the other has',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ points: { ...programWith().points, pendingDays: 0 } }),
      );
      const lena = await stage.memberWith(200);
      const other = await stage.member('other');
      await stage.shop.paid('other', [line('a', 5000)], { orderId: 'order-1' });
      await other.redeem('five-euro');
      await stage.shop.refunded('order-1');
      const { points } = await stage.shop.call('mergeMembers', merging('other'));
      equal(points, -500, 'What came over');
      equal(figures(await lena.balance()), holding({ owed: 300 }), 'What is left to fill');
    },
  },
  {
    id: 'identities/merge-refused',
    title: 'a member is not joined with itself, with nobody, or twice',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      await stage.member('other');
      await stage.shop.refused('mergeMembers', merging('lena'), 'invalid_request');
      await stage.shop.refused('mergeMembers', merging('nobody'), 'not_found');
      await stage.shop.call('mergeMembers', merging('other'));
      await stage.shop.refused('mergeMembers', merging('other'), 'member_moved');
    },
  },
  {
    id: 'identities/erase',
    title:
      'a member who is erased is nobody: later requests say so, and joining again is a new start',
    async run(target) {
      const stage = await Stage.set(target, programWith({ enrollment: { mode: 'automatic' } }));
      const lena = await stage.memberWith(1000);
      const redeeming = { body: { rewardId: 'five-euro' }, idempotencyKey: newKey() };
      const { issuedReward } = await lena.call('redeem', redeeming);
      const code = present(issuedReward?.voucher, 'voucher').code;
      const { id } = await lena.call('getMe');
      await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'order-1' });
      await lena.call('eraseMe');

      await lena.refused('redeem', redeeming, 'member_erased');
      await stage.shop.refused('getMember', params('lena'), 'member_erased');
      await stage.shop.refused('eraseMember', params('lena'), 'member_erased');
      await stage.shop.refused(
        'validateVoucher',
        { params: { code }, body: { cartRef: 'cart-1' } },
        'not_found',
      );
      equal((await lena.call('getSession')).visitor, 'not_enrolled', 'Seen again');
      equal((await stage.shop.paid('lena', [line('a', 1000)])).outcome, 'not_a_member', 'An order');
      equal((await stage.shop.refunded('order-1')).outcome, 'not_a_member', 'An old return');
      const again = await lena.call('enroll', { body: { termsVersion: '1' } });
      holds(again.id !== id, 'who joins again is somebody new');
      equal(figures(await lena.balance()), holding({}), 'The new balance');
      equal(await lena.history(), [], 'The new history');
    },
  },
  {
    id: 'identities/export',
    title:
      'the export tells everything: consents with their history, level, orders; the shop gets it too',
    async run(target) {
      const program = programWith({
        consents: twoConsents,
        tiers: { basis: 'spend', period: { kind: 'lifetime' }, levels: levels(5000, 20_000) },
      });
      const stage = await Stage.set(target, program);
      const lena = await stage.visitor('lena');
      const consents = [{ id: 'news', version: 1, given: true }];
      await lena.call('enroll', { body: { termsVersion: '1', consents } });
      await stage.shop.paid('lena', [line('a', 6000)], { orderId: 'order-1' });
      const data = await lena.call('exportMe');
      equal(
        [data.consents.map(({ id, given }) => [id, given]), data.tierProgress?.tierId],
        [[['news', true]], 'silver'],
        'Consents and level',
      );
      equal(
        data.orders.map(({ orderId, spendMinor }) => [orderId, spendMinor]),
        [['order-1', 6000]],
        'What the level was decided by',
      );
      const forShop = await stage.shop.call('exportMember', params('lena'));
      equal({ ...forShop, exportedAt: '' }, { ...data, exportedAt: '' }, 'For the shop');
    },
  },
];
