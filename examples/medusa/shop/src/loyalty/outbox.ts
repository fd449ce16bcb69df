import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { isRefusedForGood, uncountedCodes, type ShopEvent } from '@spaarkit/sdk/server';
import { loyaltyModule } from '../modules/loyalty/index.ts';
import type { LoyaltyModuleService } from '../modules/loyalty/service.ts';
import { eventsOf, isPaid, readOrder, usedCodes } from './orders.ts';
import { loyalty } from './settings.ts';
import { release } from './vouchers.ts';

/**
 * Writes down what happened to an order, each thing once, in the shop's own database; it is sent
 * until the loyalty API has it.
 */
export async function follow(container: MedusaContainer, orderId: string): Promise<void> {
  const events = await eventsOf(container, await readOrder(container, orderId));
  const outbox = messages(container);
  const known = await outbox.listLoyaltyMessages({ event_id: events.map(({ id }) => id) });
  const knownIds = new Set(known.map(({ event_id }) => event_id));
  for (const event of events) {
    if (knownIds.has(event.id)) continue;
    try {
      await outbox.createLoyaltyMessages({ event_id: event.id, event: { ...event } });
    } catch (error) {
      // Another process wrote it down meanwhile.
      const [there] = await outbox.listLoyaltyMessages({ event_id: event.id });
      if (!there) throw error;
    }
  }
}

/** Sends what is waiting, in its order. What cannot be sent now waits, and what comes after it too. */
export async function sendWaiting(container: MedusaContainer): Promise<void> {
  const outbox = messages(container);
  const waiting = await outbox.listLoyaltyMessages(
    { settled_at: null },
    { order: { position: 'ASC' }, take: 100 },
  );
  for (const { id, event } of waiting) {
    const told = event as unknown as ShopEvent;
    const refusal = await send(container, told);
    if (told.type === 'order.cancelled') await freeCodes(container, told.orderId);
    await outbox.updateLoyaltyMessages({ id, settled_at: new Date(), refusal });
  }
}

/**
 * Answers why the API refuses it for good, null when it has it.
 *
 * @throws whatever may go away: the API is not there, or the key is wrong. Then the rest waits too.
 */
async function send(container: MedusaContainer, event: ShopEvent): Promise<string | null> {
  try {
    const outcome = await loyalty().events.send(event);
    for (const words of uncountedCodes(event, outcome))
      loggerOf(container).warn(`Loyalty: ${words}`);
    return null;
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
    loggerOf(container).warn(`Loyalty: ${error.message}`);
    return error.message;
  }
}

/** A code that an order held and did not pay with is free again at once. */
async function freeCodes(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await readOrder(container, orderId);
  if (!order.cart || isPaid(order)) return;
  for (const used of await usedCodes(container, order))
    await release(loggerOf(container), typeof used === 'string' ? used : used.code, order.cart.id);
}

function messages(container: MedusaContainer): LoyaltyModuleService {
  return container.resolve(loyaltyModule);
}

function loggerOf(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.LOGGER);
}
