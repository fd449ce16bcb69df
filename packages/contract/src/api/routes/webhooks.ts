/** Telling other systems what happened: who listens, and what became of each message. */
import { z } from 'zod';
import {
  secretRotation,
  webhookDelivery,
  webhookEndpoint,
  webhookEndpoints,
  webhookEndpointWithSecret,
  webhookEndpointWrite,
} from '../../shop/webhooks.ts';
import { page, pageQuery } from '../page.ts';
import type { Route } from '../route.ts';

const deliveriesQuery = pageQuery.extend({
  status: z.enum(['waiting', 'delivered', 'dead']).optional().describe('Default: all.'),
});

export const webhookRoutes = [
  {
    id: 'createWebhookEndpoint',
    method: 'POST',
    path: '/v1/webhook-endpoints',
    auth: 'secret',
    tag: 'webhooks',
    summary: 'Send messages to an address from now on. The answer shows the signing secret, once.',
    body: webhookEndpointWrite,
    success: { status: 201, body: webhookEndpointWithSecret },
  },
  {
    id: 'listWebhookEndpoints',
    method: 'GET',
    path: '/v1/webhook-endpoints',
    auth: 'secret',
    tag: 'webhooks',
    summary: 'The addresses that get webhooks.',
    success: { status: 200, body: webhookEndpoints },
  },
  {
    id: 'changeWebhookEndpoint',
    method: 'PUT',
    path: '/v1/webhook-endpoints/{id}',
    auth: 'secret',
    tag: 'webhooks',
    summary: 'Change the address or the events; enables an endpoint that was disabled.',
    body: webhookEndpointWrite,
    success: { status: 200, body: webhookEndpoint },
  },
  {
    id: 'deleteWebhookEndpoint',
    method: 'DELETE',
    path: '/v1/webhook-endpoints/{id}',
    auth: 'secret',
    tag: 'webhooks',
    summary: 'Remove an endpoint; messages that wait for it are dropped.',
    success: { status: 204 },
  },
  {
    id: 'rotateWebhookSecret',
    method: 'POST',
    path: '/v1/webhook-endpoints/{id}/rotate-secret',
    auth: 'secret',
    tag: 'webhooks',
    summary: 'Make a new signing secret; the old one signs too for a while.',
    body: secretRotation,
    success: { status: 200, body: webhookEndpointWithSecret },
  },
  {
    id: 'listWebhookDeliveries',
    method: 'GET',
    path: '/v1/webhook-endpoints/{id}/deliveries',
    auth: 'secret',
    tag: 'webhooks',
    summary: 'What was sent to an endpoint, or is to be, newest first.',
    query: deliveriesQuery,
    success: { status: 200, body: page(webhookDelivery, 'WebhookDeliveryPage') },
  },
  {
    id: 'redeliverWebhook',
    method: 'POST',
    path: '/v1/webhook-endpoints/{id}/deliveries/{eventId}/redeliver',
    auth: 'secret',
    tag: 'webhooks',
    summary: 'Send a message again, with the same id and from the first try on.',
    success: { status: 200, body: webhookDelivery },
  },
] as const satisfies readonly Route[];
