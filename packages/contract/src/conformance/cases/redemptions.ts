/** Spending points, and undoing it while the code is unused. */
import type { Caller } from '../caller.ts';
import { equal, holds, present } from '../expect.ts';
import {
  chosenAmount,
  fiveEuro,
  fiveEuroWith,
  frequentBuyers,
  line,
  pointsWith,
  programWith,
  tiersWith,
} from '../documents.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const daysMs = 86_400_000;

export const redemptionCases: readonly ConformanceCase[] = [
  {
    id: 'redemptions/fixed',
    title: 'redeeming takes the points and gives a code, as the preview said',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(700);
      const preview = await lena.call('previewRedemption', { body: { rewardId: 'five-euro' } });
      equal(
        [preview.points, preview.remaining, preview.value],
        [500, 200, { kind: 'amount', amountMinor: 500 }],
        'The preview',
      );
      equal(figures(await lena.balance()), holding({ available: 700 }), 'A preview takes nothing');

      const redemption = await lena.redeem('five-euro');
      equal(
        [redemption.status, redemption.points, redemption.rewardId],
        ['issued', 500, 'five-euro'],
        'The redemption',
      );
      equal(figures(redemption.balance), holding({ available: 200 }), 'The balance it tells');
      const issued = present(redemption.issuedReward, 'issued reward');
      equal(
        [issued.usage, issued.value, issued.rewardId],
        ['unused', { kind: 'amount', amountMinor: 500 }, 'five-euro'],
        'What was issued',
      );
      equal(
        issued.source,
        { kind: 'redemption', redemptionId: redemption.id, points: 500 },
        'Its source',
      );
      const validMs = Date.parse(issued.expiresAt) - Date.parse(issued.issuedAt);
      holds(
        validMs >= 29 * daysMs && validMs <= 31 * daysMs,
        `it is valid for 30 days, instead of ${validMs / daysMs}`,
      );

      equal(
        await lena.call('getRedemption', { params: { id: redemption.id } }),
        redemption,
        'The redemption, read again',
      );
      const { items } = await lena.call('listIssuedRewards');
      equal(items, [issued], 'The list of issued rewards');
      const session = await lena.call('getSession');
      equal(session.issuedRewards, [issued], 'The issued rewards of the session');
      equal(
        figures(present(session.balance, 'balance')),
        holding({ available: 200 }),
        'The balance of the session',
      );
      const [spent] = await lena.history();
      equal(
        [spent?.id, spent?.kind, spent?.points],
        [redemption.transactionId, 'redeem', -500],
        'The transaction',
      );
      equal(
        spent?.reason,
        { kind: 'reward', rewardId: 'five-euro', issuedRewardId: issued.id },
        'Its reason',
      );
    },
  },
  {
    id: 'redemptions/codes',
    title: 'codes are hard to guess, easy to read, and no two are the same',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(5000);
      const codes = new Set<string>();
      for (let count = 0; count < 10; count += 1) codes.add(await lena.codeOf('five-euro'));
      equal(codes.size, 10, 'How many codes there are');
      for (const code of codes) {
        const bare = code.replaceAll('-', '');
        holds(
          bare.length >= 16 && code.length <= 24,
          `"${code}" has 16 characters or more and fits a discount field`,
        );
        holds(/^[0-9A-Z]+$/.test(bare) && !/[01OIL]/.test(bare), `"${code}" holds no look-alikes`);
      }
    },
  },
  {
    id: 'redemptions/insufficient',
    title: 'too few points are refused with how many are missing, and nothing changes',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(499);
      const [standing] = (await lena.call('getSession')).rewards;
      equal(
        [standing?.rewardId, standing?.redeemable, standing?.refusal, standing?.missingPoints],
        ['five-euro', false, 'insufficient_points', 1],
        'How it stands',
      );
      for (const route of ['redeem', 'previewRedemption'] as const) {
        const refusal = await lena.refused(
          route,
          { body: { rewardId: 'five-euro' } },
          'insufficient_points',
        );
        equal(refusal.missingPoints, 1, 'How many are missing');
      }
      equal(figures(await lena.balance()), holding({ available: 499 }), 'The balance');
      equal((await lena.history()).length, 1, 'How many transactions there are');
      equal((await lena.call('listIssuedRewards')).items, [], 'The issued rewards');
    },
  },
  {
    id: 'redemptions/variable',
    title: 'a chosen amount is worth its steps, and is refused outside its bounds',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(1250);
      const standing = (await lena.call('getSession')).rewards.find(
        ({ rewardId }) => rewardId === 'chosen-amount',
      );
      equal(
        [standing?.redeemable, standing?.maximumPoints],
        [true, 1200],
        'The most that can be chosen',
      );
      for (const points of [99, 50, 150, 1201, 2100, undefined]) {
        const body = { rewardId: 'chosen-amount', ...(points === undefined ? {} : { points }) };
        const refusal = await lena.send('redeem', { body });
        const { code } = JSON.parse(refusal.text) as { code?: string };
        holds(
          ['points_out_of_range', 'invalid_request'].includes(code ?? ''),
          `${points} points are refused, instead of ${refusal.text}`,
        );
      }
      const tooMany = await lena.refused(
        'redeem',
        { body: { rewardId: 'chosen-amount', points: 1300 } },
        'insufficient_points',
      );
      equal(tooMany.missingPoints, 50, 'How many are missing for 1,300');
      await lena.refused(
        'redeem',
        { body: { rewardId: 'five-euro', points: 400 } },
        'points_out_of_range',
        'invalid_request',
      );

      const preview = await lena.call('previewRedemption', {
        body: { rewardId: 'chosen-amount', points: 700 },
      });
      equal(
        [preview.value, preview.remaining],
        [{ kind: 'amount', amountMinor: 700 }, 550],
        'The preview of 700',
      );
      const { issuedReward, balance } = await lena.redeem('chosen-amount', { points: 700 });
      equal(issuedReward?.value, { kind: 'amount', amountMinor: 700 }, 'What 700 points are worth');
      equal(balance.available, 550, 'The balance');
    },
  },
  {
    id: 'redemptions/unknown-reward',
    title: 'a reward that is not in the programme is not found',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      await lena.refused('redeem', { body: { rewardId: 'no-such-reward' } }, 'not_found');
      await lena.refused(
        'previewRedemption',
        { body: { rewardId: 'no-such-reward' } },
        'not_found',
      );
    },
  },
  {
    id: 'redemptions/stock',
    title:
      'a reward with a stock is sold out when the stock is given out, and an undone one goes back',
    async run(target) {
      const stage = await Stage.set(target, programWith({ rewards: [fiveEuroWith({ stock: 2 })] }));
      const lena = await stage.memberWith(1500);
      const noor = await stage.memberWith(1500, 'noor');
      await lena.redeem('five-euro');
      const { issuedReward } = await noor.redeem('five-euro');
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'reward_out_of_stock');
      const [standing] = (await lena.call('getSession')).rewards;
      equal([standing?.redeemable, standing?.refusal], [false, 'out_of_stock'], 'How it stands');
      equal((await lena.balance()).available, 1000, 'The balance after a refusal');
      await noor.call('revert', { params: { id: present(issuedReward, 'issued reward').id } });
      equal((await lena.redeem('five-euro')).status, 'issued', 'After one came back');
    },
  },
  {
    id: 'redemptions/told-to-guests',
    title:
      'who is no member is told which rewards are sold out, not yet there, or of a higher level',
    async run(target) {
      const rewards = [
        fiveEuro,
        fiveEuroWith({ id: 'last', stock: 1 }),
        fiveEuroWith({ id: 'silver', tierIds: ['silver', 'gold'] }),
        fiveEuroWith({ id: 'first-level', tierIds: ['bronze'] }),
        fiveEuroWith({ id: 'for-some', segmentIds: ['frequent'] }),
        fiveEuroWith({ id: 'hidden', stock: 0, hidden: true }),
      ];
      const stage = await Stage.set(
        target,
        programWith({ rewards, tiers: tiersWith({}), segments: [frequentBuyers] }),
      );
      const noor = await stage.visitor('noor');
      const told = async (who: Caller) => (await who.call('getSession')).rewards;
      const silver = { rewardId: 'silver', redeemable: false, refusal: 'tier_required' } as const;
      const last = { rewardId: 'last', redeemable: false, refusal: 'out_of_stock' } as const;
      equal(await told(stage.guest), [silver], 'What a guest is told');
      const lena = await stage.memberWith(1500);
      const { issuedReward } = await lena.redeem('last');
      equal(await told(stage.guest), [last, silver], 'Once the last one is gone');
      equal(await told(noor), [last, silver], 'What a customer is told who has not joined');
      await lena.call('revert', { params: { id: present(issuedReward, 'issued reward').id } });
      equal(await told(stage.guest), [silver], 'Once it came back');
    },
  },
  {
    id: 'redemptions/limit',
    title: 'a reward is redeemed as often as its limit allows, and again when the interval is over',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ rewards: [fiveEuroWith({ limit: { count: 1, per: 'day' } })] }),
      );
      const lena = await stage.memberWith(1500);
      const noor = await stage.memberWith(500, 'noor');
      await lena.redeem('five-euro');
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'reward_limit_reached');
      const [standing] = (await lena.call('getSession')).rewards;
      equal([standing?.redeemable, standing?.refusal], [false, 'limit_reached'], 'How it stands');
      await noor.redeem('five-euro');
      await stage.shop.move({ byDays: 2 });
      await lena.redeem('five-euro');
      equal((await lena.balance()).available, 500, 'The balance after two');
    },
  },
  {
    id: 'redemptions/dated',
    title: 'a reward can be redeemed inside its window only',
    async run(target) {
      const now = Date.now();
      const from = new Date(now + 10 * daysMs).toISOString();
      const until = new Date(now + 20 * daysMs).toISOString();
      const stage = await Stage.set(
        target,
        programWith({ rewards: [fiveEuroWith({ active: { from, until } })] }),
      );
      const lena = await stage.memberWith(1000);
      const refusal = await lena.refused(
        'redeem',
        { body: { rewardId: 'five-euro' } },
        'reward_not_available',
      );
      equal(Date.parse(refusal.availableFrom ?? ''), Date.parse(from), 'From when it is available');
      equal(
        (await lena.call('getSession')).rewards[0]?.refusal,
        'not_started',
        'How it stands before',
      );
      await stage.shop.move({ byDays: 11 });
      await lena.redeem('five-euro');
      await stage.shop.move({ byDays: 10 });
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'reward_not_available');
      equal((await lena.call('getSession')).rewards[0]?.refusal, 'ended', 'How it stands after');
    },
  },
  {
    id: 'redemptions/last-day',
    title: 'after the last day of redeeming, points are kept but not spent',
    async run(target) {
      const lastRedemptionAt = new Date(Date.now() + 10 * daysMs).toISOString();
      const stage = await Stage.set(target, programWith({ lastRedemptionAt }));
      const lena = await stage.memberWith(1000);
      await lena.redeem('five-euro');
      await stage.shop.move({ byDays: 11 });
      await lena.refused('redeem', { body: { rewardId: 'five-euro' } }, 'program_not_running');
      equal((await lena.balance()).available, 500, 'The balance');
    },
  },
  {
    id: 'redemptions/revert',
    title: 'an unused code is undone: its points come back as they were, and it is worth nothing',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const inTwoHundredDays = new Date(
        Date.parse(await stage.shop.now()) + 200 * daysMs,
      ).toISOString();
      await stage.shop.give('lena', 500, inTwoHundredDays);
      const redemption = await lena.redeem('five-euro');
      const issued = present(redemption.issuedReward, 'issued reward');
      const reverted = await lena.call('revert', { params: { id: issued.id } });
      equal(
        [reverted.pointsReturned, reverted.issuedReward.usage],
        [500, 'reverted'],
        'The answer',
      );
      equal(figures(reverted.balance), holding({ available: 500 }), 'The balance');
      equal(
        (await lena.call('getRedemption', { params: { id: redemption.id } })).status,
        'reverted',
        'The redemption',
      );
      equal((await lena.call('getSession')).issuedRewards, [], 'The usable issued rewards');
      const params = { code: present(issued.voucher, 'voucher').code };
      await stage.shop.refused(
        'validateVoucher',
        { params, body: { cartRef: 'cart-1' } },
        'voucher_expired',
      );
      await lena.refused('revert', { params: { id: issued.id } }, 'voucher_expired');
      await stage.shop.move({ byDays: 199 });
      equal((await lena.balance()).available, 500, 'Before the old expiry');
      await stage.shop.move({ byDays: 2 });
      equal((await lena.balance()).available, 0, 'After the old expiry');
    },
  },
  {
    id: 'redemptions/revert-late',
    title: 'points that come back too late for their old expiry stay for at least 30 days',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const inFiveDays = new Date(Date.parse(await stage.shop.now()) + 5 * daysMs).toISOString();
      await stage.shop.give('lena', 500, inFiveDays);
      const { issuedReward } = await lena.redeem('five-euro');
      await stage.shop.move({ byDays: 10 });
      await lena.call('revert', { params: { id: present(issuedReward, 'issued reward').id } });
      await stage.shop.move({ byDays: 29 });
      equal((await lena.balance()).available, 500, 'After 29 days');
      await stage.shop.move({ byDays: 3 });
      equal((await lena.balance()).available, 0, 'After 32 days');
    },
  },
  {
    id: 'redemptions/not-revertible',
    title: 'what the programme calls final, what is used, locked or expired is not undone',
    async run(target) {
      const final = fiveEuroWith({ id: 'final', revertible: false });
      const stage = await Stage.set(target, programWith({ rewards: [fiveEuro, final] }));
      const lena = await stage.memberWith(2000);
      const one = present((await lena.redeem('final')).issuedReward, 'issued reward');
      equal(one.revertibleUntil, undefined, 'Until when a final one can be undone');
      await lena.refused('revert', { params: { id: one.id } }, 'not_revertible');

      const used = present((await lena.redeem('five-euro')).issuedReward, 'issued reward');
      await stage.shop.call('useVoucher', {
        params: { code: used.voucher?.code ?? '' },
        body: { orderId: 'order-1' },
      });
      await lena.refused('revert', { params: { id: used.id } }, 'voucher_used');

      const locked = present((await lena.redeem('five-euro')).issuedReward, 'issued reward');
      await stage.shop.call('lockVoucher', {
        params: { code: locked.voucher?.code ?? '' },
        body: { cartRef: 'cart-1' },
      });
      await lena.refused('revert', { params: { id: locked.id } }, 'voucher_locked');

      const expired = present((await lena.redeem('five-euro')).issuedReward, 'issued reward');
      await stage.shop.move({ byDays: 40 });
      await lena.refused(
        'revert',
        { params: { id: expired.id } },
        'voucher_expired',
        'not_revertible',
      );
      await lena.refused('revert', { params: { id: 'isr_nothing' } }, 'not_found');
    },
  },
  {
    id: 'redemptions/cart-time-out',
    title:
      'a code that was redeemed for a cart is locked to it, and its time-out gives the points back',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const { issuedReward } = await lena.redeem('five-euro', { cartRef: 'cart-1' });
      const issued = present(issuedReward, 'issued reward');
      equal([issued.usage, issued.voucher?.cartRef], ['locked', 'cart-1'], 'What was issued');
      const { code, lockedUntil } = present(issued.voucher, 'voucher');
      await stage.shop.refused(
        'validateVoucher',
        { params: { code }, body: { cartRef: 'cart-2' } },
        'voucher_locked',
      );
      equal(
        (
          await stage.shop.call('validateVoucher', {
            params: { code },
            body: { cartRef: 'cart-1', lines: [line('a', 900)] },
          })
        ).discountMinor,
        500,
        'In its cart',
      );
      await stage.shop.moveTo(present(lockedUntil, 'end of the lock'), 60);
      equal(
        figures(await lena.balance()),
        holding({ available: 500 }),
        'The balance after the time-out',
      );
      await stage.shop.refused(
        'validateVoucher',
        { params: { code }, body: { cartRef: 'cart-1' } },
        'voucher_expired',
      );
      equal(
        (await lena.history()).map(({ kind }) => kind),
        ['refund', 'redeem', 'adjust'],
        'The history',
      );
    },
  },
  {
    id: 'redemptions/cart-paid',
    title: 'an order that pays in time keeps the code of its cart',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ points: pointsWith({ pendingDays: 0 }) }),
      );
      const lena = await stage.memberWith(500);
      const { issuedReward } = await lena.redeem('five-euro', { cartRef: 'cart-1' });
      const { code } = present(issuedReward?.voucher, 'voucher');
      await stage.shop.paid('lena', [line('a', 1000)], {
        orderId: 'order-1',
        voucherCodes: [code],
      });
      await stage.shop.move({ byDays: 2 });
      equal((await lena.balance()).available, 100, 'The balance two days later');
      const { items } = await lena.call('listIssuedRewards', { query: { usage: 'past' } });
      equal(
        items.map(({ usage, orderId }) => [usage, orderId]),
        [['used', 'order-1']],
        'What was issued',
      );
    },
  },
  {
    id: 'redemptions/expired-reward',
    title: 'an issued reward that is not used in time is past, and its points do not come back',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const issued = present((await lena.redeem('five-euro')).issuedReward, 'issued reward');
      await stage.shop.moveTo(issued.expiresAt, 1);
      const { items } = await lena.call('listIssuedRewards', { query: { usage: 'past' } });
      equal(
        items.map(({ id, usage }) => [id, usage]),
        [[issued.id, 'expired']],
        'The past ones',
      );
      equal(
        (await lena.call('listIssuedRewards', { query: { usage: 'usable' } })).items,
        [],
        'The usable ones',
      );
      equal(figures(await lena.balance()), holding({}), 'The balance');
      await stage.shop.refused(
        'validateVoucher',
        { params: { code: issued.voucher?.code ?? '' }, body: { cartRef: 'c' } },
        'voucher_expired',
      );
    },
  },
  {
    id: 'redemptions/kept-promise',
    title: 'what was redeemed keeps its value when the programme changes',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      const code = await lena.codeOf('five-euro');
      await stage.shop.call('putProgram', {
        body: programWith({ rewards: [chosenAmount, fiveEuroWith({ amountMinor: 100 })] }),
      });
      const { discountMinor } = await stage.shop.call('validateVoucher', {
        params: { code },
        body: { cartRef: 'c', lines: [line('a', 900)] },
      });
      equal(discountMinor, 500, 'The discount');
    },
  },
];
