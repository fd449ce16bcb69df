/** Rewards that a member gets without points, and what the shop does with them afterwards. */
import { fiveEuro, fiveEuroWith, line, programWith } from '../documents.ts';
import { equal, holds, present } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const by = { reason: 'A mistake', actor: 'conformance' };
const hidden = fiveEuroWith({ id: 'surprise', hidden: true });

export const grantCases: readonly ConformanceCase[] = [
  {
    id: 'grants/life',
    title: 'a reward the shop hands over costs nothing, has a code, and can be used once',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(100);
      const { issuedReward, transactionId } = await stage.shop.hand('lena', 'five-euro');
      equal(issuedReward.source, { kind: 'shop', note: 'Thank you' }, 'Its source');
      equal((await lena.balance()).available, 100, 'The balance');
      const held = await stage.shop.call('listRewardsOfMember', { params: { externalId: 'lena' } });
      equal(
        [held.items.map(({ id }) => id), (await lena.call('listIssuedRewards')).items.length],
        [[issuedReward.id], 1],
        'What the shop and the member see',
      );
      const [row] = await lena.history();
      equal(
        [row?.id, row?.kind, row?.points, row?.reason],
        [
          transactionId,
          'earn',
          0,
          {
            kind: 'reward',
            rewardId: 'five-euro',
            issuedRewardId: issuedReward.id,
            source: { kind: 'shop', note: 'Thank you' },
          },
        ],
        'Its row in the history',
      );
      const code = present(issuedReward.voucher, 'voucher').code;
      await stage.shop.paid('lena', [line('a', 3000)], { voucherCodes: [code] });
      equal(
        (await lena.call('listIssuedRewards')).items.map(({ usage }) => usage),
        ['used'],
        'Used by an order',
      );
      const params = { id: issuedReward.id };
      await stage.shop.refused('revokeReward', { params, body: by }, 'voucher_used');
      await lena.refused('revert', { params }, 'voucher_used');
    },
  },
  {
    id: 'grants/hidden',
    title: 'a hidden reward is in no catalogue and cannot be redeemed, only given',
    async run(target) {
      const stage = await Stage.set(target, programWith({ rewards: [fiveEuro, hidden] }));
      const lena = await stage.memberWith(1000);
      const session = await lena.call('getSession');
      equal(
        [session.program?.rewards.map(({ id }) => id), session.rewards.length],
        [['five-euro'], 1],
        'The catalogue',
      );
      await lena.refused('redeem', { body: { rewardId: 'surprise' } }, 'not_found');
      await lena.refused('previewRedemption', { body: { rewardId: 'surprise' } }, 'not_found');
      const { issuedReward } = await stage.shop.hand('lena', 'surprise');
      equal([issuedReward.rewardId, issuedReward.usage], ['surprise', 'unused'], 'Given');
    },
  },
  {
    id: 'grants/revoked',
    title: 'the shop takes an unused gift back, with a row that names the one it undoes',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const { issuedReward, transactionId } = await stage.shop.hand('lena', 'five-euro');
      const call = { params: { id: issuedReward.id }, body: by };
      await lena.refused('revert', { params: call.params }, 'not_revertible');
      const taken = await stage.shop.call('revokeReward', call);
      equal(
        [taken.issuedReward.usage, taken.pointsReturned, taken.balance.available],
        ['reverted', 0, 0],
        'Taken back',
      );
      const [reversal, given] = await lena.history();
      equal(
        [reversal?.kind, reversal?.undoes, given?.status, given?.undoneBy],
        ['reverse', transactionId, 'reversed', [present(reversal, 'row').id]],
        'The history',
      );
      equal(
        reversal?.reason.kind === 'reward' && reversal.reason.note,
        'A mistake',
        'Why it was taken back',
      );
      holds(!JSON.stringify(reversal).includes('conformance'), 'the member is not told who did it');
      await stage.shop.refused('revokeReward', call, 'voucher_expired');
      const params = { code: present(issuedReward.voucher, 'voucher').code };
      const cart = { cartRef: 'cart-1', lines: [line('a', 3000)] };
      await stage.shop.refused('validateVoucher', { params, body: cart }, 'voucher_expired');
    },
  },
  {
    id: 'grants/revoked-redemption',
    title: 'a redeemed reward is revoked with its points, or without',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(1000);
      const first = present((await lena.redeem('five-euro')).issuedReward, 'issued reward');
      const back = await stage.shop.call('revokeReward', { params: { id: first.id }, body: by });
      equal([back.pointsReturned, back.balance.available], [500, 1000], 'With the points');
      const second = present((await lena.redeem('five-euro')).issuedReward, 'issued reward');
      const kept = await stage.shop.call('revokeReward', {
        params: { id: second.id },
        body: { ...by, points: 'keep' },
      });
      equal(
        [kept.issuedReward.usage, kept.pointsReturned, kept.balance.available],
        ['reverted', 0, 500],
        'Without the points',
      );
      equal(
        (await lena.history()).map(({ kind, points }) => [kind, points]).slice(0, 4),
        [
          ['expire', 0],
          ['redeem', -500],
          ['refund', 500],
          ['redeem', -500],
        ],
        'The history',
      );
    },
  },
  {
    id: 'grants/stock',
    title: 'a gift comes out of stock, goes back into it, and there is none when it is empty',
    async run(target) {
      const rewards = [fiveEuroWith({ stock: 1 })];
      const stage = await Stage.set(target, programWith({ rewards }));
      const lena = await stage.memberWith(500);
      const { issuedReward } = await stage.shop.hand('lena', 'five-euro');
      const body = { rewardId: 'five-euro', ...by };
      await stage.shop.refused(
        'grantReward',
        { params: { externalId: 'lena' }, body },
        'reward_out_of_stock',
      );
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'reward_out_of_stock');
      equal((await lena.history()).length, 2, 'Rows of the history: nothing for what was refused');
      await stage.shop.call('revokeReward', { params: { id: issuedReward.id }, body: by });
      await lena.redeem('five-euro');
    },
  },
  {
    id: 'grants/expiry',
    title: 'a gift ends with its last day, and the shop can extend it before and after',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      const { issuedReward } = await stage.shop.hand('lena', 'five-euro');
      const params = { id: issuedReward.id };
      const code = { code: present(issuedReward.voucher, 'voucher').code };
      const cart = { cartRef: 'cart-1', lines: [line('a', 3000)] };
      await stage.shop.moveTo(issuedReward.expiresAt, -1);
      await stage.shop.call('validateVoucher', { params: code, body: cart });
      await stage.shop.moveTo(issuedReward.expiresAt);
      await stage.shop.refused('validateVoucher', { params: code, body: cart }, 'voucher_expired');
      await stage.shop.refused(
        'extendReward',
        { params, body: { expiresAt: issuedReward.expiresAt, actor: 'conformance' } },
        'invalid_request',
      );
      const later = new Date(Date.parse(issuedReward.expiresAt) + 10 * 86_400_000).toISOString();
      const extended = await stage.shop.call('extendReward', {
        params,
        body: { expiresAt: later, actor: 'conformance' },
      });
      equal(extended.usage, 'unused', 'Extended');
      holds(Date.parse(extended.expiresAt) >= Date.parse(later), 'it lasts to the end of that day');
      await stage.shop.call('validateVoucher', { params: code, body: cart });
    },
  },
  {
    id: 'grants/refusals',
    title: 'a gift to nobody, of nothing, or of a wrong worth is refused',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      await stage.shop.call('putMember', {
        params: { externalId: 'noor' },
        body: { enrolled: false },
      });
      const give = (externalId: string, body: object) => ({
        params: { externalId },
        body: { reason: 'r', actor: 'a', ...body },
      });
      const { shop } = stage;
      await shop.refused('grantReward', give('ghost', { rewardId: 'five-euro' }), 'not_enrolled');
      await shop.refused('grantReward', give('noor', { rewardId: 'five-euro' }), 'not_enrolled');
      await shop.refused('grantReward', give('lena', { rewardId: 'nothing' }), 'not_found');
      await shop.refused(
        'grantReward',
        give('lena', { rewardId: 'chosen-amount' }),
        'points_out_of_range',
      );
      await shop.refused(
        'grantReward',
        give('lena', { rewardId: 'five-euro', expiresAt: '2020-01-01T00:00:00Z' }),
        'invalid_request',
      );
      const { issuedReward } = await shop.hand('lena', 'chosen-amount', { points: 300 });
      equal(issuedReward.value, { kind: 'amount', amountMinor: 300 }, 'Its worth');
    },
  },
];
