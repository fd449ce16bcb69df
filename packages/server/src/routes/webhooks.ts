/** Who is told what happens. */
import {
  changeWebhookEndpoint,
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  listWebhookDeliveries,
  listWebhookEndpoints,
  redeliverWebhook,
  rotateWebhookSecret,
} from '../services/index.ts';
import type { Handlers, TaggedRouteId } from './handler.ts';

export const webhookHandlers: Handlers<TaggedRouteId<'webhooks'>> = {
  createWebhookEndpoint: ({ context, body }) => createWebhookEndpoint(context, body),
  listWebhookEndpoints: ({ context }) => listWebhookEndpoints(context),
  changeWebhookEndpoint: ({ context, params, body }) =>
    changeWebhookEndpoint(context, params.id, body),
  deleteWebhookEndpoint: ({ context, params }) => deleteWebhookEndpoint(context, params.id),
  rotateWebhookSecret: ({ context, params, body }) => rotateWebhookSecret(context, params.id, body),
  listWebhookDeliveries: ({ context, params, query }) =>
    listWebhookDeliveries(context, params.id, query),
  redeliverWebhook: ({ context, params }) => redeliverWebhook(context, params.id, params.eventId),
};
