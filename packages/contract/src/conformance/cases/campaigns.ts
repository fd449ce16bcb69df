/** Dated boosts: what they add, for whom, and how several of them go together. */
import {
  bagBonus,
  doublePoints,
  levels,
  line,
  pointsWith,
  programWith,
  tenPerEuro,
  tiersWith,
} from '../documents.ts';
import { review, reviewRule } from '../event-rules.ts';
import { equal } from '../expect.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const extra = doublePoints({
  id: 'extra',
  name: { en: '100 extra points' },
  effect: { kind: 'extra_points', points: 100 },
});

export const campaignCases: readonly ConformanceCase[] = [
  {
    id: 'campaigns/multiplier',
    title: 'a multiplier adds its part, which preview, booking and history name',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ earningRules: [tenPerEuro, bagBonus], campaigns: [doublePoints()] }),
      );
      const lena = await stage.member('lena');
      const lines = [line('beans', 1999, { productId: 'beans' }), line('tea', 1006)];
      const parts = [
        { ruleId: 'spend', points: 300 },
        { ruleId: 'spend', campaignId: 'double', points: 301 },
        { ruleId: 'bag-bonus', points: 50 },
      ];
      const preview = await lena.call('previewEarn', { body: { lines } });
      equal([preview.points, preview.rules], [651, parts], 'The preview');
      equal(
        preview.lines.map(({ points }) => points),
        [450, 201],
        'Its lines',
      );
      equal((await stage.shop.paid('lena', lines)).points, 651, 'The booking');
      equal((await lena.history())[0]?.breakdown, parts, 'The breakdown');
    },
  },
  {
    id: 'campaigns/returned',
    title: 'a return takes what the campaign gave along, in proportion, and a whole one all of it',
    async run(target) {
      const stage = await Stage.set(target, programWith({ campaigns: [doublePoints(), extra] }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1000), line('b', 3000)], { orderId: 'order-1' });
      equal(figures(await lena.balance()), holding({ pending: 900 }), 'After paying');
      const back = { id: 'b', quantity: 1, grossMinor: 3000, netMinor: 3000 };
      await stage.shop.refunded('order-1', { lines: [back] });
      equal(figures(await lena.balance()), holding({ pending: 300 }), 'Three quarters returned');
      await stage.shop.cancelled('order-1');
      equal(figures(await lena.balance()), holding({}), 'Cancelled');
      equal(
        (await lena.history())[0]?.breakdown,
        [
          { ruleId: 'spend', points: -100 },
          { ruleId: 'spend', campaignId: 'double', points: -100 },
          { ruleId: 'spend', campaignId: 'extra', points: -100 },
        ],
        'What the last return took',
      );
    },
  },
  {
    id: 'campaigns/dates',
    title:
      'an order counts by when it was paid, from the first instant of a campaign until its last',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      const now = Date.parse(await stage.shop.now());
      const at = (seconds: number): string => new Date(now + seconds * 1000).toISOString();
      const campaign = doublePoints({ from: at(-3600), until: at(-60) });
      await stage.shop.call('putProgram', { body: programWith({ campaigns: [campaign] }) });
      const paidAt = async (when: string): Promise<number> =>
        (await stage.shop.paid('lena', [line('a', 1000)], { at: when })).points;
      equal(
        [await paidAt(at(-3601)), await paidAt(at(-3600)), await paidAt(at(-61))],
        [100, 200, 200],
        'Orders around the start and before the end',
      );
      equal(await paidAt(at(-60)), 100, 'An order at the end');
    },
  },
  {
    id: 'campaigns/promised',
    title: 'an order that cites a preview gets the campaign it showed, though it is over',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const now = Date.parse(await stage.shop.now());
      const until = new Date(now + 60_000).toISOString();
      await stage.shop.call('putProgram', {
        body: programWith({ campaigns: [doublePoints({ until })] }),
      });
      const lines = [line('a', 1000)];
      const { previewId, points } = await lena.call('previewEarn', { body: { lines } });
      await stage.shop.move({ bySeconds: 120 });
      equal(
        [points, (await stage.shop.paid('lena', lines, { previewId })).points],
        [200, 200],
        'The preview and the order that cites it',
      );
      equal((await stage.shop.paid('lena', lines)).points, 100, 'An order that does not');
    },
  },
  {
    id: 'campaigns/stacking',
    title:
      'of campaigns that compete one counts, those that add always do, each on the plain points',
    async run(target) {
      const half = doublePoints({ id: 'half', effect: { kind: 'multiplier', percent: 150 } });
      const triple = doublePoints({ id: 'triple', effect: { kind: 'multiplier', percent: 300 } });
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const earned = async (...campaigns: ReturnType<typeof doublePoints>[]): Promise<number> => {
        await stage.shop.call('putProgram', { body: programWith({ campaigns }) });
        const lines = [line('a', 1000)];
        const { points, previewId } = await lena.call('previewEarn', { body: { lines } });
        equal((await stage.shop.paid('lena', lines, { previewId })).points, points, 'The booking');
        return points;
      };
      equal(await earned(half, triple), 300, 'The larger of two');
      equal(await earned({ ...half, priority: 1 }, triple), 150, 'The one with priority');
      equal(await earned({ ...half, stacking: 'add' }, triple), 350, 'One that adds');
      equal(
        await earned({ ...half, stacking: 'add' }, { ...triple, stacking: 'add' }, extra),
        450,
        'Two that add, and extra points',
      );
      const more = { ...extra, id: 'more', effect: { kind: 'extra_points' as const, points: 30 } };
      equal(await earned(extra, more), 200, 'The larger of two with extra points');
      equal(await earned(extra, { ...more, stacking: 'add' }), 230, 'Extra points that add');
    },
  },
  {
    id: 'campaigns/where-and-what',
    title: 'a campaign may be for some products, categories, rules or places only',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      const lines = [
        line('beans', 1000, { productId: 'beans' }),
        line('tea', 1000, { categories: ['tea'] }),
        line('cup', 1000),
      ];
      const earned = async (
        changes: Parameters<typeof doublePoints>[0],
        locationId?: string,
      ): Promise<number> => {
        await stage.shop.call('putProgram', {
          body: programWith({
            earningRules: [tenPerEuro, bagBonus],
            campaigns: [doublePoints(changes)],
            locations: [
              { id: 'utrecht', name: { en: 'Utrecht' } },
              { id: 'gouda', name: { en: 'Gouda' } },
            ],
          }),
        });
        const order = locationId === undefined ? {} : { locationId };
        return (await stage.shop.paid('lena', lines, order)).points - 350;
      };
      equal(await earned({ productIds: ['beans'] }), 100, 'A product');
      equal(await earned({ productIds: ['beans'], categories: ['tea'] }), 200, 'Or a category');
      equal(await earned({ ruleIds: ['bag-bonus'] }), 50, 'A rule with a fixed grant, named');
      equal(await earned({ locationIds: ['utrecht'] }, 'utrecht'), 300, 'At the place');
      equal(await earned({ locationIds: ['utrecht'] }, 'gouda'), 0, 'Elsewhere');
      equal(await earned({ locationIds: ['utrecht'] }), 0, 'At no place in particular');
    },
  },
  {
    id: 'campaigns/tiers',
    title: 'a campaign for a level multiplies what its earning rate gives, rounded once',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({
          points: pointsWith({ pendingDays: 0 }),
          tiers: { basis: 'orders', period: { kind: 'lifetime' }, levels: levels(1, 50) },
          campaigns: [
            doublePoints({ tierIds: ['silver'], effect: { kind: 'multiplier', percent: 133 } }),
          ],
        }),
      );
      const lena = await stage.member('lena');
      equal((await stage.shop.paid('lena', [line('a', 1000)])).points, 100, 'As bronze');
      const lines = [line('a', 333), line('b', 333), line('c', 333)];
      // 9.99 euro: 149.85 with the rate of one and a half, 199.3005 with the campaign.
      equal((await stage.shop.paid('lena', lines)).points, 199, 'As silver');
      equal(
        (await lena.history())[0]?.breakdown,
        [
          { ruleId: 'spend', points: 149 },
          { ruleId: 'spend', campaignId: 'double', points: 50 },
        ],
        'Its breakdown',
      );
    },
  },
  {
    id: 'campaigns/events',
    title:
      'a campaign that names a rule boosts what members do, once for each event, until it is withdrawn',
    async run(target) {
      const doubled = doublePoints({ ruleIds: ['review'] });
      const stage = await Stage.set(
        target,
        programWith({ earningRules: [reviewRule], campaigns: [doubled, extra] }),
      );
      const lena = await stage.member('lena');
      const outcome = await stage.shop.happened(review('lena', 'lamp'), { id: 'the-review' });
      equal(outcome.points, 200, '50, doubled, and 100 extra');
      const [row] = await lena.history();
      equal(
        row?.breakdown,
        [
          { ruleId: 'review', points: 50 },
          { ruleId: 'review', campaignId: 'double', points: 50 },
          { ruleId: 'review', campaignId: 'extra', points: 100 },
        ],
        'The row in the history',
      );
      await stage.shop.withdrawn('the-review');
      equal(figures(await lena.balance()), holding({}), 'Once it is withdrawn');
    },
  },
  {
    id: 'campaigns/early-access',
    title:
      'a campaign begins earlier for a tier with early access to it, for orders and events alike',
    async run(target) {
      const from = '2031-06-02T08:00:00.000Z';
      const benefit = {
        kind: 'early_access' as const,
        id: 'early',
        name: { en: 'A day early' },
        hoursBefore: 24,
        campaignIds: ['double'],
      };
      const stage = await Stage.set(
        target,
        programWith({
          earningRules: [tenPerEuro, reviewRule],
          campaigns: [doublePoints({ from, ruleIds: ['spend', 'review'] })],
          tiers: tiersWith({ silver: { benefits: [benefit] } }),
        }),
      );
      for (const id of ['lena', 'tom']) await stage.member(id);
      await stage.shop.paid('lena', [line('a', 10_000)]);
      const earned = async (id: string) => [
        (await stage.shop.paid(id, [line('b', 1000)])).points,
        (await stage.shop.happened(review(id, await stage.shop.now()))).points,
      ];
      // More than a slow machine takes for what follows: the clock runs on meanwhile, and never goes back.
      await stage.shop.moveTo(from, -86_460);
      equal(await earned('lena'), [100, 50], 'At silver, a minute too early');
      await stage.shop.moveTo(from, -86_400);
      equal(await earned('lena'), [200, 100], 'At silver, a day before');
      equal(await earned('tom'), [100, 50], 'At bronze, a day before');
      await stage.shop.moveTo(from);
      equal(await earned('tom'), [200, 100], 'At bronze, when it begins');
    },
  },
];
