/** Answers of the contract that have no exported type of their own. */
import type {
  adjustmentResult,
  clock,
  clockMove,
  donationTotals,
  consentRecords,
  extensionResult,
  health,
  memberExport,
  mergeOutcome,
  programCheck,
  programVersion,
  programVersions,
  voucherPools,
  voucherLockRequest,
  voucherReleaseRequest,
  voucherUseRequest,
  Fulfilment,
  IssuedReward,
  Purchase,
  Referral,
  TierChange,
  Transaction,
} from '@spaarkit/contract';

export type AdjustmentResult = ReturnType<typeof adjustmentResult.parse>;
export type Clock = ReturnType<typeof clock.parse>;
export type ClockMove = ReturnType<typeof clockMove.parse>;
export type DonationTotals = ReturnType<typeof donationTotals.parse>;
export type ConsentRecords = ReturnType<typeof consentRecords.parse>;
export type ExtensionResult = ReturnType<typeof extensionResult.parse>;
export type Health = ReturnType<typeof health.parse>;
export type MemberExport = ReturnType<typeof memberExport.parse>;
export type MergeOutcome = ReturnType<typeof mergeOutcome.parse>;
export type ProgramCheck = ReturnType<typeof programCheck.parse>;
export type ProgramVersion = ReturnType<typeof programVersion.parse>;
export type ProgramVersions = ReturnType<typeof programVersions.parse>;
export type VoucherPools = ReturnType<typeof voucherPools.parse>;
export type VoucherLockRequest = ReturnType<typeof voucherLockRequest.parse>;
export type VoucherReleaseRequest = ReturnType<typeof voucherReleaseRequest.parse>;
export type VoucherUseRequest = ReturnType<typeof voucherUseRequest.parse>;

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  readonly nextCursor?: string;
}

export type TransactionPage = Page<Transaction>;
export type PurchasePage = Page<Purchase>;
export type ReferralPage = Page<Referral>;
export type FulfilmentPage = Page<Fulfilment>;
export type IssuedRewardPage = Page<IssuedReward>;
export type SegmentMemberPage = Page<{ readonly externalId: string }>;
export type TierChangePage = Page<TierChange>;
export type { BenefitsQuery, MemberBenefits, SegmentList } from '@spaarkit/contract';

/** Which page of a list: `cursor` is `nextCursor` of the page before. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
