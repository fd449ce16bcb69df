import type { LoyaltyContext } from '../context/loyalty-context.ts';
import { LoyaltyErrorEvent, LoyaltyRedeemedEvent } from '../events/facts.ts';
import type { LoyaltyRequestEventMap } from '../events/requests.ts';

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
    const state = await store.redeem({ rewardId, ...rest, intentKey });
    if (state.phase === 'issued') host.dispatchEvent(new LoyaltyRedeemedEvent(state.redemption));
    if (state.phase === 'failed') host.dispatchEvent(new LoyaltyErrorEvent(state.error));
  },
  'loyalty-revert': async ({ issuedRewardId, intentKey }, { store }, host) => {
    const state = await store.revert(issuedRewardId, intentKey ?? store.newIntent());
    if (state.phase === 'failed') host.dispatchEvent(new LoyaltyErrorEvent(state.error));
  },
  'loyalty-apply-code': ({ code }, { cart }) => cart?.applyCode(code),
  'loyalty-remove-code': ({ code }, { cart }) => cart?.removeCode(code),
  'loyalty-login': (_event, { store }) => {
    const page = store.$program.get().data?.links.logIn;
    if (page !== undefined) location.assign(page);
  },
  'loyalty-join': async ({ termsVersion }, { store }, host) => {
    const state = await store.enroll(termsVersion === undefined ? {} : { termsVersion });
    if (state.phase === 'failed') host.dispatchEvent(new LoyaltyErrorEvent(state.error));
  },
};

export const requestActions = {
  /** Does what a request asks for. */
  run<Type extends keyof Requests>(
    event: Requests[Type],
    context: LoyaltyContext,
    host: HTMLElement,
  ): void {
    void actions[event.type as Type](event, context, host);
  },
};
