/**
 * The calls of a page by what they are about, each made on a connection's `send`: a page that needs few
 * of them carries few.
 */
export { createIdempotencyKey } from './core/idempotency-key.ts';
export { AccountResource } from './resources/account.ts';
export { ActivitiesResource } from './resources/activities.ts';
export { EarnPreviewsResource } from './resources/earn-previews.ts';
export { IssuedRewardsResource } from './resources/issued-rewards.ts';
export { MemberResource } from './resources/member.ts';
export { MyReferralsResource } from './resources/my-referrals.ts';
export { NoticesResource } from './resources/notices.ts';
export { ProgramResource } from './resources/program.ts';
export { RedemptionPreviewsResource } from './resources/redemption-previews.ts';
export { RedemptionsResource } from './resources/redemptions.ts';
export { PurchasesResource } from './resources/purchases.ts';
export { RulesResource } from './resources/rules.ts';
export { SessionResource } from './resources/session.ts';
export { StreamResource, type StreamParams } from './resources/stream.ts';
export { TransactionsResource } from './resources/transactions.ts';
