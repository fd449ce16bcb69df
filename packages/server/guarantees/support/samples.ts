/** One good request for each route, from which hostile ones are made. A route without one is a mistake here. */
import type { RouteId } from '@spaarkit/contract';
import {
  chosenAmount,
  evening,
  fiveEuro,
  fiveEuroWith,
  followRule,
  frequentBuyers,
  line,
  ownReceiptRule,
  programWith,
  referralRule,
  sentGift,
  tenPerEuro,
  type Call,
} from '@spaarkit/contract/conformance';

/** What the good requests are about: things that are there, and belong to one member. */
export interface Belongings {
  readonly externalId: string;
  readonly redemptionId: string;
  readonly issuedRewardId: string;
  readonly code: string;
  readonly noticeId: string;
  /** An experience with a place taken, and something the shop has to send. */
  readonly invitationId: string;
  readonly fulfilmentId: string;
  /** A reward whose code the shop has yet to make. */
  readonly awaitingCodeId: string;
  /** A webhook endpoint, and an event that it was or is to be told. */
  readonly endpointId: string;
  readonly eventId: string;
  readonly cardNumber: string;
  /** A referral that waits for the shop. */
  readonly referralId: string;
  /** The member's own, which nobody can be a friend by who asks. */
  readonly referralCode: string;
  /** An order of a member who agreed to see purchases. */
  readonly orderId: string;
  /** A receipt that the member registered, and that waits for the shop. */
  readonly receiptId: string;
  /** Another member, who may be lost. */
  readonly otherId: string;
}

/** A programme with what the samples are about. */
export const sampleProgram = programWith({
  earningRules: [tenPerEuro, followRule, referralRule, ownReceiptRule],
  consents: [{ id: 'bought', purpose: 'purchases', version: 1, text: { en: 'Show purchases.' } }],
  segments: [frequentBuyers],
  rewards: [
    fiveEuro,
    chosenAmount,
    { ...evening, places: 1000 },
    sentGift,
    fiveEuroWith({
      id: 'made',
      cost: { kind: 'fixed', points: 50 },
      maker: { kind: 'connector', connectorId: 'shop' },
      revertible: false,
    }),
    fiveEuroWith({ id: 'spring', maker: { kind: 'pool', poolId: 'spring' }, revertible: false }),
  ],
});

let told = 0;
const at = '2026-06-01T12:00:00Z';
const cart = { cartRef: 'cart-1', lines: [line('a', 3000)], otherCodes: ['OTHER'] };

