/** What the cases about webhooks look at. */
import type { WebhookEndpointWrite } from '../shop/webhooks.ts';
import type { Stage } from './stage.ts';

/** Where messages of the cases would go. */
export const hookUrl = 'https://hooks.example/loyalty';

/** The types of what an endpoint was or is to be told, by name: several servers may note at once. */
export async function toldTo(stage: Stage, id: string): Promise<string[]> {
  const { items } = await stage.shop.call('listWebhookDeliveries', { params: { id } });
  return items.map(({ type }) => type).toSorted();
}

/** Makes an endpoint, which hears of everything unless told otherwise. */
export async function listenTo(
  stage: Stage,
  write: Partial<WebhookEndpointWrite> = {},
): Promise<string> {
  const body = { url: hookUrl, ...write };
  return (await stage.shop.call('createWebhookEndpoint', { body })).id;
}
