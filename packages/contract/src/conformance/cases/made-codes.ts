/** Codes that the shop makes when it is asked. That it is asked is for the back end's own tests; here: what it tells. */
import { fiveEuro, fiveEuroWith, line, programWith } from '../documents.ts';
import { equal, holds, present } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';

const connectorId = 'shop';
const made = fiveEuroWith({
  id: 'made',
  maker: { kind: 'connector', connectorId },
  revertible: false,
  stock: 5,
});
const document = programWith({ rewards: [fiveEuro, made] });
const register = { params: { connectorId }, body: { url: 'https://shop.example/codes' } };

/** A member with points, and a shop that makes codes. */
async function scene(target: ConformanceTarget, points = 1000) {
  const stage = await Stage.set(target, document);
  const lena = await stage.memberWith(points);
  const { secret } = await stage.shop.call('putCodeConnector', register);
  return { stage, shop: stage.shop, lena, secret };
}

export const madeCodeCases: readonly ConformanceCase[] = [
  {
    id: 'made-codes/made',
    title: 'a redemption waits for the code of the shop, and has it once the shop tells it',
    async run(target) {
      const { shop, lena } = await scene(target);
      const redemption = await lena.redeem('made');
      equal(redemption.status, 'unknown', 'How it ended, so far');
      const { id, codePending, usage, voucher } = present(redemption.issuedReward, 'the reward');
      equal([codePending, usage, voucher], [true, 'unused', undefined], 'What is held meanwhile');
      equal((await lena.balance()).available, 500, 'The points are spent');
      const { issuedRewards, unresolvedRedemptions } = await lena.call('getSession');
      equal(
        [issuedRewards.map((each) => each.id), unresolvedRedemptions.map((each) => each.id)],
        [[id], [redemption.id]],
        'What a page is told',
      );
      await lena.refused('revert', { params: { id } }, 'not_revertible');
      const [before] = (await shop.call('listCodeConnectors')).connectors;
      equal([before?.id, before?.waiting], [connectorId, 1], 'What waits');

      await shop.call('settleCode', { params: { id }, body: { code: 'Shop-1a2b' } });
      const settled = await lena.call('getRedemption', { params: { id: redemption.id } });
      equal(
        [settled.status, settled.issuedReward?.voucher?.code, settled.issuedReward?.codePending],
        ['issued', 'Shop-1a2b', undefined],
        'Once it is told',
      );
      equal((await lena.call('getSession')).unresolvedRedemptions, [], 'What is unresolved');
      const [after] = (await shop.call('listCodeConnectors')).connectors;
      equal([after?.waiting, after?.waitingSince], [0, undefined], 'What waits afterwards');
      const lines = [line('a', 3000)];
      const standing = await shop.call('validateVoucher', {
        params: { code: 'shop1a2b' },
        body: { cartRef: 'cart-1', lines },
      });
      equal(standing.discountMinor, 500, 'What the code takes off');
      await shop.paid('lena', lines, { voucherCodes: ['SHOP-1A2B'] });
      equal((await lena.rewards()).at(0)?.usage, 'used', 'Used by its order');
    },
  },
  {
    id: 'made-codes/refused',
    title: 'when the shop makes no code the points go back, with its reason in the history',
    async run(target) {
      const { shop, lena } = await scene(target, 500);
      const redemption = await lena.redeem('made');
      const { id } = present(redemption.issuedReward, 'the reward');
      const body = { refused: 'The shop is closed for stocktaking.' };
      await shop.call('settleCode', { params: { id }, body });
      equal((await lena.balance()).available, 500, 'The points');
      const settled = await lena.call('getRedemption', { params: { id: redemption.id } });
      equal(settled.status, 'failed', 'How it ended');
      const [returned] = await lena.history();
      equal(
        [returned?.kind, returned?.points, returned?.undoes],
        ['refund', 500, redemption.transactionId],
        'In the history',
      );
      holds(
        JSON.stringify(returned?.reason).includes(body.refused),
        'the history says why the points came back',
      );
      equal((await lena.call('getSession')).issuedRewards, [], 'What is held');
      await lena.redeem('made');
      equal((await lena.balance()).available, 0, 'The points can be spent again');
    },
  },
  {
    id: 'made-codes/first-word',
    title: 'the first word of the shop counts: the same again is fine, another is refused',
    async run(target) {
      const { shop, lena } = await scene(target);
      const [first, second] = [await lena.hold('made'), await lena.hold('made')];
      const params = { id: first.id };
      const told = await shop.call('settleCode', { params, body: { code: 'ONE-1111' } });
      const again = await shop.call('settleCode', { params, body: { code: 'one1111' } });
      equal(again, told, 'The same code again');
      await shop.refused('settleCode', { params, body: { code: 'TWO-2222' } }, 'code_settled');
      await shop.refused('settleCode', { params, body: { refused: 'late' } }, 'code_settled');
      const other = { params: { id: second.id } };
      const taken = await shop.refused(
        'settleCode',
        { ...other, body: { code: 'ONE-1111' } },
        'invalid_request',
      );
      equal(
        taken.errors?.map(({ pointer }) => pointer),
        ['/code'],
        'A code that another reward has',
      );
      const no = { ...other, body: { refused: 'none left' } };
      await shop.call('settleCode', no);
      await shop.call('settleCode', no);
      await shop.refused('settleCode', { ...other, body: { code: 'TWO-2222' } }, 'code_settled');
      equal((await lena.balance()).available, 500, 'One is paid for, one came back');
      const own = await lena.hold('five-euro');
      const notMade = { params: { id: own.id }, body: { code: 'MINE-1234' } };
      await shop.refused('settleCode', notMade, 'not_found');
    },
  },
  {
    id: 'made-codes/not-registered',
    title:
      'until the shop registered where it is asked, the reward is sold out and nothing is spent',
    async run(target) {
      const stage = await Stage.set(target, document);
      const lena = await stage.memberWith(500);
      await lena.refused('redeem', { body: { rewardId: 'made' } }, 'reward_out_of_stock');
      const { rewards } = await lena.call('getSession');
      equal(
        rewards.find(({ rewardId }) => rewardId === 'made')?.refusal,
        'out_of_stock',
        'How it stands',
      );
      equal((await lena.balance()).available, 500, 'The balance');
      const [unknown] = (await stage.shop.call('listCodeConnectors')).connectors;
      equal([unknown?.id, unknown?.url], [connectorId, undefined], 'What is to be registered');
      await stage.shop.call('putCodeConnector', register);
      await lena.redeem('made');
    },
  },
  {
    id: 'made-codes/connectors',
    title: 'the secret of a connector is shown once, and an address that leads inside is refused',
    async run(target) {
      const { shop, secret } = await scene(target);
      holds(
        /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret ?? ''),
        'the secret has the standard’s shape',
      );
      const changed = await shop.call('putCodeConnector', {
        ...register,
        body: { url: 'https://shop.example/other' },
      });
      equal(
        [changed.url, changed.secret],
        ['https://shop.example/other', undefined],
        'After another address',
      );
      const params = { connectorId };
      const rotated = await shop.call('rotateCodeConnectorSecret', { params, body: {} });
      holds(rotated.secret !== undefined && rotated.secret !== secret, 'there is a new secret');
      holds(rotated.previousSecretUntil !== undefined, 'the secret before counts a while longer');
      for (const url of [
        'https://10.0.0.1/x',
        'https://169.254.169.254/',
        'http://shop.example/',
      ]) {
        const refusal = await shop.refused(
          'putCodeConnector',
          { params, body: { url } },
          'invalid_request',
        );
        equal(
          refusal.errors?.map(({ pointer }) => pointer),
          ['/url'],
          url,
        );
      }
      const elsewhere = { ...register, params: { connectorId: 'nobodys' } };
      await shop.refused('putCodeConnector', elsewhere, 'not_found');
    },
  },
  {
    id: 'made-codes/long-wait',
    title:
      'a reward does not lapse while it waits for its code, and is valid as long as promised after',
    async run(target) {
      const { shop, lena } = await scene(target);
      const { id, validThrough } = await lena.hold('made');
      await shop.move({ byDays: 40 });
      const waiting = (await lena.call('getSession')).unresolvedRedemptions;
      equal(waiting.length, 1, 'It still waits');
      const { expiresAt } = await shop.call('settleCode', {
        params: { id },
        body: { code: 'LATE-1234' },
      });
      const days = (Date.parse(expiresAt) - Date.parse(await shop.now())) / 86_400_000;
      holds(days > 29 && days < 32, `it can be used for 30 days from then on, not ${days}`);
      const [held] = await lena.rewards();
      equal([held?.usage, held?.voucher?.code], ['unused', 'LATE-1234'], 'What is held');
      holds(present(held, 'the reward').validThrough > validThrough, 'its last day moved along');
    },
  },
  {
    id: 'made-codes/not-announced',
    title:
      'nobody is told to use what has no code yet: it is last in the list, and its days begin with the code',
    async run(target) {
      const rewards = [fiveEuro, { ...made, validDays: 2 }];
      const stage = await Stage.set(target, programWith({ rewards }));
      const { shop } = stage;
      const lena = await stage.memberWith(1000);
      await shop.call('putCodeConnector', register);
      const waiting = await lena.hold('made');
      const usable = await lena.hold('five-euro');
      const looked = async () => {
        const { issuedRewards, notices } = await lena.call('getSession');
        const listed = await lena.call('listIssuedRewards', { query: { usage: 'usable' } });
        equal(
          listed.items.map(({ id }) => id),
          issuedRewards.map(({ id }) => id),
          'The list and the session',
        );
        return { notices, held: issuedRewards };
      };
      const at = await looked();
      equal(
        [at.held.map(({ id }) => id), at.notices],
        [[usable.id, waiting.id], []],
        'What ends first, and what is told of it',
      );
      await shop.move({ byDays: 10 });
      const later = await looked();
      const [, awaited] = later.held;
      equal(later.notices, [], 'What is told ten days later');
      holds(
        Date.parse(awaited?.expiresAt ?? '') > Date.parse(await shop.now()),
        'what was not usable for a day has not ended',
      );
      const { expiresAt } = await shop.call('settleCode', {
        params: { id: waiting.id },
        body: { code: 'LATE-5678' },
      });
      equal(expiresAt, awaited?.expiresAt ?? '', 'Its end, as it was told before');
      const after = await looked();
      equal(
        [
          after.held.map(({ id }) => id),
          after.notices.map((notice) => notice.kind === 'reward_expiring' && notice.issuedRewardId),
        ],
        [[waiting.id, usable.id], [waiting.id]],
        'Once it can be used',
      );
    },
  },
  {
    id: 'made-codes/given',
    title: 'rewards that rules and the shop give wait for their codes too, and can be taken back',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({
          earningRules: [
            {
              kind: 'order_count',
              id: 'each',
              name: { en: 'A code for each order' },
              every: 1,
              grant: { kind: 'reward', rewardId: 'made' },
            },
          ],
          rewards: [fiveEuro, made],
        }),
      );
      const { shop } = stage;
      const lena = await stage.member('lena');
      await shop.call('putCodeConnector', register);
      await shop.paid('lena', [line('a', 1000)], { orderId: 'o-1' });
      const { issuedReward: given } = await shop.hand('lena', 'made');
      const held = await lena.rewards();
      equal(
        held.map(({ codePending }) => codePending),
        [true, true],
        'Both wait',
      );
      equal((await lena.call('getSession')).unresolvedRedemptions, [], 'Neither was redeemed');
      await shop.call('settleCode', { params: { id: given.id }, body: { code: 'GIFT-1234' } });
      await shop.refunded('o-1');
      const now = (await lena.rewards()).map(
        ({ usage, voucher }) => `${usage} ${voucher?.code ?? 'without'}`,
      );
      equal(now.toSorted(), ['reverted without', 'unused GIFT-1234'], 'After its order came back');
      const [connector] = (await shop.call('listCodeConnectors')).connectors;
      equal(connector?.waiting, 0, 'Nothing is asked for any more');
    },
  },
  {
    id: 'made-codes/taken-back',
    title:
      'what the shop takes back while it waits gives the points back, and a late code is refused',
    async run(target) {
      const { shop, lena } = await scene(target, 500);
      const { id } = await lena.hold('made');
      await shop.call('revokeReward', { params: { id }, body: { reason: 'r', actor: 'a' } });
      equal((await lena.balance()).available, 500, 'The points');
      const late = { params: { id }, body: { code: 'LATE-1234' } };
      await shop.refused('settleCode', late, 'code_settled');
      equal((await lena.balance()).available, 500, 'The points after a late code');
    },
  },
  {
    id: 'made-codes/merged',
    title:
      'who is merged into another member gives them what waits; who is erased has nothing left',
    async run(target) {
      const { stage, shop, lena } = await scene(target, 1000);
      const first = await lena.hold('made');
      const noor = await stage.memberWith(500, 'noor');
      await shop.call('mergeMembers', {
        params: { externalId: 'noor' },
        body: { from: 'lena', actor: 'a' },
      });
      await shop.call('settleCode', { params: { id: first.id }, body: { refused: 'none' } });
      equal((await noor.balance()).available, 1500, 'All points, the returned ones too');
      await noor.redeem('made');
      await shop.call('eraseMember', { params: { externalId: 'noor' } });
      const [connector] = (await shop.call('listCodeConnectors')).connectors;
      equal(connector?.waiting, 0, 'What is asked for of who was erased');
    },
  },
];
