/** What the shop's side changed, for the shop's server. */
import { auditPage, auditQuery } from '../../shop/audit.ts';
import type { Route } from '../route.ts';

export const auditRoutes = [
  {
    id: 'listAudit',
    method: 'GET',
    path: '/v1/audit',
    auth: 'secret',
    tag: 'audit',
    summary: 'What was changed with a secret key or a command, newest first; kept for two years.',
    query: auditQuery,
    success: { status: 200, body: auditPage },
    problems: ['not_found', 'member_moved', 'member_erased'],
  },
] as const satisfies readonly Route[];
