/** Who a member is: another id, one with another member, exported, erased. */
import { memberExport } from '../../storefront/export.ts';
import { externalIdChange, memberMerge, mergeOutcome } from '../../shop/identities.ts';
import { memberDetail } from '../../shop/members.ts';
import type { Route } from '../route.ts';

export const identityRoutes = [
  {
    id: 'eraseMe',
    method: 'DELETE',
    path: '/v1/me',
    auth: 'member',
    tag: 'identities',
    summary: 'Leave, and have everything that is held about me erased.',
    success: { status: 204 },
    problems: ['not_enrolled'],
  },
  {
    id: 'eraseMember',
    method: 'DELETE',
    path: '/v1/members/{externalId}',
    auth: 'secret',
    tag: 'identities',
    summary: 'Erase a member: personal data is removed, amounts stay in the books.',
    success: { status: 204 },
  },
  {
    id: 'exportMember',
    method: 'GET',
    path: '/v1/members/{externalId}/export',
    auth: 'secret',
    tag: 'identities',
    summary: 'Everything that is held about a member, for a privacy request that reached the shop.',
    success: { status: 200, body: memberExport },
    problems: ['not_enrolled'],
  },
  {
    id: 'changeExternalId',
    method: 'POST',
    path: '/v1/members/{externalId}/external-id',
    auth: 'secret',
    tag: 'identities',
    summary: 'Give a member the id that the shop now has for the customer. Everything else stays.',
    body: externalIdChange,
    success: { status: 200, body: memberDetail },
    problems: ['member_exists'],
  },
  {
    id: 'mergeMembers',
    method: 'POST',
    path: '/v1/members/{externalId}/merge',
    auth: 'secret',
    tag: 'identities',
    summary: 'Merge another member into this one, for good.',
    body: memberMerge,
    success: { status: 200, body: mergeOutcome },
    problems: ['merge_not_possible'],
    idempotent: true,
  },
] as const satisfies readonly Route[];
