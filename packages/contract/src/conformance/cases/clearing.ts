/** What shops and partners owe each other. */
import { fiveEuro, fiveEuroWith, line, pointsWith, programWith, tenPerEuro } from '../documents.ts';
import { equal, holds } from '../expect.ts';
import type { ProgramDocumentInput } from '../../program/document.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

/** Two shops, and a partner that pays for a reward. */
export const shops = {
  earningRules: [tenPerEuro],
  points: pointsWith({ pendingDays: 0, minorPerPoint: { minor: 1, points: 1 } }),
  locations: [
    { id: 'utrecht', name: { en: 'Utrecht' } },
    { id: 'gent', name: { en: 'Gent' } },
  ],
  partners: [{ id: 'roaster', name: 'The roaster' }],
  rewards: [fiveEuro, fiveEuroWith({ id: 'funded', fundedBy: 'roaster' })],
} satisfies Partial<ProgramDocumentInput>;

/** The balance of each account of the period around now, by kind and id. */
async function balances(stage: Stage): Promise<Record<string, number>> {
  const query = await stage.shop.aroundNow();
  const { accounts, payments } = await stage.shop.call('getClearing', { query });
  equal(
    accounts.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
    0,
    'The sum of all accounts',
  );
  const left = new Map(accounts.map(({ balanceMinor, id, kind }) => [id ?? kind, balanceMinor]));
  for (const { from, minor, to } of payments) {
    const [payer, payee] = [from.id ?? from.kind, to.id ?? to.kind];
    left.set(payer, (left.get(payer) ?? 0) + minor);
    left.set(payee, (left.get(payee) ?? 0) - minor);
  }
  holds(
    [...left.values()].every((minor) => minor === 0),
    'the payments settle every account',
  );
  return Object.fromEntries(accounts.map((each) => [each.id ?? each.kind, each.balanceMinor]));
}

export const clearingCases: readonly ConformanceCase[] = [
  {
    id: 'clearing/between-shops',
    title:
      'points of one shop that are spent in another are owed by the first, until they come back',
    async run(target) {
      const stage = await Stage.set(target, programWith(shops));
      const lena = await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 10_000)], { locationId: 'utrecht' });
      equal(await balances(stage), { utrecht: -1000, programme: 1000 }, 'After earning');
      const code = await lena.codeOf('five-euro');
      equal(await balances(stage), { utrecht: -1000, programme: 1000 }, 'With a code unused');
      await stage.shop.paid('lena', [line('b', 1000)], {
        orderId: 'spent',
        locationId: 'gent',
        voucherCodes: [code],
      });
      const after = { gent: 500 - 100, utrecht: -1000, programme: 600 };
      equal(await balances(stage), after, 'After spending in the other shop');
      await stage.shop.cancelled('spent');
      equal(
        await balances(stage),
        { gent: 0, utrecht: -1000, programme: 1000 },
        'After the return of that order',
      );
    },
  },
  {
    id: 'clearing/partner',
    title: 'what a partner funds is owed by the partner',
    async run(target) {
      const stage = await Stage.set(target, programWith(shops));
      const lena = await stage.memberWith(500);
      const code = await lena.codeOf('funded');
      await stage.shop.call('useVoucher', {
        params: { code },
        body: { orderId: 'till-1', locationId: 'gent' },
      });
      equal(
        await balances(stage),
        { gent: 500, roaster: -500, programme: 0 },
        'After the code was used at the till',
      );
    },
  },
  {
    id: 'clearing/period',
    title: 'a report holds the days of its period, which has an order and a length',
    async run(target) {
      const stage = await Stage.set(target, programWith(shops));
      await stage.member('lena');
      await stage.shop.paid('lena', [line('a', 1000)], { locationId: 'gent' });
      const query = { from: '2020-01-01', through: '2020-12-31' };
      const { accounts } = await stage.shop.call('getClearing', { query });
      equal(
        accounts.map(({ balanceMinor, kind }) => [kind, balanceMinor]),
        [['programme', 0]],
        'The accounts of another year',
      );
      for (const [from, through] of [
        ['2026-02-01', '2026-01-31'],
        ['2025-01-01', '2026-01-02'],
      ])
        await stage.shop.refused(
          'getClearing',
          { query: { from: from ?? '', through: through ?? '' } },
          'invalid_request',
        );
    },
  },
];
