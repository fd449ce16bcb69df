import { path, type CallOptions } from '../core/request.ts';
import { createPagedList, type PagedList, type PageParams } from '../core/pages.ts';
import { Resource } from '../core/resource.ts';
import type {
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookEndpoint,
  WebhookEndpoints,
  WebhookEndpointWithSecret,
  WebhookEndpointWrite,
} from '../types.ts';

/** Which deliveries to list. */
export interface DeliveriesParams extends PageParams {
  /** Only deliveries in this state. Default: all. */
  readonly status?: WebhookDelivery['status'];
}

/**
 * Which addresses get which events, and what became of each message. An endpoint reads what arrives with
 * {@link verifyWebhook}.
 */
export class WebhooksResource extends Resource {
  /** Sends messages to an address from now on. The signing secret is only in this answer: keep it. */
  create(
    endpoint: WebhookEndpointWrite,
    options?: CallOptions,
  ): Promise<WebhookEndpointWithSecret> {
    return this.call({ method: 'POST', path: '/webhook-endpoints', body: endpoint, ...options });
  }

  list(options?: CallOptions): Promise<WebhookEndpoints> {
    return this.call({ method: 'GET', path: '/webhook-endpoints', ...options });
  }

  /** Changes the address or the events, and enables an endpoint that was disabled. */
  update(
    id: string,
    endpoint: WebhookEndpointWrite,
    options?: CallOptions,
  ): Promise<WebhookEndpoint> {
    return this.call({
      method: 'PUT',
      path: path`/webhook-endpoints/${id}`,
      body: endpoint,
      ...options,
    });
  }

  /** Removes an endpoint; messages that wait for it are dropped. */
  remove(id: string, options?: CallOptions): Promise<void> {
    return this.call({ method: 'DELETE', path: path`/webhook-endpoints/${id}`, ...options });
  }

  /** Makes a new signing secret. The old one signs too for `overlapHours`. Default: 24. */
  rotateSecret(
    id: string,
    overlap: { readonly overlapHours?: number } = {},
    options?: CallOptions,
  ): Promise<WebhookEndpointWithSecret> {
    return this.call({
      method: 'POST',
      path: path`/webhook-endpoints/${id}/rotate-secret`,
      body: overlap,
      ...options,
    });
  }

  /** What was sent to an endpoint, or is to be, newest first. */
  listDeliveries(
    id: string,
    params: DeliveriesParams = {},
    options?: CallOptions,
  ): PagedList<WebhookDelivery> {
    return createPagedList<WebhookDelivery>(
      (cursor) =>
        this.call<WebhookDeliveryPage>({
          method: 'GET',
          path: path`/webhook-endpoints/${id}/deliveries`,
          query: { ...params, cursor },
          ...options,
        }),
      params.cursor,
    );
  }

  /** Sends a message again, from the first try on; it has the same id. */
  redeliver(id: string, eventId: string, options?: CallOptions): Promise<WebhookDelivery> {
    return this.call({
      method: 'POST',
      path: path`/webhook-endpoints/${id}/deliveries/${eventId}/redeliver`,
      repeatable: true,
      ...options,
    });
  }
}
