/** What levels give and who has them: entry rewards, benefits, paid memberships, changes, segment lists. */
import { equal, holds, present } from '../expect.ts';
import {
  clubMembership,
  fiveEuroWith,
  frequentBuyers,
  levelsWith,
  line,
  pointsWith,
  programWith,
  tiersWith,
  welcomeGift,
} from '../documents.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const giving = programWith({
  tiers: tiersWith({ silver: { entryRewardIds: ['welcome'] } }),
  rewards: [welcomeGift],
});

/** What a member holds because of a tier, unused. */
async function giftsOf(member: Shopper): Promise<string[]> {
  const { issuedRewards } = await member.call('getSession');
  return issuedRewards
    .filter(({ source }) => source.kind === 'tier')
    .map(({ rewardId }) => rewardId);
}

async function changesOf(stage: Stage, externalId: string) {
  const { items } = await stage.shop.call('listTierChanges', { params: { externalId } });
  return items.map(({ from, to, cause }) => [from, to, cause]);
}

async function tierOf(member: Shopper): Promise<string> {
  return present((await member.call('getSession')).tierProgress, 'tier progress').tierId;
}

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
    id: 'levels/benefits',
    title: 'a shop asks what the level of a member gives, inside its window',
    async run(target) {
      const name = { en: 'Benefit' };
      const benefits = [
        { kind: 'free_shipping', id: 'shipping', name, minimumOrderMinor: 2500 },
        { kind: 'longer_returns', id: 'returns', name, returnDays: 60 },
        { kind: 'early_access', id: 'early', name, hoursBefore: 24 },
        { kind: 'custom', id: 'over', name, active: { until: '2020-01-01T00:00:00Z' } },
      ] as const;
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({ silver: { benefits: [...benefits] } }) }),
      );
      const lena = await stage.member('lena');
      const opensAt = '2030-06-02T08:00:00.000Z';
      const ask = (query: Record<string, string> = {}) =>
        stage.shop.call('getBenefits', { params: { externalId: 'lena' }, query });
      const before = await ask({ opensAt });
      equal(
        [before.benefits, before.freeShippingFromMinor, before.returnDays, before.earlyAccessFrom],
        [[], undefined, undefined, opensAt],
        'At bronze',
      );
      await stage.shop.paid('lena', [line('a', 10_000)]);
      const after = await ask({ opensAt });
      equal(
        [after.freeShippingFromMinor, after.returnDays, after.earlyAccessFrom],
        [2500, 60, '2030-06-01T08:00:00.000Z'],
        'At silver',
      );
      const ids = ['shipping', 'returns', 'early'];
      equal(
        after.benefits.map(({ id }) => id),
        ids,
        'Those that hold now',
      );
      equal(
        ((await lena.call('getSession')).benefits ?? []).map(({ id }) => id),
        ids,
        'Those in the session',
      );
      equal((await ask({ kind: 'early_access' })).benefits.length, 1, 'Of one kind');
      await stage.shop.refused('getBenefits', { params: { externalId: 'nobody' } }, 'not_found');
    },
  },
  {
    id: 'levels/longer-returns',
    title: 'a longer return period keeps points pending for as long, in preview and booking alike',
    async run(target) {
      const benefit = {
        kind: 'longer_returns',
        id: 'returns',
        name: { en: 'Sixty days' },
        returnDays: 60,
      } as const;
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({ silver: { benefits: [benefit] } }) }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      await stage.shop.move({ byDays: 14 });
      equal(
        figures(await lena.balance()),
        holding({ available: 1000 }),
        'The order before the tier waits 14 days',
      );
      const lines = [line('b', 1000)];
      const preview = await lena.call('previewEarn', { body: { lines } });
      await stage.shop.paid('lena', lines);
      const { releases } = await lena.balance();
      const [promised, booked] = [preview.availableAt, releases[0]?.availableAt].map((at) =>
        Math.round(Date.parse(present(at, 'instant')) / 60_000),
      );
      equal(booked, promised, 'To the minute');
      await stage.shop.move({ byDays: 59 });
      equal((await lena.balance()).pending, 100, 'On day 59');
      await stage.shop.move({ byDays: 1 });
      equal((await lena.balance()).pending, 0, 'On day 60');
    },
  },
  {
    id: 'levels/early-access',
    title: 'a reward opens earlier for a tier with early access to it',
    async run(target) {
      const benefit = {
        kind: 'early_access' as const,
        id: 'early',
        name: { en: 'A day early' },
        hoursBefore: 24,
        rewardIds: ['five-euro'],
      };
      const opensAt = '2031-06-02T08:00:00.000Z';
      const stage = await Stage.set(
        target,
        programWith({
          tiers: tiersWith({ silver: { benefits: [benefit] } }),
          rewards: [fiveEuroWith({ active: { from: opensAt } })],
          points: pointsWith({ expiry: { kind: 'never' } }),
        }),
      );
      const lena = await stage.memberWith(500, 'lena');
      const tom = await stage.memberWith(500, 'tom');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      const standing = async (member: Shopper) => {
        const [first] = (await member.call('getSession')).rewards;
        return [first?.redeemable, first?.availableFrom];
      };
      equal(await standing(lena), [false, '2031-06-01T08:00:00.000Z'], 'From when at silver');
      equal(await standing(tom), [false, opensAt], 'From when at bronze');
      await stage.shop.moveTo(opensAt, -3600);
      equal((await lena.redeem('five-euro')).status, 'issued', 'At silver, an hour before');
      await tom.refused('redeem', { body: { rewardId: 'five-euro' } }, 'reward_not_available');
    },
  },
  {
    id: 'levels/bonus-reward',
    title: 'a bonus reward comes with the tier, and again when its period begins',
    async run(target) {
      const benefit = {
        kind: 'bonus_reward',
        id: 'monthly',
        name: { en: 'A present every month' },
        rewardId: 'welcome',
        every: 'month',
      } as const;
      const stage = await Stage.set(
        target,
        programWith({
          tiers: tiersWith({ silver: { benefits: [benefit] } }),
          rewards: [welcomeGift],
        }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 10_000)]);
      equal(await giftsOf(lena), ['welcome'], 'With the tier');
      await stage.shop.paid('lena', [line('b', 100)]);
      equal(await giftsOf(lena), ['welcome'], 'Not again in the same month');
      await stage.shop.move({ byDays: 31 });
      await changesOf(stage, 'lena');
      equal(await giftsOf(lena), ['welcome', 'welcome'], 'In the next');
    },
  },
  {
    id: 'levels/birthday-present',
    title: 'a birthday present comes on the day, once a year',
    async run(target) {
      const benefit = {
        kind: 'birthday_present',
        id: 'cake',
        name: { en: 'Cake' },
        rewardId: 'welcome',
      } as const;
      const stage = await Stage.set(
        target,
        programWith({
          tiers: tiersWith({ bronze: { benefits: [benefit] } }),
          rewards: [welcomeGift],
        }),
      );
      const lena = await stage.member('lena');
      const born = async (month: number, day: number) =>
        stage.shop.call('putMember', {
          params: { externalId: 'lena' },
          body: { birthday: { month, day } },
        });
      const ahead = new Date(Date.parse(await stage.shop.now()) + 20 * 86_400_000);
      await born(ahead.getUTCMonth() + 1, ahead.getUTCDate());
      equal(await giftsOf(lena), [], 'Before it');
      await stage.shop.moveTo(`${ahead.toISOString().slice(0, 10)}T12:00:00Z`);
      await changesOf(stage, 'lena');
      equal(await giftsOf(lena), ['welcome'], 'On the day');
      const later = new Date(ahead.getTime() + 2 * 86_400_000);
      await born(later.getUTCMonth() + 1, later.getUTCDate());
      await stage.shop.moveTo(`${later.toISOString().slice(0, 10)}T12:00:00Z`);
      await changesOf(stage, 'lena');
      equal(await giftsOf(lena), ['welcome'], 'Not again when the date is changed');
    },
  },
  {
    id: 'levels/membership',
    title: 'a paid level is held while it lasts, is prolonged by a renewal, and lapses',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({}), paidMembership: clubMembership }),
      );
      const lena = await stage.member('lena');
      equal((await stage.guest.call('getProgram')).paidMembership?.priceMinor, 4900, 'The price');
      await stage.shop.membership('started', 'lena');
      const { membership, tierProgress } = await lena.call('getSession');
      equal([tierProgress?.tierId, tierProgress?.because], ['gold', 'paid'], 'With the start');
      const term = present(membership, 'membership');
      equal(tierProgress?.validThrough, term.validThrough, 'How long it lasts');
      holds(term.renews, 'it renews unless the member gives notice');
      await stage.shop.membership('renewed', 'lena');
      const renewed = await stage.shop.call('getMember', { params: { externalId: 'lena' } });
      const years = (later: string, earlier: string) =>
        Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
      const renewedTerm = present(renewed.membership, 'membership');
      equal(years(renewedTerm.validThrough, term.validThrough), 1, 'A year more by the renewal');
      equal(renewedTerm.validThrough.slice(5), term.validThrough.slice(5), 'To the same day');
      await stage.shop.membership('ended', 'lena');
      const noticed = await lena.call('getSession');
      equal(
        [noticed.tierProgress?.tierId, noticed.membership?.renews],
        ['gold', false],
        'After giving notice',
      );
      await stage.shop.moveTo(renewedTerm.endsAt, -60);
      equal(await tierOf(lena), 'gold', 'In its last minute');
      await stage.shop.moveTo(renewedTerm.endsAt);
      equal(await tierOf(lena), 'bronze', 'When it is over');
      equal((await lena.call('getSession')).membership, undefined, 'The membership then');
      equal(
        await changesOf(stage, 'lena'),
        [
          ['gold', 'bronze', 'time'],
          ['bronze', 'gold', 'membership'],
          [undefined, 'bronze', 'joined'],
        ],
        'The changes of tier',
      );
    },
  },
  {
    id: 'levels/membership-refunded',
    title: 'a membership whose fee is given back ends at once, whatever order its events come in',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ tiers: tiersWith({}), paidMembership: clubMembership }),
      );
      const lena = await stage.member('lena');
      await stage.shop.membership('ended', 'lena', { effective: 'now' });
      await stage.shop.membership('started', 'lena', { at: '2026-01-01T00:00:00Z' });
      equal((await lena.call('getSession')).membership, undefined, 'Ended before it was told');
      await stage.shop.membership('started', 'lena', { membershipId: 'second' });
      equal(await tierOf(lena), 'gold', 'With a new one');
      await stage.shop.membership('ended', 'lena', { membershipId: 'second', effective: 'now' });
      equal(await tierOf(lena), 'bronze', 'Once its fee is given back');
    },
  },
  {
    id: 'levels/membership-unsold',
    title: 'a membership that the programme does not sell is refused, with what to do',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      await shop.call('putMember', { params: { externalId: 'lena' }, body: {} });
      const body = {
        type: 'membership.started',
        id: 'one',
        at: await shop.now(),
        memberId: 'lena',
        membershipId: 'club',
      };
      const refusal = await shop.refused('sendEvent', { body }, 'invalid_request');
      equal(refusal.errors?.[0]?.pointer, '/type', 'Where');
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
