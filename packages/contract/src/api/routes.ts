/** Every endpoint of the API. The server routes by it, OpenAPI and the wire types are made from it. */
import { z } from 'zod';
import { programDocument } from '../program/document.ts';
import { publicProgram } from '../program/public-program.ts';
import { adjustment, adjustmentResult, memberDetail, memberWrite } from '../shop/members.ts';
import {
  clock,
  clockMove,
  programCheck,
  programVersion,
  programVersions,
} from '../shop/program.ts';
import { eventBatch, eventOutcome, eventOutcomes, shopEvent } from '../shop/events.ts';
import {
  voucherCart,
  voucherLockRequest,
  voucherReleaseRequest,
  voucherStanding,
  voucherUseRequest,
} from '../shop/vouchers.ts';
import { activity, activityRequest } from '../storefront/activities.ts';
import {
  balance,
  enrollmentRequest,
  member,
  memberUpdate,
  transaction,
} from '../storefront/member.ts';
import {
  earnPreview,
  earnPreviewRequest,
  redemptionPreview,
  redemptionPreviewRequest,
} from '../storefront/previews.ts';
import {
  issuedReward,
  redemption,
  redemptionRequest,
  revertResult,
} from '../storefront/redemptions.ts';
import { session } from '../storefront/session.ts';
import type { Route } from './route.ts';

/** A page of a list: `cursor` of the previous answer asks for the next. */
const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(512).optional(),
});

const page = <T extends z.ZodType>(item: T, id: string) =>
  z
    .object({ items: z.array(item), hasMore: z.boolean(), nextCursor: z.string().optional() })
    .meta({ id });

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

/** Everything held about a member, for the member. */
export const memberExport = z
  .object({
    exportedAt: z.iso.datetime(),
    member,
    balance,
    transactions: z.array(transaction),
    issuedRewards: z.array(issuedReward),
    orders: z.array(
      z.object({ orderId: z.string(), paidAt: z.iso.datetime().optional(), points: z.int() }),
    ),
  })
  .meta({ id: 'MemberExport' });

export const health = z
  .object({ status: z.enum(['ok', 'unavailable']), engine: z.string().optional() })
  .meta({ id: 'Health' });

