/** What happened to members in another system. */
import type { Transaction } from '../../storefront/member.ts';
import { line, programWith, tenPerEuro } from '../documents.ts';
import { equal, holds } from '../expect.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';

const earned = {
  memberId: 'lena',
  reference: 'old-1',
  at: '2019-05-01T10:00:00Z',
  kind: 'earn',
  points: 400,
  note: 'Order 1001',
} as const;
const spent = {
  ...earned,
  reference: 'old-2',
  at: '2019-06-01T10:00:00Z',
  kind: 'redeem',
  points: -100,
  note: 'Free coffee',
} as const;

/** A member who came with 300 points, and with how they came to be. */
async function brought(target: ConformanceTarget): Promise<{ stage: Stage; lena: Shopper }> {
  const stage = await Stage.set(target, programWith({ earningRules: [tenPerEuro] }));
  const lines = [{ memberId: 'lena', points: [{ points: 300 }] }];
  await stage.shop.call('importMembers', { lines });
  await stage.shop.call('importHistory', { lines: [earned, spent] });
  return { stage, lena: await stage.visitor('lena') };
}

export const historyImportCases: readonly ConformanceCase[] = [
  {
    id: 'history-imports/shown',
    title: 'what happened in another system is in the history of a member, and in no balance',
    async run(target) {
      const { stage, lena } = await brought(target);
      equal(figures(await lena.balance()), holding({ available: 300 }), 'The balance');
      await stage.shop.paid('lena', [line('a', 1000)]);
      const history = await lena.history();
      equal(
        history.map(({ kind, points }) => [kind, points]),
        [
          ['earn', 100],
          ['adjust', 300],
          ['redeem', -100],
          ['earn', 400],
        ],
        'The history, newest first',
      );
      equal(
        history.slice(2).map(({ at, reason, status }) => [at, reason, status]),
        [
          ['2019-06-01T10:00:00.000Z', imported('Free coffee', 'old-2'), 'done'],
          ['2019-05-01T10:00:00.000Z', imported('Order 1001', 'old-1'), 'done'],
        ],
        'What happened there',
      );
      const { transactions } = await lena.call('exportMe');
      equal(
        transactions.map(({ id }) => id),
        history.map(({ id }) => id),
        'What the member takes along',
      );
    },
  },
  {
    id: 'history-imports/pages',
    title: 'pages of a history with rows of both systems hold every row once, in order',
    async run(target) {
      const { stage, lena } = await brought(target);
      const { now } = await stage.shop.call('getClock');
      await stage.shop.give('lena', 5);
      await stage.shop.move({ byDays: 2 });
      await stage.shop.give('lena', 6);
      // Later than what is booked here already, and several at one instant.
      const between = { ...earned, at: new Date(Date.parse(now) + 86_400_000).toISOString() };
      const lines = ['x', 'y', 'z'].map((reference) => ({
        ...between,
        reference,
        note: reference,
      }));
      await stage.shop.call('importHistory', { lines });
      const whole = await lena.history();
      equal(
        whole.map(({ points, reason }) => ('note' in reason ? reason.note : '') || points),
        ['for a test', 'z', 'y', 'x', 'for a test', 'Import', 'Free coffee', 'Order 1001'],
        'The order',
      );
      for (const limit of [1, 3]) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const query = { limit, ...(cursor === undefined ? {} : { cursor }) };
          const page = await lena.call('listTransactions', { query });
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        equal(
          seen,
          whole.map(({ id }) => id),
          `Pages of ${limit}`,
        );
      }
    },
  },
  {
    id: 'history-imports/once',
    title: 'a row of another system is taken in once, and a check writes nothing',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      await shop.call('importMembers', { lines: [{ memberId: 'lena' }] });
      const lines = [earned, spent, earned];
      const checked = await shop.call('importHistory', { lines, query: { check: 'true' } });
      equal([checked.lines, checked.added, checked.known], [3, 2, 1], 'What it would do');
      equal((await shop.call('exportHistory')).items, [], 'What a check writes');
      const first = await shop.call('importHistory', { lines });
      equal([first.lines, first.added, first.known], [3, 2, 1], 'The first');
      const again = await shop.call('importHistory', { lines });
      equal([again.added, again.known, again.skipped.count], [0, 3, 0], 'The second');
    },
  },
  {
    id: 'history-imports/wrong-lines',
    title: 'a row that does not hold is left out and named, and the others are taken in',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      await shop.call('importMembers', { lines: [{ memberId: 'lena' }, { memberId: 'tom' }] });
      await shop.call('putMember', { params: { externalId: 'kim' }, body: { enrolled: false } });
      await shop.call('importHistory', { lines: [earned] });
      const lines = [
        { ...spent, memberId: 'nobody' },
        spent,
        { ...earned, points: 1 },
        { ...earned, reference: 'old-3', at: '2999-01-01T00:00:00Z' },
        { ...earned, reference: 'old-4', memberId: 'kim' },
        { ...earned, memberId: 'tom' },
        { ...earned, reference: 'old-5', kind: 'transfer' },
        { memberId: 'lena', reference: 'old-6', at: earned.at, points: 4.5, note: 'Half' },
        { memberId: 'lena', reference: 'old-7', at: earned.at, points: 0, note: 'A gift' },
      ];
      const { added, known, skipped } = await shop.call('importHistory', { lines });
      equal([added, known, skipped.count], [2, 0, 7], 'How many were taken in, and how many not');
      equal(
        skipped.first.map(({ line: at, pointer }) => [at, pointer]),
        [
          [1, undefined],
          [3, '/reference'],
          [4, '/at'],
          [5, undefined],
          [6, '/reference'],
          [7, '/kind'],
          [8, '/points'],
        ],
        'What is wrong',
      );
    },
  },
  {
    id: 'history-imports/taken-along',
    title: 'imported rows are exported as they came, and can be imported again elsewhere',
    async run(target) {
      const { stage } = await brought(target);
      const into = await Stage.set(target, programWith());
      await into.shop.call('importMembers', { lines: [{ memberId: 'lena' }] });
      const first = await stage.shop.call('exportHistory', { query: { limit: 1 } });
      const query = { cursor: first.nextCursor ?? '' };
      const second = await stage.shop.call('exportHistory', { query });
      const items = [...first.items, ...second.items];
      equal(
        items,
        [earned, spent].map((row) => ({ ...row, at: row.at.replace('Z', '.000Z') })),
        'What is exported',
      );
      const { added } = await into.shop.call('importHistory', { lines: items });
      equal(added, 2, 'What is taken in elsewhere');
      equal((await into.shop.call('exportHistory')).items, items, 'What is exported from there');
    },
  },
  {
    id: 'history-imports/identities',
    title:
      'imported rows go with a member who is merged or has another id, and end with the member',
    async run(target) {
      const { stage } = await brought(target);
      const { shop } = stage;
      const tom = await stage.member('tom');
      const body = { from: 'lena', actor: 'Jo' };
      await shop.call('mergeMembers', { params: { externalId: 'tom' }, body });
      const references = (await tom.history()).map(({ reason }) =>
        reason.kind === 'imported' ? reason.reference : reason.kind,
      );
      equal(references, ['merge', 'old-2', 'old-1'], 'The history after the merge');
      const { skipped } = await shop.call('importHistory', { lines: [earned] });
      equal(skipped.count, 1, 'A row of an id that was given up');
      const change = { body: { externalId: 'thomas', actor: 'Jo' }, params: { externalId: 'tom' } };
      await shop.call('changeExternalId', change);
      const owners = (await shop.call('exportHistory')).items.map(({ memberId }) => memberId);
      equal(owners, ['thomas', 'thomas'], 'Whose they are');
      await shop.call('eraseMember', { params: { externalId: 'thomas' } });
      holds((await shop.call('exportHistory')).items.length === 0, 'they end with the member');
    },
  },
];

function imported(note: string, reference: string): Transaction['reason'] {
  return { kind: 'imported', note, reference };
}
