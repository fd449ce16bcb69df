/** What a programme holds is had whole, and can be taken along. */
import { exportPageSize } from '../../shop/exports.ts';
import { chosenAmount, line, programWith, tenPerEuro } from '../documents.ts';
import { equal, holds } from '../expect.ts';
import { figures, Stage } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';
import { twoConsents } from './consents.ts';

const document = programWith({
  earningRules: [tenPerEuro],
  rewards: [chosenAmount],
  consents: twoConsents,
});

/** Members with points to spend, points on their way, debts, and nothing at all. */
async function busyShop(target: ConformanceTarget): Promise<Stage> {
  const stage = await Stage.set(target, document);
  const { shop } = stage;
  const lena = await stage.memberWith(300);
  const consents = [{ id: twoConsents[0]?.id ?? '', version: 1, given: true }];
  const body = { locale: 'nl', birthday: { month: 2, day: 3 }, tags: ['a', 'b'], consents };
  await shop.call('putMember', { params: { externalId: 'lena' }, body });
  await lena.redeem('chosen-amount', { points: 100 });
  await shop.give('lena', 20, '2090-01-01T00:00:00Z');
  await stage.member('tom');
  const noor = await stage.member('noor');
  await shop.paid('noor', [line('a', 1000)], { id: 'returned', orderId: 'returned' });
  await shop.move({ byDays: 40 });
  await shop.paid('lena', [line('a', 1000)]);
  const { available } = await noor.balance();
  await noor.redeem('chosen-amount', { points: available });
  await shop.refunded('returned');
  await shop.call('putMember', { params: { externalId: 'kim' }, body: { enrolled: false } });
  return stage;
}

const names = ['lena', 'tom', 'noor'];

async function balancesOf({ shop }: Stage) {
  return Promise.all(names.map(async (name) => figures(await shop.balanceOf(name))));
}

export const exportCases: readonly ConformanceCase[] = [
  {
    id: 'exports/taken-along',
    title: 'members that are exported are imported into an empty programme with the same balances',
    async run(target) {
      const from = await busyShop(target);
      const into = await Stage.set(target, document);
      await into.shop.move({ to: await from.shop.now() });
      const { items } = await from.shop.call('exportMembers');
      equal(
        sorted(items).map(({ memberId }) => memberId),
        names.toSorted(),
        'Who is exported',
      );
      const report = await into.shop.call('importMembers', { lines: items });
      equal([report.added, report.skipped.count], [3, 0], 'What was taken in');
      equal(await balancesOf(into), await balancesOf(from), 'The balances');
      const again = await into.shop.call('exportMembers');
      equal(sorted(again.items), sorted(items), 'What is exported from there');
      const owing = await into.shop.balanceOf('noor');
      holds(owing.owed > 0, 'noor owes what she owed');
    },
  },
  {
    id: 'exports/pages',
    title: 'pages of an export together hold every line once, and go on from a cursor',
    async run(target) {
      const { shop } = await busyShop(target);
      const whole = await shop.call('exportTransactions');
      equal(whole.hasMore, false, 'Whether there is more than a page');
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
        const page = await shop.call('exportTransactions', { query });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      equal(
        seen,
        whole.items.map(({ id }) => id),
        'The lines',
      );
      const sums = new Map<string, number>();
      for (const { memberId = '', points } of whole.items)
        sums.set(memberId, (sums.get(memberId) ?? 0) + points);
      const { items } = await shop.call('exportBalances');
      for (const { available, memberId, owed, pending, reserved } of items)
        equal(
          sums.get(memberId) ?? 0,
          available + pending + reserved - owed,
          `The sum of ${memberId}`,
        );
      const { items: rewards } = await shop.call('exportIssuedRewards');
      const holders = rewards.map(({ memberId = '' }) => memberId);
      equal(holders.toSorted(), ['lena', 'noor'], 'The rewards');
      await shop.refused('exportBalances', { query: { cursor: 'made-up' } }, 'invalid_request');
      const { nextCursor = '' } = await shop.call('exportTransactions', { query: { limit: 1 } });
      const other = { cursor: nextCursor };
      await shop.refused('exportBalances', { query: other }, 'invalid_request');
      await shop.refused(
        'exportBalances',
        { query: { ...other, format: 'csv' } },
        'invalid_request',
      );
      await shop.refused(
        'exportMembers',
        { query: { limit: exportPageSize + 1 } },
        'invalid_request',
      );
    },
  },
  {
    id: 'exports/erased',
    title:
      'of a member who was erased the ledger is exported without the words, and the rest is gone',
    async run(target) {
      const stage = await Stage.set(target, document);
      const { shop } = stage;
      const lena = await stage.memberWith(300);
      await lena.redeem('chosen-amount', { points: 100 });
      const params = { externalId: 'lena' };
      const note = 'For what only Lena knows';
      await shop.call('grantReward', {
        params,
        body: { rewardId: 'chosen-amount', points: 100, reason: note, actor: 'a' },
      });
      const until = new Date(Date.parse(await shop.now()) + 1000 * 86_400_000).toISOString();
      await shop.call('extend', { params, body: { until, reason: note, actor: 'a' } });
      const { items: before } = await shop.call('exportTransactions');
      await shop.call('eraseMember', { params });
      const { items } = await shop.call('exportTransactions');
      const booked = ({ id, points }: (typeof items)[number]) => `${id} ${points}`;
      const kept = items.map(booked);
      equal(kept.slice(0, before.length), before.map(booked), 'What was booked');
      holds(!JSON.stringify(items).includes(note), 'no word of it is there');
      holds(
        items.every(({ memberId }) => memberId === undefined),
        'nobody is named',
      );
      const rewards = await shop.call('exportIssuedRewards');
      holds(!JSON.stringify(rewards).includes(note), 'no word of a gift is there');
      equal((await shop.call('exportMembers')).items, [], 'The members');
      equal((await shop.call('exportBalances')).items, [], 'The balances');
    },
  },
  {
    id: 'exports/text',
    title: 'an export is had as CSV and as JSON Lines, in one piece',
    async run(target) {
      const { shop } = await busyShop(target);
      const { items } = await shop.call('exportBalances');
      const lines = await shop.send('exportBalances', { query: { format: 'jsonl', limit: 1 } });
      equal(lines.headers.get('content-type'), 'application/jsonl', 'The type of JSON Lines');
      equal(
        lines.text,
        items.map((item) => `${JSON.stringify(item)}\n`).join(''),
        'The balances as JSON Lines',
      );
      const csv = await shop.send('exportBalances', { query: { format: 'csv' } });
      holds(csv.headers.get('content-type')?.startsWith('text/csv') === true, 'CSV is CSV');
      const rows = items.map(({ memberId, ...left }) =>
        [memberId, left.available, left.pending, left.reserved, left.owed].join(),
      );
      equal(
        csv.text,
        ['memberId,available,pending,reserved,owed', ...rows, ''].join('\n'),
        'The balances as CSV',
      );
    },
  },
];

function sorted<Line extends { readonly memberId: string }>(lines: readonly Line[]): Line[] {
  return lines.toSorted((one, other) => (one.memberId < other.memberId ? -1 : 1));
}
