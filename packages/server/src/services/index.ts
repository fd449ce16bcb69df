/**
 * What the server does, one function a route, and a few for the command line. Services parse
 * nothing: they are given what the contract's schemas let through. They decide through the engine,
 * keep what was decided in the store, and answer in the contract's shapes. A refusal is thrown as a
 * ProblemError; whatever was written until then is undone.
 */
export type { MemberContext, OnceKey, Reply, ServiceContext } from './context.ts';
export { getClock, moveClock } from './clock.ts';
export { claimActivity } from './activities.ts';
export { adjust } from './adjustments.ts';
export { extend } from './extensions.ts';
export { sendEvent, sendEvents } from './events.ts';
export { listDonations } from './donations.ts';
export { listFulfilments, moveFulfilment } from './fulfilments.ts';
export { checkHealth } from './health.ts';
export { listIssuedRewards, listRewardsOfMember, listTransactions } from './history.ts';
export { extendReward, giveReward, revokeReward } from './issued-rewards.ts';
export {
  createKey,
  createSigningKey,
  findKey,
  findSigningKey,
  listKeys,
  revokeKey,
} from './keys.ts';
export {
  enroll,
  getMe,
  getMember,
  listConsents,
  listMyConsents,
  putMember,
  updateMe,
} from './members.ts';
export { exportMe, exportMember } from './member-export.ts';
export { assignCard, blockCard, getCard, importCards, redeemAtTill, unblockCard } from './cards.ts';
export { bringHistory } from './brought-history.ts';
export { bringMember } from './brought-members.ts';
export { listAudit } from './audit.ts';
export { getClearing } from './clearing.ts';
export { getOrdersReport } from './orders-report.ts';
export { getSummary } from './summary.ts';
export { claimGuestOrder } from './claims.ts';
export { changeExternalId, eraseMe, eraseMember, mergeMembers } from './identities.ts';
export { leave, stopWaiting, wait } from './membership.ts';
export { getBenefits, listSegmentMembers, listSegments, listTierChanges } from './levels.ts';
export { dismissNotice } from './notices.ts';
export {
  exportBalances,
  exportIssuedRewards,
  exportHistory,
  exportMembers,
  exportTransactions,
} from './exports.ts';
export { previewEarn } from './earn-previews.ts';
export {
  checkProgram,
  compareProgram,
  createProgram,
  getProgram,
  getProgramDocument,
  getProgramRules,
  getProgramVersion,
  getStaffSheet,
  listProgramVersions,
  putProgram,
  readDocument,
} from './programs.ts';
export { getRedemption, previewRedemption, redeem, revert } from './redemptions.ts';
export { listPurchases, putOrderDocuments, requestInvoice } from './purchases.ts';
export { decideReceipt, listReceipts } from './receipts.ts';
export { answerInvitation } from './invitations.ts';
export { readRevisions } from './revisions.ts';
export { decideReferral, getMyReferrals, listReferrals, nameMyReferrer } from './referrals.ts';
export { getSession } from './session.ts';
export { sweep } from './sweep.ts';
export {
  listCodeConnectors,
  putCodeConnector,
  rotateCodeConnectorSecret,
} from './code-connectors.ts';
export {
  claimCodeRequests,
  codeSchedule,
  settleCode,
  settleCodeRequest,
  type ClaimedCodeRequest,
  type CodeSchedule,
} from './codes.ts';
export { importVoucherCodes, listVoucherPools } from './voucher-pools.ts';
export {
  claimDeliveries,
  settleDelivery,
  standardSchedule,
  type ClaimedDelivery,
  type DeliverySchedule,
} from './webhook-deliveries.ts';
export {
  changeWebhookEndpoint,
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  listWebhookDeliveries,
  listWebhookEndpoints,
  redeliverWebhook,
  rotateWebhookSecret,
} from './webhook-endpoints.ts';
export { lockVoucher, releaseVoucher, useVoucher, validateVoucher } from './vouchers.ts';
