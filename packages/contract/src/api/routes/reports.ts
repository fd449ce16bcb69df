/** Figures of the programme, for the shop's server. */
import { clearingReport, periodQuery } from '../../shop/clearing.ts';
import { ordersReport } from '../../shop/orders-report.ts';
import { summaryReport } from '../../shop/summary.ts';
import type { Route } from '../route.ts';

export const reportRoutes = [
  {
    id: 'getSummary',
    method: 'GET',
    path: '/v1/reports/summary',
    auth: 'secret',
    tag: 'reports',
    summary: 'Members, points and rewards of a period, and what is outstanding now.',
    query: periodQuery,
    success: { status: 200, body: summaryReport },
  },
  {
    id: 'getOrdersReport',
    method: 'GET',
    path: '/v1/reports/orders',
    auth: 'secret',
    tag: 'reports',
    summary:
      'What members bought in a period compared with others, what is bought together, and which offers each segment uses.',
    query: periodQuery,
    success: { status: 200, body: ordersReport },
  },
  {
    id: 'getClearing',
    method: 'GET',
    path: '/v1/reports/clearing',
    auth: 'secret',
    tag: 'reports',
    summary: 'What shops, partners and the programme owe each other for a period; sums to zero.',
    query: periodQuery,
    success: { status: 200, body: clearingReport },
  },
] as const satisfies readonly Route[];