/** By route, a request that would be answered with success when sent by whom it belongs to. */
export const samples: Readonly<Record<RouteId, (mine: Belongings) => Call>> = {
  getProgram: () => ({}),
  getSession: () => ({ query: { programVersion: 1 } }),
  enroll: () => ({ body: { termsVersion: '1', locale: 'en' } }),
  wait: () => ({ body: { termsVersion: '1' } }),
  stopWaiting: () => ({}),
  claimGuestOrder: () => ({ body: { claimKey: 'a-key-nobody-else-is-told' } }),
  leave: () => ({}),
  listMyConsents: () => ({}),
  getMe: () => ({}),
  updateMe: () => ({
    body: { locale: 'nl', birthday: { month: 2, day: 3 }, preferredChannels: ['email'] },
  }),
  exportMe: () => ({}),
  listTransactions: () => ({ query: { limit: 5 } }),
  listIssuedRewards: () => ({ query: { limit: 5, usage: 'all' } }),
  redeem: () => ({ body: { rewardId: 'chosen-amount', points: 100 } }),
  getRedemption: ({ redemptionId }) => ({ params: { id: redemptionId } }),
  revert: ({ issuedRewardId }) => ({ params: { id: issuedRewardId } }),
  previewEarn: () => ({ body: { lines: [line('a', 1000, { categories: ['c'], tags: ['t'] })] } }),
  previewRedemption: () => ({ body: { rewardId: 'chosen-amount', points: 100 } }),
  claimActivity: () => ({ body: { ruleId: 'follow' } }),
  stream: () => ({ headers: { 'last-event-id': '1.0.1' } }),
  dismissNotice: ({ noticeId }) => ({ params: { id: noticeId } }),
  getProgramRules: () => ({ query: { locale: 'nl' } }),
  getStaffSheet: () => ({ query: { locale: 'nl-BE' } }),
  compareProgram: () => ({ body: sampleProgram }),
  getProgramDocument: () => ({}),
  putProgram: () => ({ body: sampleProgram }),
  dryRunProgram: () => ({
    lines: [
      { type: 'dry_run', document: programWith(), against: 'live', redeemedPercent: 70 },
      { type: 'member', memberId: 'past', joinedAt: at },
      { type: 'order.paid', id: 'p', at, orderId: 'p', memberId: 'past', lines: [line('a', 1000)] },
    ],
  }),
  validateProgram: () => ({ body: programWith() }),
  listProgramVersions: () => ({}),
  getProgramVersion: () => ({ params: { version: '1' } }),
  putMember: ({ externalId }) => ({
    params: { externalId },
    body: { locale: 'nl', tags: ['regular'] },
  }),
  importMembers: ({ externalId }) => ({
    query: { check: 'false' },
    lines: [
      { memberId: externalId, points: [{ points: 5, expiresAt: '2099-01-01T00:00:00Z' }] },
      { memberId: `import-${(told += 1)}`, joinedAt: at, birthday: { month: 2, day: 3 } },
    ],
  }),
  importHistory: ({ externalId }) => ({
    query: { check: 'false' },
    lines: [
      {
        memberId: externalId,
        reference: `old-${(told += 1)}`,
        at: '2020-03-01T12:00:00Z',
        kind: 'earn',
        points: 5,
        note: 'Order 1',
      },
    ],
  }),
  getMember: ({ externalId }) => ({ params: { externalId } }),
  listConsents: ({ externalId }) => ({ params: { externalId } }),
  adjust: ({ externalId }) => ({
    params: { externalId },
    body: { points: 5, reason: 'r', actor: 'a' },
  }),
  extend: ({ externalId }) => ({
    params: { externalId },
    body: { until: '2099-01-01T00:00:00Z', reason: 'r', actor: 'a' },
  }),
  sendEvent: ({ externalId }) => ({
    body: {
      type: 'order.paid',
      id: `sample-${(told += 1)}`,
      at,
      orderId: `sample-${told}`,
      memberId: externalId,
      lines: [line('a', 1000)],
      voucherCodes: ['NONE'],
    },
  }),
  validateVoucher: ({ code }) => ({ params: { code }, body: cart }),
  lockVoucher: ({ code }) => ({ params: { code }, body: { ...cart, lockSeconds: 60 } }),
  useVoucher: ({ code }) => ({ params: { code }, body: { orderId: 'order-9', cartRef: 'cart-1' } }),
  releaseVoucher: ({ code }) => ({ params: { code }, body: { cartRef: 'cart-1' } }),
  grantReward: ({ externalId }) => ({
    params: { externalId },
    body: { rewardId: 'five-euro', reason: 'r', actor: 'a', expiresAt: '2099-01-01T00:00:00Z' },
  }),
  listRewardsOfMember: ({ externalId }) => ({
    params: { externalId },
    query: { limit: 5, usage: 'all' },
  }),
  revokeReward: ({ issuedRewardId }) => ({
    params: { id: issuedRewardId },
    body: { reason: 'r', actor: 'a', points: 'give_back' },
  }),
  extendReward: ({ issuedRewardId }) => ({
    params: { id: issuedRewardId },
    body: { expiresAt: '2099-01-01T00:00:00Z', actor: 'a' },
  }),
  answerInvitation: ({ invitationId }) => ({
    params: { id: invitationId },
    body: { attending: true },
  }),
  listFulfilments: () => ({ query: { limit: 5, state: 'open' } }),
  moveFulfilment: ({ fulfilmentId }) => ({
    params: { id: fulfilmentId },
    body: { state: 'in_progress', note: 'n', actor: 'a' },
  }),
  listDonations: () => ({}),
  importVoucherCodes: () => ({
    params: { poolId: 'spring' },
    body: { codes: [`SPRING-${(told += 1)}`, 'SPRING-0'] },
  }),
  listVoucherPools: () => ({}),
  listCodeConnectors: () => ({}),
  putCodeConnector: () => ({
    params: { connectorId: 'shop' },
    body: { url: 'https://shop.example/codes' },
  }),
  rotateCodeConnectorSecret: () => ({
    params: { connectorId: 'shop' },
    body: { overlapHours: 1 },
  }),
  settleCode: ({ awaitingCodeId }) => ({
    params: { id: awaitingCodeId },
    body: { code: `SHOP-${awaitingCodeId}` },
  }),
  createWebhookEndpoint: () => ({
    body: { url: 'https://hooks.example/loyalty', eventTypes: ['points.earned'] },
  }),
  listWebhookEndpoints: () => ({}),
  changeWebhookEndpoint: ({ endpointId }) => ({
    params: { id: endpointId },
    body: { url: 'https://hooks.example/other', eventTypes: ['points.redeemed'] },
  }),
  deleteWebhookEndpoint: ({ endpointId }) => ({ params: { id: endpointId } }),
  rotateWebhookSecret: ({ endpointId }) => ({
    params: { id: endpointId },
    body: { overlapHours: 1 },
  }),
  listWebhookDeliveries: ({ endpointId }) => ({
    params: { id: endpointId },
    query: { limit: 5, status: 'waiting' },
  }),
  redeliverWebhook: ({ endpointId, eventId }) => ({ params: { id: endpointId, eventId } }),
  eraseMe: () => ({}),
  eraseMember: ({ otherId }) => ({ params: { externalId: otherId } }),
  exportMember: ({ externalId }) => ({ params: { externalId } }),
  changeExternalId: ({ otherId }) => ({
    params: { externalId: otherId },
    body: { externalId: `${otherId}-${(told += 1)}`, actor: 'a' },
  }),
  mergeMembers: ({ externalId, otherId }) => ({
    params: { externalId },
    body: { from: otherId, actor: 'a' },
  }),
  importCards: () => ({ body: { numbers: ['CARD0001', 'CARD0002'] } }),
  getCard: ({ cardNumber }) => ({ params: { number: cardNumber } }),
  assignCard: ({ externalId }) => ({ params: { externalId }, body: {} }),
  blockCard: ({ cardNumber }) => ({ params: { number: cardNumber } }),
  unblockCard: ({ cardNumber }) => ({ params: { number: cardNumber } }),
  redeemAtTill: ({ externalId }) => ({
    params: { externalId },
    body: { rewardId: 'chosen-amount', points: 100, locationId: 'downtown' },
  }),
  listSegments: () => ({}),
  exportMembers: () => ({ query: { limit: 5 } }),
  exportBalances: () => ({ query: { limit: 5, format: 'csv' } }),
  exportTransactions: () => ({ query: { limit: 5, format: 'jsonl' } }),
  exportHistory: () => ({ query: { limit: 5 } }),
  exportIssuedRewards: () => ({ query: { limit: 5 } }),
  listAudit: () => ({ query: { limit: 2 } }),
  getSummary: () => ({ query: { from: '2026-01-01', through: '2026-12-31' } }),
  getOrdersReport: () => ({ query: { from: '2026-01-01', through: '2026-12-31' } }),
  getClearing: () => ({ query: { from: '2026-01-01', through: '2026-12-31' } }),
  listSegmentMembers: () => ({ params: { id: 'frequent' }, query: { limit: 5 } }),
  listTierChanges: ({ externalId }) => ({ params: { externalId }, query: { limit: 5 } }),
  getBenefits: ({ externalId }) => ({
    params: { externalId },
    query: { kind: 'early_access', opensAt: '2027-01-01T00:00:00Z' },
  }),
  listPurchases: () => ({ query: { limit: 5 } }),
  requestInvoice: ({ orderId }) => ({ params: { orderId } }),
  putOrderDocuments: ({ orderId }) => ({
    params: { orderId },
    body: { documents: [{ kind: 'invoice', name: 'i', url: 'https://shop.example/i' }] },
  }),
  listReceipts: () => ({ query: { limit: 5, state: 'all' } }),
  decideReceipt: ({ receiptId }) => ({
    params: { receiptId },
    body: { verdict: 'approve', totalMinor: 500, actor: 'a', note: 'n' },
  }),
  getMyReferrals: () => ({}),
  nameReferrer: ({ referralCode }) => ({ body: { code: referralCode } }),
  listReferrals: () => ({ query: { limit: 5, state: 'all' } }),
  decideReferral: ({ referralId }) => ({
    params: { id: referralId },
    body: { verdict: 'reject', actor: 'a', note: 'n' },
  }),
  getClock: () => ({}),
  moveClock: () => ({ body: { bySeconds: 1 } }),
  healthz: () => ({}),
  readyz: () => ({}),
};
