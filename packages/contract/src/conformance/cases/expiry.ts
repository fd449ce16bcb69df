/** When points lapse, what prolongs them, and how the shop lets them last. */
import { newKey } from '../caller.ts';
import { equal, holds, present } from '../expect.ts';
import { fiveEuro, line, pointsWith, programWith } from '../documents.ts';
import type { ProgramDocumentInput } from '../../program/document.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

/** Points lapse when a member has done nothing for a year. */
export const lapseByInactivity = pointsWith({ expiry: { kind: 'inactivity', months: 12 } });
/** Points lapse at the end of a year in which they were a year old. */
export const lapseOnCalendar = pointsWith({
  expiry: { kind: 'calendar', month: 12, day: 31, minimumMonths: 12 },
});
/** Points never lapse. */
export const neverLapse = pointsWith({ expiry: { kind: 'never' } });

const programOf = (points: ProgramDocumentInput['points']) =>
  programWith({ points: { ...points, pendingDays: 0 } });

/** The last valid day of the soonest points, once it is near enough to be warned of. */
async function soonest(shopper: Shopper): Promise<string | undefined> {
  return (await shopper.balance()).expiring[0]?.validThrough;
}

async function kindsOf(shopper: Shopper): Promise<string[]> {
  return (await shopper.history()).map(({ kind }) => kind);
}

/** A date some months after a date, in the Netherlands of a test: days are far from midnight. */
function monthsAfter(instant: string, months: number): string {
  const date = new Date(instant);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString();
}

