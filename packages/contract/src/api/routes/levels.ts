/** Levels, segments and benefits, for the shop's server. */
import {
  benefitsQuery,
  memberBenefits,
  segmentList,
  segmentMemberPage,
  tierChangePage,
} from '../../shop/levels.ts';
import { pageQuery } from '../page.ts';
import type { Route } from '../route.ts';

export const levelRoutes = [
  {
    id: 'listSegments',
    method: 'GET',
    path: '/v1/segments',
    auth: 'secret',
    tag: 'levels',
    summary: 'The segments of the programme, and how many members each has.',
    success: { status: 200, body: segmentList },
  },
  {
    id: 'listSegmentMembers',
    method: 'GET',
    path: '/v1/segments/{id}/members',
    auth: 'secret',
    tag: 'levels',
    summary: 'The members of a segment.',
    query: pageQuery,
    success: { status: 200, body: segmentMemberPage },
  },
  {
    id: 'listTierChanges',
    method: 'GET',
    path: '/v1/members/{externalId}/tier-changes',
    auth: 'secret',
    tag: 'levels',
    summary: 'When a member’s tier changed and why, newest first.',
    query: pageQuery,
    success: { status: 200, body: tierChangePage },
  },
  {
    id: 'getBenefits',
    method: 'GET',
    path: '/v1/members/{externalId}/benefits',
    auth: 'secret',
    tag: 'levels',
    summary:
      'What a member’s level gives now: free shipping, early access, return period and more.',
    query: benefitsQuery,
    success: { status: 200, body: memberBenefits },
    problems: ['not_enrolled'],
  },
] as const satisfies readonly Route[];
