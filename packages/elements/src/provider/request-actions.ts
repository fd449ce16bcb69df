import {
  claimsOf,
  enrollmentOf,
  redemptionsOf,
  revertingsOf,
  visitorOf,
  type LoyaltyStore,
} from '@spaarkit/store';

import type { LoyaltyContext } from '../context/loyalty-context.ts';
import { LoyaltyErrorEvent } from '../events/facts.ts';
import { LoyaltyRedeemedEvent } from '../events/outcomes.ts';
import type { LoyaltyRequestEventMap } from '../events/requests.ts';
import { followable } from '../context/followable.ts';

type Requests = LoyaltyRequestEventMap;

/** What a provider does for each request: a map, so that a new request cannot be forgotten. */
const actions: {
  readonly [Type in keyof Requests]: (
    event: Requests[Type],
    context: LoyaltyContext,
    host: HTMLElement,
  ) => Promise<unknown> | void;
} = {
  'loyalty-redeem': async ({ rewardId, details }, { store }, host) => {
    const { intentKey = store.newIntent(), ...rest } = details;
    const state = await redemptionsOf(store).redeem({ rewardId, ...rest, intentKey });
    if (state.phase === 'issued') host.dispatchEvent(new LoyaltyRedeemedEvent(state.redemption));
    reportFailure(host, state);
  },
  'loyalty-revert': async ({ issuedRewardId, intentKey }, { store }, host) => {
    const state = await revertingsOf(store).revert(issuedRewardId, intentKey ?? store.newIntent());
    reportFailure(host, state);
  },
  'loyalty-apply-code': ({ code }, { cart }) => cart?.applyCode(code),
  'loyalty-remove-code': ({ code }, { cart }) => cart?.removeCode(code),
  'loyalty-login': (_event, { store }) => openLogIn(store),
  'loyalty-join': async ({ termsVersion, answers }, { store }, host) => {
    // Whoever is not logged in has no account to join with yet.
    if (visitorOf(store).get() === 'guest') return openLogIn(store);
    const state = await enrollmentOf(store).enroll({
      ...(termsVersion !== undefined && { termsVersion }),
      ...answers,
    });
    reportFailure(host, state);
  },
  'loyalty-claim': async ({ ruleId }, { store }, host) => {
    reportFailure(host, await claimsOf(store).claim(ruleId));
  },
};

/** Does what a request asks for. */
export function runRequest(
  event: Requests[keyof Requests],
  context: LoyaltyContext,
  host: HTMLElement,
): void {
  // The map and the event agree by the event's type, which TypeScript cannot follow through a union.
  const act = actions[event.type as keyof Requests] as (
    ...args: [Event, LoyaltyContext, HTMLElement]
  ) => unknown;
  act(event, context, host);
}

function openLogIn(store: LoyaltyStore): void {
  const page = followable(store.$program.get().data?.links.logIn);
  if (page !== undefined) location.assign(page);
}

function reportFailure(
  host: HTMLElement,
  state: { readonly phase: string; readonly error?: Error },
) {
  if (state.phase === 'failed' && state.error !== undefined) {
    host.dispatchEvent(new LoyaltyErrorEvent(state.error));
  }
}
