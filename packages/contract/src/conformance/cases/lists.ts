/** Lists come in pages that fit together, whatever happens meanwhile. */
import { equal, holds } from '../expect.ts';
import { cashback, fiveEuroWith, line, programWith, sentGift, someAddress } from '../documents.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const listCases: readonly ConformanceCase[] = [
  {
    id: 'lists/pages',
    title: 'pages together hold every row once, newest first, also while new rows come in',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      for (let index = 1; index <= 7; index += 1) await stage.shop.give('lena', index);
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 3, ...(cursor === undefined ? {} : { cursor }) };
        const page = await lena.call('listTransactions', { query });
        seen.push(...page.items.map(({ points }) => points));
        equal(
          page.hasMore,
          page.nextCursor !== undefined,
          'Whether there is a cursor when there is more',
        );
        holds(page.items.length <= 3, 'a page holds no more than its limit');
        cursor = page.nextCursor;
        await stage.shop.give('lena', 100 + seen.length);
      } while (cursor !== undefined);
      equal(seen, [7, 6, 5, 4, 3, 2, 1], 'The rows');
    },
  },
  {
    id: 'lists/default',
    title: 'a page holds 25 rows unless asked otherwise',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      for (let index = 0; index < 26; index += 1) await stage.shop.give('lena', 1);
      const page = await lena.call('listTransactions');
      equal([page.items.length, page.hasMore], [25, true], 'The first page');
      equal(
        (await lena.call('listTransactions', { query: { limit: 100 } })).items.length,
        26,
        'The longest page',
      );
    },
  },
  {
    id: 'lists/empty',
    title: 'an empty list is a page without rows',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      equal(await lena.call('listTransactions'), { items: [], hasMore: false }, 'The history');
      equal(
        await lena.call('listIssuedRewards'),
        { items: [], hasMore: false },
        'The issued rewards',
      );
    },
  },
  {
    id: 'lists/issued-rewards',
    title: 'issued rewards come soonest expiry first, in pages, by usage',
    async run(target) {
      const rewards = [
        fiveEuroWith({ id: 'long', validDays: 90 }),
        fiveEuroWith({ id: 'short', validDays: 5 }),
        fiveEuroWith({ id: 'middle', validDays: 30 }),
      ];
      const stage = await Stage.set(target, programWith({ rewards }));
      const lena = await stage.memberWith(1500);
      for (const id of ['long', 'short', 'middle']) await lena.redeem(id);
      const first = await lena.call('listIssuedRewards', { query: { limit: 2 } });
      const rest = await lena.call('listIssuedRewards', {
        query: { limit: 2, cursor: first.nextCursor ?? '' },
      });
      equal(
        [...first.items, ...rest.items].map(({ rewardId }) => rewardId),
        ['short', 'middle', 'long'],
        'The order',
      );
      equal(rest.hasMore, false, 'Whether there is a third page');
      const [short] = first.items;
      await stage.shop.call('useVoucher', {
        params: { code: short?.voucher?.code ?? '' },
        body: { orderId: 'o' },
      });
      const usable = await lena.call('listIssuedRewards', { query: { usage: 'usable' } });
      equal(
        usable.items.map(({ rewardId }) => rewardId),
        ['middle', 'long'],
        'The usable ones',
      );
      const past = await lena.call('listIssuedRewards', { query: { usage: 'past' } });
      equal(
        past.items.map(({ rewardId, usage }) => [rewardId, usage]),
        [['short', 'used']],
        'The past ones',
      );
    },
  },
  {
    id: 'lists/past-rewards',
    title: 'past rewards come with what ended last first, in pages',
    async run(target) {
      const rewards = [
        fiveEuroWith({ id: 'early', validDays: 5 }),
        fiveEuroWith({ id: 'late', validDays: 90 }),
        fiveEuroWith({ id: 'lapsed', validDays: 5 }),
      ];
      const stage = await Stage.set(target, programWith({ rewards }));
      const lena = await stage.memberWith(1500);
      for (const id of ['early', 'late', 'lapsed']) {
        const code = await lena.codeOf(id);
        if (id === 'lapsed') break;
        await stage.shop.call('useVoucher', { params: { code }, body: { orderId: id } });
        await stage.shop.move({ byDays: 1 });
      }
      await stage.shop.move({ byDays: 10 });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { usage: 'past' as const, limit: 1, ...(cursor && { cursor }) };
        const page = await lena.call('listIssuedRewards', { query });
        seen.push(...page.items.map(({ rewardId }) => rewardId));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      equal(seen, ['lapsed', 'late', 'early'], 'The order');
    },
  },
  {
    id: 'lists/owed-rewards',
    title: 'what the shop still owes has no end, and comes after the usable rewards that have one',
    async run(target) {
      const rewards = [
        fiveEuroWith({ id: 'long', validDays: 90 }),
        fiveEuroWith({ id: 'short', validDays: 30 }),
        { ...cashback, validDays: 5 },
        { ...sentGift, validDays: 3 },
      ];
      const stage = await Stage.set(target, programWith({ rewards }));
      const lena = await stage.memberWith(2000);
      for (const id of ['cashback', 'long', 'short']) await lena.redeem(id);
      await lena.redeem('bag', { address: someAddress });
      for (const when of ['Before their date', 'After it']) {
        const shown = (await lena.call('getSession')).issuedRewards.map(({ rewardId }) => rewardId);
        equal(shown.slice(0, 2), ['short', 'long'], when);
        equal(shown.slice(2).toSorted(), ['bag', 'cashback'], when);
        const inPages: string[] = [];
        let cursor: string | undefined;
        do {
          const query = { usage: 'usable' as const, limit: 1, ...(cursor && { cursor }) };
          const page = await lena.call('listIssuedRewards', { query });
          inPages.push(...page.items.map(({ rewardId }) => rewardId));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        equal(inPages, shown, `${when}, in pages`);
        await stage.shop.move({ byDays: 10 });
      }
    },
  },
  {
    id: 'lists/bad-queries',
    title: 'a limit out of bounds, an unknown usage and a made-up cursor are refused',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const queries = [
        { limit: 0 },
        { limit: 101 },
        { limit: -1 },
        { limit: 1.5 },
        { limit: 'all' },
        { cursor: 'made-up' },
        { cursor: 'eyJpZCI6IiJ9' },
      ];
      for (const query of queries) {
        const { errors } = await lena.refused('listTransactions', { query }, 'invalid_request');
        equal(errors?.[0]?.pointer, `?${Object.keys(query)[0]}`, 'Where the mistake is');
      }
      await lena.refused('listIssuedRewards', { query: { usage: 'sometimes' } }, 'invalid_request');
    },
  },
  {
    id: 'lists/cursor-of-another',
    title: 'a cursor gives nobody the rows of somebody else',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.member('lena');
      const noor = await stage.member('noor');
      for (let index = 0; index < 3; index += 1) await stage.shop.give('lena', 5);
      await stage.shop.paid('noor', [line('a', 100)]);
      const { nextCursor } = await lena.call('listTransactions', { query: { limit: 1 } });
      const answer = await noor.send('listTransactions', { query: { cursor: nextCursor ?? '' } });
      if (answer.status === 200) {
        const { items } = JSON.parse(answer.text) as { items: readonly { points: number }[] };
        holds(
          items.every(({ points }) => points !== 5),
          'no row of another member is listed',
        );
      } else {
        equal(answer.status, 400, 'The status');
      }
    },
  },
];
