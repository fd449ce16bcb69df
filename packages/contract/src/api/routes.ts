/** Every endpoint of the API. The server routes by it, OpenAPI and the wire types are made from it. */
import type { Route } from './route.ts';
import { auditRoutes } from './routes/audit.ts';
import { cardRoutes } from './routes/cards.ts';
import { exportRoutes } from './routes/exports.ts';
import { identityRoutes } from './routes/identities.ts';
import { levelRoutes } from './routes/levels.ts';
import { programmeRoutes } from './routes/programme.ts';
import { purchaseRoutes } from './routes/purchases.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { referralRoutes } from './routes/referrals.ts';
import { reportRoutes } from './routes/reports.ts';
import { rewardRoutes } from './routes/rewards.ts';
import { serviceRoutes } from './routes/service.ts';
import { shopRoutes } from './routes/shop.ts';
import { shopperRoutes } from './routes/shopper.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Every endpoint, with its id and shapes as literal types. */
export const routes = [
  ...programmeRoutes,
  ...shopperRoutes,
  ...shopRoutes,
  ...rewardRoutes,
  ...webhookRoutes,
  ...identityRoutes,
  ...cardRoutes,
  ...levelRoutes,
  ...referralRoutes,
  ...purchaseRoutes,
  ...receiptRoutes,
  ...reportRoutes,
  ...exportRoutes,
  ...auditRoutes,
  ...serviceRoutes,
] as const satisfies readonly Route[];

/** The id of an endpoint. */
export type RouteId = (typeof routes)[number]['id'];

/** The same as plain {@link Route}s, for code that treats all of them alike. */
export const servedRoutes: readonly Route[] = [...routes];
