/** All statements of the suite, in the order in which they build on each other. */
import { accessCases } from './cases/access.ts';
import { auditCases } from './cases/audit.ts';
import { campaignCases } from './cases/campaigns.ts';
import { activityCases } from './cases/activities.ts';
import { cardCases } from './cases/cards.ts';
import { claimCases } from './cases/claims.ts';
import { clearingCases } from './cases/clearing.ts';
import { clockCases } from './cases/clock.ts';
import { creditCases } from './cases/credit.ts';
import { donationCases } from './cases/donations.ts';
import { consentCases } from './cases/consents.ts';
import { earningCases } from './cases/earning.ts';
import { dryRunCases } from './cases/dry-runs.ts';
import { importCases } from './cases/imports.ts';
import { historyImportCases } from './cases/history-imports.ts';
import { exportCases } from './cases/exports.ts';
import { fulfilmentCases } from './cases/fulfilments.ts';
import { grantCases } from './cases/grants.ts';
import { invitationCases } from './cases/invitations.ts';
import { eventCases } from './cases/events.ts';
import { counterCases } from './cases/counters.ts';
import { expiryCases } from './cases/expiry.ts';
import { identityCases } from './cases/identities.ts';
import { joiningCases } from './cases/joining.ts';
import { journeyCases } from './cases/journey.ts';
import { birthdayCases } from './cases/birthdays.ts';
import { benefitCases } from './cases/benefits.ts';
import { levelCases } from './cases/levels.ts';
import { pointUseCases } from './cases/point-use.ts';
import { occasionCases } from './cases/occasions.ts';
import { paidMembershipCases } from './cases/paid-membership.ts';
import { listCases } from './cases/lists.ts';
import { madeCodeCases } from './cases/made-codes.ts';
import { membershipCases } from './cases/membership.ts';
import { noticeCases } from './cases/notices.ts';
import { orderRuleCases } from './cases/order-rules.ts';
import { poolCases } from './cases/pools.ts';
import { problemCases } from './cases/problems.ts';
import { programmeCases } from './cases/programme.ts';
import { redemptionCases } from './cases/redemptions.ts';
import { purchaseCases } from './cases/purchases.ts';
import { receiptCases } from './cases/receipts.ts';
import { referralCases } from './cases/referrals.ts';
import { returnCases } from './cases/returns.ts';
import { segmentCases } from './cases/segments.ts';
import { streamCases } from './cases/streams.ts';
import { ordersReportCases } from './cases/orders-report.ts';
import { summaryCases } from './cases/summary.ts';
import { tierCases } from './cases/tiers.ts';
import { voucherCases } from './cases/vouchers.ts';
import { webhookCases } from './cases/webhooks.ts';
import { writeCases } from './cases/writes.ts';
import type { ConformanceCase } from './target.ts';

/** What every back end of the loyalty API does, as data. */
export const conformanceSuite: readonly ConformanceCase[] = [
  ...journeyCases,
  ...programmeCases,
  ...dryRunCases,
  ...membershipCases,
  ...joiningCases,
  ...consentCases,
  ...identityCases,
  ...cardCases,
  ...importCases,
  ...historyImportCases,
  ...exportCases,
  ...claimCases,
  ...earningCases,
  ...orderRuleCases,
  ...campaignCases,
  ...eventCases,
  ...activityCases,
  ...purchaseCases,
  ...receiptCases,
  ...referralCases,
  ...counterCases,
  ...expiryCases,
  ...tierCases,
  ...segmentCases,
  ...levelCases,
  ...benefitCases,
  ...birthdayCases,
  ...paidMembershipCases,
  ...occasionCases,
  ...pointUseCases,
  ...redemptionCases,
  ...voucherCases,
  ...grantCases,
  ...creditCases,
  ...donationCases,
  ...invitationCases,
  ...fulfilmentCases,
  ...poolCases,
  ...madeCodeCases,
  ...returnCases,
  ...writeCases,
  ...listCases,
  ...noticeCases,
  ...streamCases,
  ...webhookCases,
  ...summaryCases,
  ...ordersReportCases,
  ...clearingCases,
  ...auditCases,
  ...accessCases,
  ...problemCases,
  ...clockCases,
];
