/** What members buy, against others. */
import {
  doublePoints,
  fiveEuro,
  frequentBuyers,
  line,
  pointsWith,
  programWith,
  tenPerEuro,
} from '../documents.ts';
import { equal } from '../expect.ts';
import { Stage } from '../stage.ts';
import type { OrdersReport } from '../../shop/orders-report.ts';
import type { ConformanceCase } from '../target.ts';

/** The report of the days around now. */
async function reportNow({ shop }: Stage): Promise<OrdersReport> {
  return shop.call('getOrdersReport', { query: await shop.aroundNow() });
}

const product = (productId: string, grossMinor: number, costMinor?: number) => ({
  ...line(productId, grossMinor),
  productId,
  netMinor: grossMinor / 2,
  ...(costMinor === undefined ? {} : { costMinor }),
});

const nothing = { orders: 0, spentMinor: 0, customers: 0, repeatCustomers: 0 };

export const ordersReportCases: readonly ConformanceCase[] = [
  {
    id: 'orders-report/members-and-others',
    title:
      'members are told from others: orders, customers who come back, value and lifetime value',
    async run(target) {
      const targets = { repeatPurchasePercent: 60, averageOrderMinor: 2000, lifetimeMinor: 2000 };
      const stage = await Stage.set(target, programWith({ earningRules: [tenPerEuro], targets }));
      const { shop } = stage;
      await stage.member('lena');
      await stage.member('tom');
      await stage.member('idle');
      await shop.paid('lena', [line('a', 4000)]);
      await shop.paid('lena', [line('b', 2000)], { orderId: 'in-part' });
      await shop.refunded('in-part', { lines: [{ id: 'b', grossMinor: 500, netMinor: 400 }] });
      await shop.paid('tom', [line('c', 1000)]);
      await shop.paid('tom', [line('d', 9000)], { orderId: 'back' });
      await shop.refunded('back');
      await shop.paid('stranger', [line('e', 700)]);
      await shop.paid('stranger', [line('f', 300)]);
      await shop.paid('passer-by', [line('g', 500)]);
      await shop.paid(undefined, [line('h', 900)]);
      await shop.paid(undefined, [line('i', 100)], { orderId: 'undone' });
      await shop.cancelled('undone');
      const report = await reportNow(stage);
      equal(
        report.members,
        {
          orders: 3,
          spentMinor: 6500,
          averageOrderMinor: 2167,
          customers: 2,
          repeatCustomers: 1,
          repeatPurchasePercent: 50,
        },
        'Members',
      );
      equal(
        report.others,
        {
          orders: 4,
          spentMinor: 2400,
          averageOrderMinor: 600,
          customers: 2,
          repeatCustomers: 1,
          repeatPurchasePercent: 50,
        },
        'Others, of whom one is not named',
      );
      equal(
        report.newMembers,
        { members: 3, buyers: 2, orders: 3, spentMinor: 6500, lifetimeMinor: 2167 },
        'Who joined',
      );
      equal(
        report.targets,
        [
          { figure: 'repeatPurchasePercent', target: 60, actual: 50, reached: false },
          { figure: 'averageOrderMinor', target: 2000, actual: 2167, reached: true },
          { figure: 'lifetimeMinor', target: 2000, actual: 2167, reached: true },
        ],
        'The targets',
      );
      const query = { from: '2020-01-01', through: '2020-12-31' };
      const before = await shop.call('getOrdersReport', { query });
      equal([before.members, before.others], [nothing, nothing], 'Another year');
      const wrong = { from: '2025-01-01', through: '2026-01-02' };
      await shop.refused('getOrdersReport', { query: wrong }, 'invalid_request');
    },
  },
  {
    id: 'orders-report/claimed',
    title:
      'an order that is claimed later counts for its member, and one that comes back for nobody',
    async run(target) {
      const enrollment = { mode: 'opt_in', claimGuestOrders: true } as const;
      const stage = await Stage.set(
        target,
        programWith({ earningRules: [tenPerEuro], enrollment }),
      );
      await stage.shop.paid('kim', [line('a', 1000)]);
      equal((await reportNow(stage)).others.customers, 1, 'Others before joining');
      await (await stage.visitor('kim')).call('enroll', { body: { termsVersion: '1' } });
      const { members, others } = await reportNow(stage);
      equal([members.orders, members.customers], [1, 1], 'Members after it');
      equal(others, nothing, 'Others after it');
    },
  },
  {
    id: 'orders-report/erased',
    title: 'who is erased is no customer any more of orders from before joining; amounts stay',
    async run(target) {
      const stage = await Stage.set(target, programWith({ earningRules: [tenPerEuro] }));
      await stage.shop.paid('kim', [line('a', 1000)]);
      await stage.member('kim');
      await stage.shop.call('eraseMember', { params: { externalId: 'kim' } });
      const { others } = await reportNow(stage);
      equal([others.orders, others.spentMinor, others.customers], [1, 1000, 0], 'Others');
    },
  },
  {
    id: 'orders-report/lines',
    title: 'margins come from the costs of lines that stay, pairs from products of one order',
    async run(target) {
      const stage = await Stage.set(target, programWith({ targets: { marginPercent: 50 } }));
      const { shop } = stage;
      await stage.member('lena');
      const two = { ...product('filters', 400, 100), quantity: 2 };
      await shop.paid('lena', [product('beans', 2000, 400), two], { orderId: 'one' });
      const lines = [{ id: 'filters', quantity: 1, grossMinor: 200, netMinor: 100 }];
      await shop.refunded('one', { lines });
      await shop.paid('lena', [product('beans', 1000), product('cup', 600, 600)]);
      await shop.paid(undefined, [product('beans', 1000), product('filters', 400)]);
      await shop.paid(undefined, [product('cup', 200), product('cup', 100)]);
      const report = await reportNow(stage);
      equal(
        report.members.margin,
        {
          netMinor: 1400,
          costMinor: 1050,
          marginMinor: 350,
          marginPercent: 25,
          coveredPercent: 73.68,
        },
        'The margin',
      );
      equal(report.others.margin, undefined, 'The margin without costs');
      equal(
        report.boughtTogether,
        [
          { productIds: ['beans', 'filters'], orders: 2, percent: 100 },
          { productIds: ['beans', 'cup'], orders: 1, percent: 50 },
        ],
        'What goes together',
      );
      equal(
        report.targets,
        [{ figure: 'marginPercent', target: 50, actual: 25, reached: false }],
        'The target',
      );
    },
  },
  {
    id: 'orders-report/segments',
    title: 'each segment is told with what its members redeemed and earned with',
    async run(target) {
      const document = programWith({
        earningRules: [tenPerEuro],
        points: pointsWith({ pendingDays: 0 }),
        campaigns: [doublePoints()],
        segments: [frequentBuyers],
        rewards: [fiveEuro],
        targets: { redemptionPercent: 20 },
      });
      const stage = await Stage.set(target, document);
      const lena = await stage.member('lena');
      const tom = await stage.memberWith(1000, 'tom');
      for (const id of ['a', 'b', 'c']) await stage.shop.paid('lena', [line(id, 5000)]);
      await lena.redeem('five-euro');
      await tom.redeem('five-euro');
      const { segments } = await reportNow(stage);
      equal(
        segments,
        [
          {
            segmentId: 'frequent',
            members: 1,
            offers: [
              { kind: 'campaign', id: 'double', times: 3 },
              { kind: 'reward', id: 'five-euro', times: 1 },
            ],
          },
        ],
        'The segments',
      );
      const query = await stage.shop.aroundNow();
      const summary = await stage.shop.call('getSummary', { query });
      equal(
        summary.targets,
        [{ figure: 'redemptionPercent', target: 20, actual: 33.33, reached: true }],
        'The target of the summary',
      );
    },
  },
];
