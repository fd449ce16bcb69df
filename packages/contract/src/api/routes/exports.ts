/** What a programme holds, line by line, for the shop's server. */
import {
  exportedBalancePage,
  exportedMemberPage,
  exportedRewardPage,
  exportedTransactionPage,
  exportQuery,
} from '../../shop/exports.ts';
import type { Route } from '../route.ts';

export const exportRoutes = [
  {
    id: 'exportMembers',
    method: 'GET',
    path: '/v1/exports/members',
    auth: 'secret',
    tag: 'exports',
    summary: 'Members with the points they have, as an import takes them in elsewhere.',
    query: exportQuery,
    success: { status: 200, body: exportedMemberPage, text: true },
    problems: ['not_found'],
  },
  {
    id: 'exportBalances',
    method: 'GET',
    path: '/v1/exports/balances',
    auth: 'secret',
    tag: 'exports',
    summary: 'What each member has.',
    query: exportQuery,
    success: { status: 200, body: exportedBalancePage, text: true },
    problems: ['not_found'],
  },
  {
    id: 'exportTransactions',
    method: 'GET',
    path: '/v1/exports/transactions',
    auth: 'secret',
    tag: 'exports',
    summary: 'The ledger: by member, oldest first.',
    query: exportQuery,
    success: { status: 200, body: exportedTransactionPage, text: true },
    problems: ['not_found'],
  },
  {
    id: 'exportIssuedRewards',
    method: 'GET',
    path: '/v1/exports/issued-rewards',
    auth: 'secret',
    tag: 'exports',
    summary: 'What members hold and held, with the codes.',
    query: exportQuery,
    success: { status: 200, body: exportedRewardPage, text: true },
    problems: ['not_found'],
  },
] as const satisfies readonly Route[];
