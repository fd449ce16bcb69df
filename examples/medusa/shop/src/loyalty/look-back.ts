import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { memberIdOf } from './carts.ts';
import { isPaid, readOrder, usedCodes } from './orders.ts';
import { follow } from './outbox.ts';
import { hold, orderSeconds } from './vouchers.ts';

interface Named {
  readonly id: string;
}

/**
 * Looks at the orders to which something happened since then. Medusa's own events are told once at the
 * most: what a process was about to hear when it ended is found here.
 */
export async function lookBack(container: MedusaContainer, since: Date): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const filters = { updated_at: { $gte: since } };
  const { data: orders } = await query.graph({ entity: 'order', fields: ['id'], filters });
  const { data: paid } = await query.graph({
    entity: 'payment_collection',
    fields: ['id', 'order.id'],
    filters,
  });
  const ids = [
    ...(orders as Named[]).map(({ id }) => id),
    ...(paid as unknown as { order?: Named }[]).flatMap(({ order }) => order?.id ?? []),
  ];
  for (const id of new Set(ids)) await follow(container, id);
}

/**
 * An order may be days without its money, and its code was promised all that time. A code can be held
 * for a day at once, so it is held again.
 */
export async function keepCodes(container: MedusaContainer, since: Date): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { data } = await query.graph({
    entity: 'order',
    fields: ['id'],
    filters: { created_at: { $gte: since }, canceled_at: null },
  });
  for (const { id } of data as Named[]) {
    const order = await readOrder(container, id);
    if (!order.cart || isPaid(order)) continue;
    const cart = { cartRef: order.cart.id, memberId: memberIdOf(order) ?? 'guest', lines: [] };
    for (const used of await usedCodes(container, order))
      await hold(logger, typeof used === 'string' ? used : used.code, cart, orderSeconds);
  }
}
