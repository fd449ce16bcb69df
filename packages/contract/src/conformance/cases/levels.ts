/** Who is in which level and segment, what changed it, and what entering one gives. */
import { equal, present } from '../expect.ts';
import {
  clubMembership,
  frequentBuyers,
  levelsWith,
  line,
  programWith,
  tiersWith,
  welcomeGift,
} from '../documents.ts';
import { changesOf, giftsOf, tierOf } from '../level-views.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const giving = programWith({
  tiers: tiersWith({ silver: { entryRewardIds: ['welcome'] } }),
  rewards: [welcomeGift],
});

export const levelCases: readonly ConformanceCase[] = [
  {
    id: 'levels/entry-reward',
    title: 'entering a tier gives its reward, with a row of no points in the history',
    async run(target) {
      const stage = await Stage.set(target, giving);
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 9_999)]);
      equal(await giftsOf(lena), [], 'A cent short of the tier');
      await stage.shop.paid('lena', [line('b', 1)]);
      equal(await giftsOf(lena), ['welcome'], 'On entering it');
      await stage.shop.paid('lena', [line('c', 100)]);
      equal(await giftsOf(lena), ['welcome'], 'With another order in it');
      const gift = (await lena.history()).find(({ reason }) => reason.kind === 'reward');
      equal([gift?.points, gift?.kind === undefined], [0, false], 'The row in the history');
    },
  },
  {
    id: 'levels/entry-reward-returned',
    title: 'a return that takes the tier takes back what it gave, while unused',
    async run(target) {
      const stage = await Stage.set(target, giving);
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 10_000)], { orderId: 'one' });
      equal(await giftsOf(lena), ['welcome'], 'On entering');
      await stage.shop.refunded('one');
      equal(await giftsOf(lena), [], 'Once the order is returned');
      await stage.shop.paid('lena', [line('b', 10_000)], { orderId: 'two' });
      equal(await giftsOf(lena), ['welcome'], 'On entering again');
      const { issuedRewards } = await lena.call('getSession');
      const code = present(issuedRewards[0]?.voucher, 'voucher').code;
      await stage.shop.call('useVoucher', { params: { code }, body: { orderId: 'three' } });
      await stage.shop.refunded('two');
      await stage.shop.paid('lena', [line('c', 10_000)]);
      equal(await tierOf(lena), 'silver', 'The third time');
      equal(await giftsOf(lena), [], 'What was used is not given again in the same period');
    },
  },
  {
    id: 'levels/changes',
    title: 'every change of tier is kept, with its cause and the facts behind it',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({ period: { kind: 'rolling', months: 3 } }) }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 10_000)], { orderId: 'one' });
      await stage.shop.refunded('one');
      await stage.shop.paid('lena', [line('b', 20_000)], { orderId: 'two' });
      await stage.shop.move({ byDays: 100 });
      equal(
        await changesOf(stage, 'lena'),
        [
          ['gold', 'bronze', 'time'],
          ['bronze', 'gold', 'order'],
          ['silver', 'bronze', 'return'],
          ['bronze', 'silver', 'order'],
          [undefined, 'bronze', 'joined'],
        ],
        'The changes, newest first',
      );
      const { decisions } = await lena.call('exportMe');
      equal(decisions.length, 5, 'The decisions in the export');
      equal(decisions[1]?.progress.have, 20_000, 'The facts behind one');
      const first = await stage.shop.call('listTierChanges', {
        params: { externalId: 'lena' },
        query: { limit: 2 },
      });
      const { items } = await stage.shop.call('listTierChanges', {
        params: { externalId: 'lena' },
        query: { limit: 3, cursor: present(first.nextCursor, 'cursor') },
      });
      equal([first.items.length, items.length], [2, 3], 'Page by page');
    },
  },
  {
    id: 'levels/merged',
    title: 'two members who are one keep what each paid for and was given, once',
    async run(target) {
      const stage = await Stage.set(target, { ...giving, paidMembership: clubMembership });
      const lena = await stage.member('lena');
      const tom = await stage.member('tom');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      await stage.shop.paid('tom', [line('b', 10_000)]);
      await stage.shop.membership('started', 'tom');
      equal([await giftsOf(lena), await giftsOf(tom)], [['welcome'], ['welcome']], 'What each has');
      await stage.shop.call('mergeMembers', {
        params: { externalId: 'lena' },
        body: { from: 'tom', actor: 'desk' },
      });
      equal(await tierOf(lena), 'gold', 'By the membership of the other');
      equal(await giftsOf(lena), ['welcome', 'welcome'], 'What both were given');
      await stage.shop.membership('ended', 'lena', { effective: 'now' });
      equal(await tierOf(lena), 'gold', 'By the orders of both');
      const { decisions } = await lena.call('exportMe');
      equal(
        decisions.map(({ to }) => to).toSorted(),
        ['bronze', 'bronze', 'gold', 'gold', 'silver', 'silver'],
        'The decisions about both in the export',
      );
    },
  },
  {
    id: 'levels/segment-members',
    title: 'the shop lists the members of a segment, as of now',
    async run(target) {
      const stage = await Stage.set(target, programWith({ segments: [frequentBuyers] }));
      for (const id of ['lena', 'tom', 'mia']) {
        await stage.member(id);
        await stage.shop.paid(id, [line('a', 100)]);
        if (id !== 'tom') await stage.shop.paid(id, [line('b', 100)]);
      }
      const members = async (query: Record<string, string | number> = {}) =>
        stage.shop.call('listSegmentMembers', { params: { id: 'frequent' }, query });
      const names = (items: readonly { externalId: string }[]) =>
        items.map(({ externalId }) => externalId).toSorted();
      equal(names((await members()).items), ['lena', 'mia'], 'Its members');
      const first = await members({ limit: 1 });
      const second = await members({ limit: 1, cursor: present(first.nextCursor, 'cursor') });
      equal(names([...first.items, ...second.items]), ['lena', 'mia'], 'Page by page');
      equal([first.hasMore, second.hasMore], [true, false], 'Whether there is more');
      const { segments } = await stage.shop.call('listSegments');
      equal(
        segments.map(({ id, members: size }) => [id, size]),
        [['frequent', 2]],
        'The sizes',
      );
      await stage.shop.move({ byDays: 91 });
      equal(names((await members()).items), [], 'When the window has passed');
      await stage.shop.refused('listSegmentMembers', { params: { id: 'nobody' } }, 'not_found');
    },
  },
  {
    id: 'levels/programme-changed',
    title: 'a change of the programme moves members between tiers and segments',
    async run(target) {
      const stage = await Stage.set(target, programWith({ tiers: tiersWith({}) }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 5_000)]);
      equal(await tierOf(lena), 'bronze', 'Before');
      const changed = programWith({
        tiers: { ...tiersWith({}), levels: levelsWith({ silver: { threshold: 5_000 } }) },
      });
      await stage.shop.call('putProgram', { body: changed });
      equal(await tierOf(lena), 'silver', 'After');
      equal(
        (await changesOf(stage, 'lena'))[0],
        ['bronze', 'silver', 'programme'],
        'The change that is kept',
      );
    },
  },
];
