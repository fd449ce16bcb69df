import type { Balance } from '@spaarkit/sdk';
import type { LoyaltyStore } from '@spaarkit/store';

import { advise } from '../advice/advise.ts';
import {
  LoyaltyBalanceChangedEvent,
  LoyaltyErrorEvent,
  LoyaltyReadyEvent,
} from '../events/facts.ts';

/** Tells on the host what the store comes to know; gives the way to stop. */
export function announceFacts(host: HTMLElement, store: LoyaltyStore): () => void {
  let isReady = false;
  let lastError: Error | undefined;
  let lastBalance: Balance | undefined;
  return store.$session.subscribe(({ data, error }) => {
    if (data && !isReady) {
      isReady = true;
      host.dispatchEvent(new LoyaltyReadyEvent(data));
    }
    if (error && error !== lastError) {
      host.dispatchEvent(new LoyaltyErrorEvent(error));
      // JSON that is no session is refused by the store, not by the SDK, which has the codes.
      advise((error as { code?: string }).code ?? 'unexpected_answer', error);
    }
    lastError = error;

    const balance = data?.balance;
    const previous = lastBalance;
    lastBalance = balance;
    // A balance that says the same is the same: the store keeps what has not changed.
    if (balance && previous && balance !== previous) {
      host.dispatchEvent(new LoyaltyBalanceChangedEvent(balance, previous));
    }
  });
}