export const expiryCases: readonly ConformanceCase[] = [
  {
    id: 'expiry/inactivity',
    title: 'by inactivity, earning and redeeming prolong all points, and nothing else does',
    async run(target) {
      const stage = await Stage.set(target, programOf(lapseByInactivity));
      await stage.shop.moveTo('2047-01-10T12:00:00Z');
      const lena = await stage.memberWith(600);
      await stage.shop.moveTo('2047-12-20T12:00:00Z');
      equal(await soonest(lena), '2048-01-10', 'A year after the points came');
      await stage.shop.give('lena', 100);
      equal(await soonest(lena), '2048-01-10', 'A gift by hand is not activity');
      await stage.shop.paid('lena', [line('a', 1000)]);
      await stage.shop.moveTo('2048-01-11T12:00:00Z');
      equal(figures(await lena.balance()), holding({ available: 800 }), 'After earning');
      await lena.redeem('five-euro');
      await stage.shop.moveTo('2049-01-10T12:00:00Z');
      equal(await soonest(lena), '2049-01-11', 'A year after redeeming');
    },
  },
  {
    id: 'expiry/inactivity-lapses',
    title: 'a member who does nothing loses the points at the end of the last day, and is told why',
    async run(target) {
      const stage = await Stage.set(target, programOf(lapseByInactivity));
      await stage.shop.moveTo('2047-01-10T12:00:00Z');
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1000)]);
      await stage.shop.moveTo('2048-01-10T22:59:00Z');
      equal(figures(await lena.balance()), holding({ available: 100 }), 'In the last minute');
      await stage.shop.moveTo('2048-01-10T23:00:00Z');
      equal(figures(await lena.balance()), holding({}), 'At midnight');
      const [lapse, earn] = await lena.history();
      equal(
        [lapse?.kind, lapse?.points, lapse?.reason],
        ['expire', -100, { kind: 'expiry' }],
        'Why',
      );
      equal(earn?.expiresAt, undefined, 'An earn has no date that activity would move');
    },
  },
  {
    id: 'expiry/inactivity-undone',
    title: 'points that come back lie still from then on, and an order that came late earns',
    async run(target) {
      const stage = await Stage.set(target, programOf(lapseByInactivity));
      await stage.shop.moveTo('2047-01-10T12:00:00Z');
      const lena = await stage.memberWith(500);
      const { issuedReward } = await lena.redeem('five-euro');
      const { id } = present(issuedReward, 'issued reward');
      await stage.shop.moveTo('2047-01-30T12:00:00Z');
      await lena.call('revert', { params: { id } });
      await stage.shop.moveTo('2048-01-11T12:00:00Z');
      equal(await soonest(lena), '2048-01-30', 'A year after they came back');
      await stage.shop.moveTo('2048-02-10T12:00:00Z');
      equal(figures(await lena.balance()), holding({}), 'All lapsed');
      const late = await stage.shop.paid('lena', [line('a', 1000)], { at: '2047-01-15T12:00:00Z' });
      equal(late.points, 100, 'An order of long ago, told now, is a sign of life');
    },
  },
  {
    id: 'expiry/calendar',
    title: 'on a fixed date all points lapse that are old enough, and younger ones wait a year',
    async run(target) {
      const stage = await Stage.set(target, programOf(lapseOnCalendar));
      await stage.shop.moveTo('2046-12-31T12:00:00Z');
      const lena = await stage.memberWith(100);
      await stage.shop.moveTo('2047-01-01T12:00:00Z');
      await stage.shop.paid('lena', [line('a', 500)]);
      await stage.shop.moveTo('2047-12-31T22:59:00Z');
      equal(figures(await lena.balance()), holding({ available: 150 }), 'On the last evening');
      equal(await soonest(lena), '2047-12-31', 'The warning');
      await stage.shop.moveTo('2047-12-31T23:00:00Z');
      equal(figures(await lena.balance()), holding({ available: 50 }), 'In the new year');
      equal(await kindsOf(lena), ['expire', 'earn', 'adjust'], 'The history');
      equal((await lena.history())[1]?.validThrough, '2048-12-31', 'What the earn says');
    },
  },
  {
    id: 'expiry/never',
    title: 'points that never lapse are there after many years',
    async run(target) {
      const stage = await Stage.set(target, programOf(neverLapse));
      const lena = await stage.memberWith(100);
      await stage.shop.moveTo(monthsAfter(await stage.shop.now(), 480));
      equal(figures(await lena.balance()), holding({ available: 100 }), 'After forty years');
      equal((await lena.balance()).expiring, [], 'What is about to lapse');
    },
  },
  {
    id: 'expiry/soonest-first',
    title: 'what lapses soonest is spent first, in whichever order it came',
    async run(target) {
      const stage = await Stage.set(target, programOf(neverLapse));
      const lena = await stage.member('lena');
      const now = Date.parse(await stage.shop.now());
      const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();
      for (const days of [40, 10, 70]) await stage.shop.give('lena', 100, inDays(days));
      await lena.redeem('chosen-amount', { points: 200 });
      await stage.shop.moveTo(inDays(60));
      equal(figures(await lena.balance()), holding({ available: 100 }), 'After 60 days');
      await stage.shop.moveTo(inDays(80));
      equal(figures(await lena.balance()), holding({}), 'After 80 days');
    },
  },
  {
    id: 'expiry/warnings',
    title: 'each warning window of the programme is a notice of its own',
    async run(target) {
      const points = pointsWith({ expiry: { kind: 'age', months: 12 }, warnDays: [30, 7] });
      const stage = await Stage.set(target, programOf(points));
      const lena = await stage.memberWith(100);
      const [given] = await lena.history();
      const expiresAt = present(given?.expiresAt, 'expiry');
      const noticeOf = async () => (await lena.call('getSession')).notices[0];
      await stage.shop.moveTo(expiresAt, -31 * 86_400);
      equal([await soonest(lena), await noticeOf()], [undefined, undefined], '31 days before');
      await stage.shop.moveTo(expiresAt, -29 * 86_400);
      const first = present(await noticeOf(), 'notice');
      equal([first.kind, await soonest(lena)], ['points_expiring', given?.validThrough], '29 days');
      await lena.call('dismissNotice', { params: { id: first.id } });
      equal(await noticeOf(), undefined, 'Once dismissed');
      await stage.shop.moveTo(expiresAt, -6 * 86_400);
      holds((await noticeOf())?.id !== first.id, 'the second window is told anew');
      equal((await noticeOf())?.kind, 'points_expiring', 'The second notice');
    },
  },
  {
    id: 'expiry/thirty-days',
    title: 'points that come back keep their old expiry, but for 30 days at least',
    async run(target) {
      const stage = await Stage.set(target, programWith({ rewards: [fiveEuro] }));
      const lena = await stage.member('lena');
      await stage.shop.moveTo('2047-01-10T12:00:00Z');
      await stage.shop.give('lena', 300, '2047-01-12T23:00:00Z');
      await stage.shop.give('lena', 200, '2047-03-15T23:00:00Z');
      const { issuedReward } = await lena.redeem('five-euro');
      await lena.call('revert', { params: { id: present(issuedReward, 'reward').id } });
      const { expiring } = await lena.balance();
      equal(
        expiring.map(({ points, validThrough }) => [points, validThrough]),
        [[300, '2047-02-09']],
        'What is warned of within sixty days',
      );
      await stage.shop.moveTo('2047-02-10T12:00:00Z');
      equal(await soonest(lena), '2047-03-15', 'The others keep their day');
    },
  },
  {
    id: 'expiry/extension',
    title:
      'the shop lets points last longer, all or those of one transaction, once and with a reason',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      await stage.shop.moveTo('2047-01-10T12:00:00Z');
      await stage.shop.give('lena', 300, '2047-01-20T23:00:00Z');
      await stage.shop.give('lena', 200, '2047-01-25T23:00:00Z');
      const [, older] = await lena.history();
      const params = { externalId: 'lena' };
      const until = '2047-02-28T12:00:00Z';
      const body = { until, reason: 'The shop was closed', actor: 'noor' };
      const only = { params, body: { ...body, transactionId: present(older, 'gift').id } };
      const first = { ...only, idempotencyKey: newKey() };
      const one = await stage.shop.call('extend', first);
      equal([one.points, figures(one.balance)], [300, holding({ available: 500 })], 'One gift');
      equal(await stage.shop.call('extend', first), one, 'The same request again');
      equal(await soonest(lena), '2047-01-25', 'The other gift');
      equal((await stage.shop.call('extend', { params, body })).points, 200, 'All that is left');
      const [row] = await lena.history();
      equal(
        [row?.kind, row?.points, row?.status, row?.validThrough],
        ['adjust', 0, 'done', '2047-02-28'],
        'The history',
      );
      equal(
        row?.reason,
        { kind: 'extension', note: 'The shop was closed', until: '2047-02-28T23:00:00.000Z' },
        'Why, without who',
      );
      await stage.shop.refused('extend', { params, body }, 'nothing_to_extend');
      await stage.shop.moveTo('2047-02-28T22:59:00Z');
      equal(figures(await lena.balance()), holding({ available: 500 }), 'On the last evening');
      await stage.shop.moveTo('2047-02-28T23:00:00Z');
      equal(figures(await lena.balance()), holding({}), 'At midnight');
    },
  },
  {
    id: 'expiry/extension-refused',
    title: 'an extension into the past, or for somebody who is no member, is refused',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.memberWith(100);
      const body = { until: '2020-01-01T00:00:00Z', reason: 'r', actor: 'a' };
      const call = { params: { externalId: 'lena' }, body };
      const { errors } = await stage.shop.refused('extend', call, 'invalid_request');
      equal(errors?.[0]?.pointer, '/until', 'What is wrong');
      await stage.shop.refused('extend', { ...call, params: { externalId: 'x' } }, 'not_enrolled');
    },
  },
  {
    id: 'expiry/extension-returned',
    title: 'points that were let last longer are taken back when their order is returned',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1000)], { orderId: 'order-1' });
      const body = { until: '2099-01-01T00:00:00Z', reason: 'r', actor: 'a' };
      const extended = await stage.shop.call('extend', { params: { externalId: 'lena' }, body });
      equal(figures(extended.balance), holding({ pending: 100 }), 'Still waiting');
      await stage.shop.refunded('order-1');
      equal(figures(await lena.balance()), holding({}), 'After the return');
      equal(await kindsOf(lena), ['reverse', 'adjust', 'earn'], 'The history');
    },
  },
];
