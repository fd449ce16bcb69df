/** What members buy, against everybody else. */
import type { BuyersReport, OrdersReport, PeriodQuery } from '@spaarkit/contract';
import type { Buyers, Newcomers } from '../storage/report-store.ts';
import type { ServiceContext } from './context.ts';
import { marginOf, readLines, type Sales } from './internal/line-report.ts';
import { percentOf } from './internal/percent.ts';
import { spanOf } from './internal/period.ts';
import { loadProgram } from './internal/program.ts';
import { segmentOffers } from './internal/segment-offers.ts';
import { targetsReached } from './internal/targets.ts';

/** Orders of a period as they are by now, with what came back taken off. */
export async function getOrdersReport(
  ctx: ServiceContext,
  period: PeriodQuery,
): Promise<OrdersReport> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const { document } = program;
    const span = spanOf(period, program);
    const buyers = await rows.reports.buyers(span);
    const sold = await readLines(rows, span);
    const members = buyersReport(buyers.members, sold.members);
    const newMembers = newMembersReport(await rows.reports.newcomers(span));
    return {
      currency: document.currency,
      timeZone: document.timeZone,
      ...period,
      members,
      others: buyersReport(buyers.others, sold.others),
      newMembers,
      boughtTogether: sold.together,
      segments: await segmentOffers(rows, document, span),
      targets: targetsReached(document, [
        ['repeatPurchasePercent', members.repeatPurchasePercent],
        ['averageOrderMinor', members.averageOrderMinor],
        ['lifetimeMinor', newMembers.lifetimeMinor],
        ['marginPercent', members.margin?.marginPercent],
      ]),
    };
  });
}

function buyersReport(
  { customers, minor, orders, repeatCustomers }: Buyers,
  sales: Sales,
): BuyersReport {
  const margin = marginOf(sales);
  return {
    orders,
    spentMinor: minor,
    ...(orders > 0 && { averageOrderMinor: Math.round(minor / orders) }),
    customers,
    repeatCustomers,
    repeatPurchasePercent: percentOf(repeatCustomers, customers),
    ...(margin && { margin }),
  };
}

function newMembersReport({ minor, members, ...bought }: Newcomers): OrdersReport['newMembers'] {
  return {
    members,
    ...bought,
    spentMinor: minor,
    ...(members > 0 && { lifetimeMinor: Math.round(minor / members) }),
  };
}
