/** What both browser entries offer, beside their own `createClient`. */
export type { Client } from './client.ts';
export type { ClientOptions, Connection } from './connection.ts';
export { createIdempotencyKey } from './core/idempotency-key.ts';
export type { GetMemberToken } from './core/member-token.ts';
export type { Page, PagedList, PageParams } from './core/pages.ts';
export type { ApiRequest, CallOptions, Send, WriteOptions } from './core/request.ts';
export type { ConnectionOptions } from './core/send.ts';
export type * from './errors/index.ts';
export { isLoyaltyError } from './errors/kind.ts';
export { AccountResource } from './resources/account.ts';
export type { IssuedRewardParams } from './resources/issued-rewards.ts';
export { MyReferralsResource } from './resources/my-referrals.ts';
export { PurchasesResource } from './resources/purchases.ts';
export { RulesResource } from './resources/rules.ts';
export type { SessionParams } from './resources/session.ts';
export { StreamResource, type StreamParams } from './resources/stream.ts';
export type { Transport, TransportRequest, TransportResponse } from './transport.ts';
export type * from './types.ts';