export const routes = [
  {
    id: 'getProgram',
    method: 'GET',
    path: '/v1/program',
    auth: 'publishable',
    tag: 'programme',
    summary: 'The public programme; cacheable, with an ETag.',
    success: { status: 200, body: publicProgram },
  },
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

  {
    id: 'getProgramDocument',
    method: 'GET',
    path: '/v1/program/document',
    auth: 'secret',
    tag: 'programme',
    summary: 'The published document, with its version as ETag.',
    success: { status: 200, body: programVersion },
    problems: ['not_found'],
  },
  {
    id: 'putProgram',
    method: 'PUT',
    path: '/v1/program',
    auth: 'secret',
    tag: 'programme',
    summary: 'Publish a document as the next version. If-Match names the version it replaces.',
    body: programDocument,
    success: { status: 200, body: programVersion },
    problems: ['program_invalid', 'version_conflict'],
  },
  {
    id: 'validateProgram',
    method: 'POST',
    path: '/v1/program/validate',
    auth: 'secret',
    tag: 'programme',
    summary: 'Check a document without publishing it.',
    body: z.unknown(),
    success: { status: 200, body: programCheck },
  },
  {
    id: 'listProgramVersions',
    method: 'GET',
    path: '/v1/program/versions',
    auth: 'secret',
    tag: 'programme',
    summary: 'Published versions, newest first.',
    success: { status: 200, body: programVersions },
  },
  {
    id: 'getProgramVersion',
    method: 'GET',
    path: '/v1/program/versions/{version}',
    auth: 'secret',
    tag: 'programme',
    summary: 'One published version.',
    success: { status: 200, body: programVersion },
  },

  {
    id: 'putMember',
    method: 'PUT',
    path: '/v1/members/{externalId}',
    auth: 'secret',
    tag: 'shop',
    summary: 'Register a customer, or change what is known.',
    body: memberWrite,
    success: { status: 200, body: memberDetail },
  },
  {
    id: 'getMember',
    method: 'GET',
    path: '/v1/members/{externalId}',
    auth: 'secret',
    tag: 'shop',
    summary: 'A member with balance and tier.',
    success: { status: 200, body: memberDetail },
  },
  {
    id: 'adjust',
    method: 'POST',
    path: '/v1/members/{externalId}/adjustments',
    auth: 'secret',
    tag: 'shop',
    summary: 'Give or take points, with a reason.',
    body: adjustment,
    success: { status: 201, body: adjustmentResult },
    problems: ['insufficient_points', 'not_enrolled'],
    idempotent: true,
  },
  {
    id: 'sendEvent',
    method: 'POST',
    path: '/v1/events',
    auth: 'secret',
    tag: 'shop',
    summary: 'Tell what happened: one event, or `events` with up to 100.',
    body: z.union([shopEvent, eventBatch]),
    success: { status: 200, body: z.union([eventOutcome, eventOutcomes]) },
    problems: ['event_conflict', 'not_supported'],
  },
  {
    id: 'validateVoucher',
    method: 'POST',
    path: '/v1/vouchers/{code}/validate',
    auth: 'secret',
    tag: 'shop',
    summary: 'May this code be used in this cart, and what does it take off?',
    body: voucherCart,
    success: { status: 200, body: voucherStanding },
    problems: ['voucher_expired', 'voucher_used', 'voucher_locked'],
  },
  {
    id: 'lockVoucher',
    method: 'POST',
    path: '/v1/vouchers/{code}/lock',
    auth: 'secret',
    tag: 'shop',
    summary: 'Hold a code for a cart; locking again extends it.',
    body: voucherLockRequest,
    success: { status: 200, body: voucherStanding },
    problems: ['voucher_expired', 'voucher_used', 'voucher_locked', 'voucher_not_applicable'],
  },
  {
    id: 'useVoucher',
    method: 'POST',
    path: '/v1/vouchers/{code}/use',
    auth: 'secret',
    tag: 'shop',
    summary: 'The order is paid: the code is used, once, by this order.',
    body: voucherUseRequest,
    success: { status: 200, body: voucherStanding },
    problems: ['voucher_expired', 'voucher_used', 'voucher_locked'],
  },
  {
    id: 'releaseVoucher',
    method: 'POST',
    path: '/v1/vouchers/{code}/release',
    auth: 'secret',
    tag: 'shop',
    summary: 'Free a code from a cart.',
    body: voucherReleaseRequest,
    success: { status: 200, body: voucherStanding },
    problems: ['voucher_expired', 'voucher_used', 'voucher_locked'],
  },
  {
    id: 'getClock',
    method: 'GET',
    path: '/v1/clock',
    auth: 'secret',
    tag: 'service',
    summary: 'The ledger’s clock.',
    success: { status: 200, body: clock },
  },
  {
    id: 'moveClock',
    method: 'POST',
    path: '/v1/clock',
    auth: 'secret',
    tag: 'service',
    summary: 'Move the clock of a test programme forward.',
    body: clockMove,
    success: { status: 200, body: clock },
    problems: ['key_not_allowed'],
  },

  {
    id: 'healthz',
    method: 'GET',
    path: '/healthz',
    auth: 'open',
    tag: 'service',
    summary: 'The process runs.',
    success: { status: 200, body: health },
  },
  {
    id: 'readyz',
    method: 'GET',
    path: '/readyz',
    auth: 'open',
    tag: 'service',
    summary: 'The database answers and is migrated.',
    success: { status: 200, body: health },
  },
] as const satisfies readonly Route[];

export type RouteId = (typeof routes)[number]['id'];

/** The routes that this version serves. */
export const servedRoutes: readonly Route[] = (routes as readonly Route[]).filter(
  (route) => !route.planned,
);
