import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { follow } from '../loyalty/outbox.ts';

/** Medusa names the order that was placed or cancelled, or the payment that was captured or refunded. */
export default async function hear({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  if (name.startsWith('order.')) {
    await follow(container, data.id);
    return;
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: found } = await query.graph({
    entity: 'payment',
    fields: ['payment_collection.order.id'],
    filters: { id: data.id },
  });
  const payments = found as unknown as { payment_collection: { order?: { id: string } } | null }[];
  // A payment that is captured before its order is placed is heard of by the order.
  for (const { payment_collection } of payments)
    if (payment_collection?.order) await follow(container, payment_collection.order.id);
}

export const config: SubscriberConfig = {
  event: ['payment.captured', 'payment.refunded', 'order.placed', 'order.canceled'],
};
