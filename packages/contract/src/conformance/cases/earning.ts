/** What orders earn, when it may be spent, and when it lapses. */
import { equal, holds, present } from '../expect.ts';
import { fiveEuro, line, pointsWith, programWith, tenPerEuro } from '../documents.ts';
import { figures, holding, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const earningCases: readonly ConformanceCase[] = [
  {
    id: 'earning/pending',
    title: 'an order earns points that wait for the return period, and then are available',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const outcome = await stage.shop.paid('lena', [line('a', 4599)], {
        orderId: 'order-1',
        orderNumber: '1001',
      });
      equal(
        [outcome.outcome, outcome.points, outcome.transactionIds.length],
        ['booked', 459, 1],
        'The outcome',
      );
      const balance = await lena.balance();
      equal(figures(balance), holding({ pending: 459 }), 'The balance after paying');
      equal(
        balance.releases.map(({ points }) => points),
        [459],
        'What will be released',
      );
      const [earn] = await lena.history();
      equal([earn?.kind, earn?.points, earn?.status], ['earn', 459, 'pending'], 'The transaction');
      equal(earn?.reason, { kind: 'order', orderId: 'order-1', orderNumber: '1001' }, 'Its reason');
      equal(earn?.breakdown, [{ ruleId: 'spend', points: 459 }], 'Its breakdown');

      const { availableAt } = present(balance.releases[0], 'release');
      await stage.shop.moveTo(availableAt, -60);
      equal(
        figures(await lena.balance()),
        holding({ pending: 459 }),
        'A minute before the release',
      );
      await stage.shop.moveTo(availableAt);
      equal(figures(await lena.balance()), holding({ available: 459 }), 'At the release');
      equal((await lena.history())[0]?.status, 'done', 'The transaction, once released');
    },
  },
  {
    id: 'earning/lines',
    title: 'shipping, gift cards, fees and what the rule excludes earn nothing',
    async run(target) {
      const exclude = {
        productIds: ['product-p'],
        categories: ['books'],
        tags: ['outlet'],
        discountedLines: true,
      };
      const stage = await Stage.set(
        target,
        programWith({ earningRules: [{ ...tenPerEuro, exclude }] }),
      );
      await stage.member('lena');
      const outcome = await stage.shop.paid('lena', [
        line('a', 1000),
        line('s', 495, { kind: 'shipping' }),
        line('g', 5000, { kind: 'gift_card' }),
        line('f', 100, { kind: 'fee' }),
        line('p', 1000),
        line('b', 1000, { categories: ['books', 'new'] }),
        line('o', 1000, { tags: ['outlet'] }),
        line('d', 1000, { discounted: true }),
      ]);
      equal(outcome.points, 100, 'The points');
    },
  },
  {
    id: 'earning/basis-and-rounding',
    title: 'the tax basis and the rounding of a rule are applied once per order',
    async run(target) {
      const lines = [line('a', 1219, { netMinor: 1007 }), line('b', 1219, { netMinor: 1007 })];
      for (const [taxBasis, rounding, expected] of [
        ['gross', 'down', 24],
        ['gross', 'nearest', 24],
        ['gross', 'up', 25],
        ['net', 'down', 20],
        ['net', 'up', 21],
      ] as const) {
        const rule = { ...tenPerEuro, points: 1, taxBasis, rounding };
        const stage = await Stage.set(target, programWith({ earningRules: [rule] }));
        await stage.member('lena');
        const { points } = await stage.shop.paid('lena', lines);
        equal(points, expected, `Points by ${taxBasis}, rounded ${rounding}`);
      }
    },
  },
  {
    id: 'earning/several-rules',
    title: 'rules add up, and the breakdown says what each of them gave',
    async run(target) {
      const bonus = { ...tenPerEuro, id: 'bonus', points: 1, perMinor: 500 };
      const dated = { ...tenPerEuro, id: 'over', active: { until: '2020-01-01T00:00:00Z' } };
      const stage = await Stage.set(
        target,
        programWith({ earningRules: [tenPerEuro, bonus, dated] }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1750)]);
      const [earn] = await lena.history();
      equal(earn?.points, 178, 'The points');
      equal(
        earn?.breakdown,
        [
          { ruleId: 'spend', points: 175 },
          { ruleId: 'bonus', points: 3 },
        ],
        'The breakdown',
      );
    },
  },
  {
    id: 'earning/no-pending',
    title: 'without a return period points are available at once',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ points: pointsWith({ pendingDays: 0 }) }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1000)]);
      equal(figures(await lena.balance()), holding({ available: 100 }), 'The balance');
    },
  },
  {
    id: 'earning/late-event',
    title: 'an order that is told late waits from the day it was paid',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const paidAt = await stage.shop.now();
      await stage.shop.move({ byDays: 20 });
      await stage.shop.paid('lena', [line('a', 1000)], { at: paidAt });
      equal(figures(await lena.balance()), holding({ available: 100 }), 'The balance');
    },
  },
  {
    id: 'earning/not-a-member',
    title: 'an order of a guest, of a stranger or of a customer who has not joined earns nothing',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.shop.call('putMember', {
        params: { externalId: 'known' },
        body: { enrolled: false },
      });
      for (const memberId of [undefined, 'stranger', 'known']) {
        const { outcome, points } = await stage.shop.paid(memberId, [line('a', 1000)]);
        equal([outcome, points], ['not_a_member', 0], `The order of ${memberId ?? 'a guest'}`);
      }
    },
  },
  {
    id: 'earning/expiry',
    title: 'each lot of points lapses at its own instant, and history says so',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({
          points: pointsWith({
            warnDays: [365],
            pendingDays: 0,
            expiry: { kind: 'age', months: 2 },
          }),
        }),
      );
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1000)]);
      await stage.shop.move({ byDays: 20 });
      await stage.shop.paid('lena', [line('b', 2000)]);
      const { expiring } = await lena.balance();
      equal(
        expiring.map(({ points }) => points),
        [100, 200],
        'What lapses, soonest first',
      );
      const [first, second] = expiring;

      await stage.shop.moveTo(present(first, 'first lot').expiresAt, -60);
      equal((await lena.balance()).available, 300, 'A minute before the first lot lapses');
      await stage.shop.moveTo(present(first, 'first lot').expiresAt);
      equal((await lena.balance()).available, 200, 'When the first lot has lapsed');
      await stage.shop.moveTo(present(second, 'second lot').expiresAt);
      equal(figures(await lena.balance()), holding({}), 'When both have');

      const expired = (await lena.history()).filter(({ kind }) => kind === 'expire');
      equal(
        expired.map(({ points, reason }) => [points, reason.kind]),
        [
          [-200, 'expiry'],
          [-100, 'expiry'],
        ],
        'The history',
      );
      equal(
        expired.map(({ at }) => at),
        [second?.expiresAt, first?.expiresAt],
        'When they lapsed',
      );
    },
  },
  {
    id: 'earning/never-expires',
    title: 'points without expiry stay',
    async run(target) {
      const stage = await Stage.set(
        target,
        programWith({ points: pointsWith({ expiry: { kind: 'never' } }) }),
      );
      const lena = await stage.memberWith(100);
      await stage.shop.move({ byDays: 3650 });
      equal((await lena.balance()).available, 100, 'The balance after ten years');
    },
  },
  {
    id: 'earning/first-in-first-out',
    title: 'what lapses soonest is spent first, whenever it came in',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const now = Date.parse(await stage.shop.now());
      const inDays = (days: number): string => new Date(now + days * 86_400_000).toISOString();
      await stage.shop.give('lena', 400, inDays(50));
      await stage.shop.give('lena', 400, inDays(10));
      const [soonest] = (await lena.balance()).expiring;
      const preview = await lena.call('previewRedemption', { body: { rewardId: 'five-euro' } });
      equal(
        preview.expiringUsed,
        { points: 400, validThrough: soonest?.validThrough },
        'What is said to be spent first',
      );
      await lena.redeem('five-euro');
      equal((await lena.balance()).available, 300, 'The balance after redeeming');
      await stage.shop.move({ byDays: 11 });
      equal(
        (await lena.balance()).available,
        300,
        'After the sooner lot lapsed, all of it being spent',
      );
      await stage.shop.move({ byDays: 40 });
      equal((await lena.balance()).available, 0, 'After the later lot lapsed');
    },
  },
  {
    id: 'earning/preview-is-the-booking',
    title: 'a preview says to the point what the order then earns, line by line',
    async run(target) {
      const exclude = { categories: ['books'] };
      const rules = [
        { ...tenPerEuro, points: 7, perMinor: 300, exclude },
        { ...tenPerEuro, id: 'net', points: 1, taxBasis: 'net' as const },
      ];
      const stage = await Stage.set(target, programWith({ earningRules: rules }));
      const lena = await stage.member('lena');
      const baskets = [
        [line('a', 1)],
        [line('a', 333), line('b', 333), line('c', 334)],
        [
          line('a', 1999, { netMinor: 1652 }),
          line('b', 4950, { netMinor: 4541, categories: ['books'] }),
          line('s', 495, { kind: 'shipping' }),
        ],
        [line('a', 0), line('b', 99)],
      ];
      for (const lines of baskets) {
        const preview = await lena.call('previewEarn', { body: { lines } });
        const sum = (parts: readonly { readonly points: number }[]): number =>
          parts.reduce((total, { points }) => total + points, 0);
        equal(
          [sum(preview.lines), sum(preview.rules)],
          [preview.points, preview.points],
          'The sums by line and by rule',
        );
        for (const part of preview.lines)
          equal(sum(part.rules), part.points, `The sum of line ${part.id}`);
        const { points } = await stage.shop.paid('lena', lines);
        equal(points, preview.points, 'The booking');
      }
      const { lines } = await lena.call('previewEarn', {
        body: { lines: present(baskets[2], 'basket') },
      });
      equal(
        lines.map(({ id, excluded }) => [id, excluded]),
        [
          ['a', undefined],
          ['b', undefined],
          ['s', 'kind'],
        ],
        'Why lines earn nothing',
      );
    },
  },
  {
    id: 'earning/preview-separately',
    title: 'lines that are asked about separately are told what each earns when ordered alone',
    async run(target) {
      const rules = [
        { ...tenPerEuro, points: 1, perMinor: 100, minimumOrderMinor: 1000 },
        { ...tenPerEuro, id: 'extra', points: 1, perMinor: 300 },
      ];
      const stage = await Stage.set(target, programWith({ earningRules: rules }));
      const lena = await stage.member('lena');
      const lines = [line('a', 1050), line('b', 950), line('c', 250)];
      const apart = await lena.call('previewEarn', { body: { lines, separately: true } });
      for (const [index, one] of lines.entries()) {
        const alone = await lena.call('previewEarn', { body: { lines: [one] } });
        const part = present(apart.lines[index], 'line');
        equal(
          [part.id, part.points, part.withheld],
          [one.id, alone.points, alone.withheld],
          `Line ${one.id}, as if alone`,
        );
        equal((await stage.shop.paid('lena', [one])).points, part.points, 'The booking');
      }
      equal([apart.points, apart.withheld], [16, []], 'All of them beside each other');
      equal(
        apart.rules,
        [
          { ruleId: 'spend', points: 10 },
          { ruleId: 'extra', points: 6 },
        ],
        'The rules',
      );
    },
  },
  {
    id: 'earning/preview-is-kept',
    title: 'an order that cites a preview earns by it, whatever was published meanwhile',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      const lena = await stage.visitor('lena');
      const lines = [line('a', 5000)];
      const { previewId, points } = await lena.call('previewEarn', { body: { lines } });
      equal(points, 500, 'The preview');
      await stage.shop.call('putProgram', {
        body: programWith({ earningRules: [{ ...tenPerEuro, points: 1 }] }),
      });
      equal(
        (await stage.shop.paid('lena', lines, { previewId })).points,
        500,
        'The order that cites it',
      );
      equal((await stage.shop.paid('lena', lines)).points, 50, 'An order that does not');
      equal((await lena.call('previewEarn', { body: { lines } })).points, 50, 'A new preview');
    },
  },
  {
    id: 'earning/preview-for-guests',
    title: 'a guest is told what a member would earn at the first level',
    async run(target) {
      const { guest } = await Stage.set(target, programWith());
      const preview = await guest.call('previewEarn', { body: { lines: [line('a', 4599)] } });
      equal(preview.points, 459, 'The points');
      equal(preview.rules, [{ ruleId: 'spend', points: 459 }], 'The rules');
    },
  },
  {
    id: 'earning/unknown-preview',
    title: 'an order that cites no preview of ours is booked by the rules of the day',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.member('lena');
      const { outcome, points } = await stage.shop.paid('lena', [line('a', 1000)], {
        previewId: 'made-up',
      });
      equal([outcome, points], ['booked', 100], 'The order');
    },
  },
  {
    id: 'earning/pending-cannot-be-spent',
    title: 'points that wait for the return period cannot be spent',
    async run(target) {
      const stage = await Stage.set(target, programWith({ rewards: [fiveEuro] }));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 5000)]);
      const refusal = await lena.refused(
        'redeem',
        { body: { rewardId: 'five-euro' } },
        'insufficient_points',
      );
      equal(refusal.missingPoints, 500, 'How many are missing');
      await stage.shop.move({ byDays: 15 });
      const { status, balance } = await lena.redeem('five-euro');
      equal([status, figures(balance)], ['issued', holding({})], 'After the return period');
    },
  },
  {
    id: 'earning/large-numbers',
    title: 'amounts up to the largest safe integer are kept exactly, and nothing goes beyond it',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      await stage.shop.give('lena', Number.MAX_SAFE_INTEGER);
      equal((await lena.balance()).available, Number.MAX_SAFE_INTEGER, 'The balance');
      const params = { externalId: 'lena' };
      const answer = await stage.shop.send('adjust', {
        params,
        body: { points: 1, reason: 'one more', actor: 'tests' },
      });
      holds(answer.status >= 400, 'what would go beyond is refused');
      equal((await lena.balance()).available, Number.MAX_SAFE_INTEGER, 'The balance afterwards');
    },
  },
];
