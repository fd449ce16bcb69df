/** Members who come from another system. */
import { line, programWith, tenPerEuro } from '../documents.ts';
import { equal, holds } from '../expect.ts';
import { holding, figures, Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const brought = [
  {
    memberId: 'lena',
    joinedAt: '2020-03-01T12:00:00Z',
    tags: ['regular'],
    points: [{ points: 300, expiresAt: '2090-01-01T00:00:00Z' }, { points: 50 }],
  },
  { memberId: 'tom' },
];

export const importCases: readonly ConformanceCase[] = [
  {
    id: 'imports/once',
    title:
      'members are taken in with the points they bring along, once however often they are sent',
    async run(target) {
      const stage = await Stage.set(target, programWith({ earningRules: [tenPerEuro] }));
      const { shop } = stage;
      const first = await shop.call('importMembers', { lines: brought });
      equal([first.lines, first.added, first.known, first.points], [2, 2, 0, 350], 'The first');
      const lena = await stage.visitor('lena');
      equal(figures(await lena.balance()), holding({ available: 350 }), 'The balance');
      const { member } = await shop.call('getMember', { params: { externalId: 'lena' } });
      equal(member.joinedAt, '2020-03-01T12:00:00.000Z', 'When the member joined');
      await lena.redeem('chosen-amount', { points: 100 });
      await shop.paid('lena', [line('a', 1000)]);
      const again = await shop.call('importMembers', { lines: brought });
      equal([again.lines, again.added, again.known, again.points], [2, 0, 2, 0], 'The second');
      equal((await lena.balance()).available, 250, 'What can be spent after the second');
      const kinds = (await lena.history()).map(({ kind }) => kind);
      equal(kinds, ['earn', 'redeem', 'adjust', 'adjust'], 'The history');
    },
  },
  {
    id: 'imports/cards',
    title: 'a member is taken in with the card that they have, and nobody with that of another',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      await shop.call('importCards', { body: { numbers: ['CARD000001'] } });
      const lines = [
        { memberId: 'lena', cardNumber: 'CARD000001', points: [{ points: 10 }] },
        { memberId: 'tom', cardNumber: 'CARD000001' },
        { memberId: 'kim', cardNumber: 'no card' },
        { memberId: 'noor' },
      ];
      const checked = await shop.call('importMembers', { lines, query: { check: 'true' } });
      equal([checked.added, checked.skipped.count], [3, 1], 'What it would do');
      const { added, skipped } = await shop.call('importMembers', { lines });
      equal(
        [added, ...skipped.first.map(({ line: at, pointer }) => [at, pointer])],
        [2, [2, '/cardNumber'], [3, '/cardNumber']],
        'Who was taken in',
      );
      const scan = { params: { number: 'CARD000001' } };
      equal(
        (await shop.call('getCard', scan)).member?.member.externalId,
        'lena',
        'Whose card it is',
      );
      const later = [{ memberId: 'noor', cardNumber: 'CARD000002' }];
      const found = await shop.call('importMembers', { lines: later });
      equal([found.added, found.points], [1, 0], 'Whose card comes later');
      const again = await shop.call('importMembers', { lines: [lines[0], ...later] });
      equal([again.added, again.known], [0, 2], 'Once more');
      const { items } = await shop.call('exportMembers');
      equal(
        items.flatMap(({ cardNumber = [] }) => cardNumber).toSorted(),
        ['CARD000001', 'CARD000002'],
        'What is exported',
      );
      equal((await shop.balanceOf('lena')).available, 10, 'The points, once');
    },
  },
  {
    id: 'imports/owing',
    title: 'who owes more than they bring along is taken in with what is left of the debt',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      const lines = [
        { memberId: 'lena', points: [{ points: 10 }], owed: 30 },
        { memberId: 'tom', owed: 5 },
      ];
      const report = await shop.call('importMembers', { lines });
      equal([report.added, report.points], [2, -25], 'What they bring along, less what they owe');
      const { available, owed } = await shop.balanceOf('lena');
      equal([available, owed], [0, 20], 'The balance');
    },
  },
  {
    id: 'imports/check',
    title: 'an import that is only checked says what it would do, and writes nothing',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      const report = await shop.call('importMembers', {
        lines: brought,
        query: { check: 'true' },
      });
      equal([report.added, report.points], [2, 350], 'What it would do');
      await shop.refused('getMember', { params: { externalId: 'lena' } }, 'not_found');
    },
  },
  {
    id: 'imports/wrong-lines',
    title:
      'a line that does not hold is left out of an import and named, and the others are taken in',
    async run(target) {
      const { shop } = await Stage.set(target, programWith());
      const lapsed = {
        memberId: 'old',
        points: [{ points: 5, expiresAt: '2001-01-01T00:00:00Z' }],
      };
      const lines = [
        { memberId: 'lena', points: [{ points: 10 }] },
        { memberId: 'tom', points: [{ points: -5 }] },
        lapsed,
        { memberId: 'kim', joinedAt: '2999-01-01T00:00:00Z' },
        { memberId: 'bob', surprise: 1 },
      ];
      const { added, skipped } = await shop.call('importMembers', { lines });
      equal([added, skipped.count], [1, 4], 'How many were taken in, and how many not');
      equal(
        skipped.first.map(({ line: at, pointer }) => [at, pointer]),
        [
          [2, '/points/0/points'],
          [3, '/points/0/expiresAt'],
          [4, '/joinedAt'],
          [5, '/surprise'],
        ],
        'What is wrong',
      );
      holds((await shop.balanceOf('lena')).available === 10, 'lena has her points');
      await shop.refused('getMember', { params: { externalId: 'old' } }, 'not_found');
    },
  },
];
