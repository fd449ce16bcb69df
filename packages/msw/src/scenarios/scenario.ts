/** How a situation is described. */
import type { ProgramDocumentInput } from '@spaarkit/contract';

import type { Shop } from '../shop.ts';

/** The shop's id of the customer whom scenarios are about. */
export const memberId = 'customer-1';

/** Answers a request, or fails as a network does: by rejecting. */
export type Respond = (request: Request) => Promise<Response>;

/** A situation a shop page may find itself in. */
export interface Scenario {
  /** What it is, for people. */
  readonly title: string;
  /** Who is logged in: a customer id of the shop. Nobody when left out. */
  readonly member?: string;
  /** The programme. Default: the demo programme of a Dutch shop. */
  readonly program?: ProgramDocumentInput;
  /** How many days before now it begins. Default: 0. */
  readonly beginsDaysAgo?: number;
  /** What happened before the page was opened, through the API. It waits `beginsDaysAgo` days in all. */
  readonly arrange?: (shop: Shop) => Promise<void>;
  /** What stands between the page and the API. Called anew for each set-up; default: nothing. */
  readonly network?: (parts: NetworkParts) => Respond;
  /** How many tokens the shop's server hands out that have expired already, before it gives good ones. */
  readonly expiredTokens?: number;
}

/** What a disturbance is made from. */
export interface NetworkParts {
  /** The API itself. */
  readonly respond: Respond;
  readonly shop: Shop;
}

/** Describes a situation of your own, for `createTestKit({ scenario })`. */
export function defineScenario(scenario: Scenario): Scenario {
  return scenario;
}
