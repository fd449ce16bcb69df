/** A handler for each route that the contract says is served; one that is missing does not compile. */
import type { Handlers, ServedRouteId } from './handler.ts';
import { auditHandlers } from './audit.ts';
import { cardHandlers } from './cards.ts';
import { exportHandlers } from './exports.ts';
import { identityHandlers } from './identities.ts';
import { levelHandlers } from './levels.ts';
import { programmeHandlers } from './programme.ts';
import { purchaseHandlers } from './purchases.ts';
import { receiptHandlers } from './receipts.ts';
import { referralHandlers } from './referrals.ts';
import { reportHandlers } from './reports.ts';
import { rewardHandlers } from './rewards.ts';
import { serviceHandlers } from './service.ts';
import { shopHandlers } from './shop.ts';
import { shopperHandlers } from './shopper.ts';
import { webhookHandlers } from './webhooks.ts';

export const handlers: Handlers<ServedRouteId> = {
  ...programmeHandlers,
  ...shopperHandlers,
  ...shopHandlers,
  ...rewardHandlers,
  ...webhookHandlers,
  ...identityHandlers,
  ...cardHandlers,
  ...levelHandlers,
  ...referralHandlers,
  ...purchaseHandlers,
  ...receiptHandlers,
  ...reportHandlers,
  ...exportHandlers,
  ...auditHandlers,
  ...serviceHandlers,
};
