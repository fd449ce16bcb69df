import type { LoyaltyStore } from '@spaarkit/store';

import {
  LoyaltyBalanceChangedEvent,
  LoyaltyErrorEvent,
  LoyaltyReadyEvent,
} from '../events/facts.ts';

/** Tells on the host what the store comes to know; gives the way to stop. */
export function announceFacts(host: HTMLElement, store: LoyaltyStore): () => void {
  let isReady = false;
  let lastError: Error | undefined;

  const stopSession = store.$session.subscribe(({ data, error }) => {
    if (!isReady && data !== undefined) {
      isReady = true;
      host.dispatchEvent(new LoyaltyReadyEvent(data));
    }
    if (error !== undefined && error !== lastError)
      host.dispatchEvent(new LoyaltyErrorEvent(error));
    lastError = error;
  });

  let balance = store.$balance.get().data;
  const stopBalance = store.$balance.listen(({ data }) => {
    const previous = balance;
    balance = data;
    if (data === undefined || previous === undefined) return;
    const isSame = (['available', 'pending', 'reserved', 'owed'] as const).every(
      (part) => data[part] === previous[part],
    );
    if (!isSame) host.dispatchEvent(new LoyaltyBalanceChangedEvent(data, previous));
  });

  return () => {
    stopSession();
    stopBalance();
  };
}
