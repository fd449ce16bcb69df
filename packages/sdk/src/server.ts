/**
 * The client for the shop's server, and the tokens by which its pages speak for a member.
 *
 * @module server
 */
export type { Page, PagedList, PageParams } from './core/pages.ts';
export type { CallOptions, WriteOptions } from './core/request.ts';
export type { IssuedRewardParams } from './resources/issued-rewards.ts';
export type { ConnectionOptions } from './core/send.ts';
export { createIdempotencyKey } from './core/idempotency-key.ts';
export * from './errors/index.ts';
export {
  createServerClient,
  type ServerClient,
  type ServerClientOptions,
} from './server/client.ts';
export type { AuditParams, AuditResource } from './server/audit.ts';
export type { CardsResource } from './server/cards.ts';
export type { ClockResource } from './server/clock.ts';
export type { CodeConnectorsResource } from './server/code-connectors.ts';
export type { EventsResource } from './server/events.ts';
export type { ExportParams, ExportsResource } from './server/exports.ts';
export type { FulfilmentParams, FulfilmentsResource } from './server/fulfilments.ts';
export { createMemberToken, type MemberTokenOptions } from './server/member-token.ts';
export type { BenefitsParams, ImportOptions, MembersResource } from './server/members.ts';
export type { DryRunOptions, ProgramDocumentsResource, PublishOptions } from './server/program.ts';
export type { Sequence } from './server/send-lines.ts';
export type { OrdersResource } from './server/orders.ts';
export type { ReceiptParams, ReceiptsResource } from './server/receipts.ts';
export type { ReferralParams, ReferralsResource } from './server/referrals.ts';
export { isRefusedForGood } from './server/refused-for-good.ts';
export type { ReportPeriod, ReportsResource } from './server/reports.ts';
export type { RewardsResource } from './server/rewards.ts';
export { uncountedCodes } from './server/uncounted-codes.ts';
export { unknownLines } from './server/unknown-lines.ts';
export type { VoucherPoolsResource } from './server/voucher-pools.ts';
export {
  isWebhookVerificationError,
  verifyCodeRequest,
  verifyWebhook,
  type ReceivedWebhook,
} from './server/verify-webhook.ts';
export type { SegmentsResource } from './server/segments.ts';
export type { VouchersResource } from './server/vouchers.ts';
export type { DeliveriesParams, WebhooksResource } from './server/webhooks.ts';
export type { Transport, TransportRequest, TransportResponse } from './transport.ts';
export type * from './types.ts';
