/** What a page may ask for its shopper. Who that is comes from the member token alone. */
import { z } from 'zod';
import { activity, activityRequest } from '../../storefront/activities.ts';
import { enrollmentRequest, member, memberUpdate, transaction } from '../../storefront/member.ts';
import {
  earnPreview,
  earnPreviewRequest,
  redemptionPreview,
  redemptionPreviewRequest,
} from '../../storefront/previews.ts';
import {
  issuedReward,
  redemption,
  redemptionRequest,
  revertResult,
} from '../../storefront/redemptions.ts';
import { session } from '../../storefront/session.ts';
import { memberExport } from '../../storefront/export.ts';
import { page, pageQuery } from '../page.ts';
import type { Route } from '../route.ts';

const issuedRewardsQuery = pageQuery.extend({
  usage: z
    .enum(['usable', 'past', 'all'])
    .default('all')
    .describe('`usable`: unused or locked; `past`: used, expired or reverted.'),
});

const sessionQuery = z.object({
  programVersion: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('The version the caller holds; when current, the programme is left out.'),
});

export const shopperRoutes = [
  {
    id: 'getSession',
    method: 'GET',
    path: '/v1/session',
    auth: 'publishable',
    tag: 'shopper',
    summary:
      'All that a page needs: programme, visitor state and, for a member, everything that is theirs.',
    query: sessionQuery,
    success: { status: 200, body: session },
  },
  {
    id: 'enroll',
    method: 'POST',
    path: '/v1/me/enrollment',
    auth: 'member',
    tag: 'shopper',
    summary: 'Join the programme.',
    body: enrollmentRequest,
    success: { status: 200, body: member },
    problems: ['program_not_running'],
    idempotent: true,
  },
  {
    id: 'leave',
    method: 'DELETE',
    path: '/v1/me/enrollment',
    auth: 'member',
    tag: 'shopper',
    summary: 'Leave the programme; points that are left lapse.',
    success: { status: 204 },
    problems: ['not_enrolled'],
    planned: true,
  },
  {
    id: 'getMe',
    method: 'GET',
    path: '/v1/me',
    auth: 'member',
    tag: 'shopper',
    summary: 'My profile.',
    success: { status: 200, body: member },
    problems: ['not_enrolled'],
  },
  {
    id: 'updateMe',
    method: 'PATCH',
    path: '/v1/me',
    auth: 'member',
    tag: 'shopper',
    summary: 'Change my profile and consents.',
    body: memberUpdate,
    success: { status: 200, body: member },
    problems: ['not_enrolled'],
  },
  {
    id: 'exportMe',
    method: 'GET',
    path: '/v1/me/export',
    auth: 'member',
    tag: 'shopper',
    summary: 'Everything held about me.',
    success: { status: 200, body: memberExport },
    problems: ['not_enrolled'],
  },
  {
    id: 'listTransactions',
    method: 'GET',
    path: '/v1/me/transactions',
    auth: 'member',
    tag: 'shopper',
    summary: 'My history, newest first, with linked reversals.',
    query: pageQuery,
    success: { status: 200, body: page(transaction, 'TransactionPage') },
    problems: ['not_enrolled'],
  },
  {
    id: 'listIssuedRewards',
    method: 'GET',
    path: '/v1/me/issued-rewards',
    auth: 'member',
    tag: 'shopper',
    summary: 'What I redeemed, soonest expiry first.',
    query: issuedRewardsQuery,
    success: { status: 200, body: page(issuedReward, 'IssuedRewardPage') },
    problems: ['not_enrolled'],
  },
  {
    id: 'redeem',
    method: 'POST',
    path: '/v1/redemptions',
    auth: 'member',
    tag: 'shopper',
    summary: 'Spend points on a reward.',
    body: redemptionRequest,
    success: { status: 201, body: redemption },
    problems: [
      'not_found',
      'not_enrolled',
      'insufficient_points',
      'reward_not_available',
      'reward_out_of_stock',
      'reward_limit_reached',
      'points_out_of_range',
      'program_not_running',
    ],
    idempotent: true,
  },
  {
    id: 'getRedemption',
    method: 'GET',
    path: '/v1/redemptions/{id}',
    auth: 'member',
    tag: 'shopper',
    summary: 'How a redemption ended.',
    success: { status: 200, body: redemption },
    problems: ['not_enrolled'],
  },
  {
    id: 'revert',
    method: 'POST',
    path: '/v1/issued-rewards/{id}/revert',
    auth: 'member',
    tag: 'shopper',
    summary: 'Undo a redemption while its code is unused; the points come back.',
    success: { status: 200, body: revertResult },
    problems: [
      'not_enrolled',
      'not_revertible',
      'voucher_used',
      'voucher_locked',
      'voucher_expired',
    ],
    idempotent: true,
  },
  {
    id: 'previewEarn',
    method: 'POST',
    path: '/v1/earn-previews',
    auth: 'publishable',
    tag: 'shopper',
    summary: 'What these lines would earn, and why.',
    body: earnPreviewRequest,
    success: { status: 200, body: earnPreview },
  },
  {
    id: 'previewRedemption',
    method: 'POST',
    path: '/v1/redemption-previews',
    auth: 'member',
    tag: 'shopper',
    summary: 'What redeeming would cost and leave.',
    body: redemptionPreviewRequest,
    success: { status: 200, body: redemptionPreview },
    problems: [
      'not_found',
      'not_enrolled',
      'insufficient_points',
      'reward_not_available',
      'reward_out_of_stock',
      'reward_limit_reached',
      'points_out_of_range',
      'program_not_running',
    ],
  },
  {
    id: 'claimActivity',
    method: 'POST',
    path: '/v1/activities',
    auth: 'member',
    tag: 'shopper',
    summary: 'Claim an action of an earning rule.',
    body: activityRequest,
    success: { status: 200, body: activity },
    idempotent: true,
    planned: true,
  },
  {
    id: 'dismissNotice',
    method: 'POST',
    path: '/v1/notices/{id}/dismiss',
    auth: 'member',
    tag: 'shopper',
    summary: 'Do not show this notice again.',
    success: { status: 204 },
    problems: ['not_enrolled'],
  },
  {
    id: 'stream',
    method: 'GET',
    path: '/v1/me/stream',
    auth: 'member',
    tag: 'shopper',
    summary: 'Server-sent events about me.',
    success: { status: 200 },
    planned: true,
  },
] as const satisfies readonly Route[];
