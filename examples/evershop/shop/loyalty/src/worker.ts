import { warning } from '@evershop/evershop/lib/log';
import { sendWaiting } from './outbox.ts';
import { keepCodesOfPendingOrders } from './pending-orders.ts';
import { settings } from './settings.ts';

const hour = 60 * 60 * 1000;

/** What the shop does for the programme beside its requests. */
export function keepSending(): void {
  repeat(sendWaiting, settings().retryMs);
  repeat(keepCodesOfPendingOrders, hour);
}

/** One run at a time; one that fails is tried again in its turn. */
function repeat(work: () => Promise<void>, everyMs: number): void {
  let running = false;
  setInterval(() => {
    if (running) return;
    running = true;
    void work()
      .catch((error: unknown) => warning(`Loyalty: ${String(error)}`))
      .finally(() => (running = false));
  }, everyMs).unref();
}
