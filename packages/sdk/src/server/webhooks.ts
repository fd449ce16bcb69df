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
  /** All when left out. */
  readonly status?: WebhookDelivery['status'];
}

/**
 * Who is told what happens, and what became of each message. What arrives at an endpoint is read
 * with {@link verifyWebhook}.
 */
export class WebhooksResource extends Resource {
  /** Sends messages to an address from now on. The signing secret is shown this once: keep it. */
  create(
    endpoint: WebhookEndpointWrite,
    options?: CallOptions,
  ): Promise<WebhookEndpointWithSecret> {
    return this.call({ method: 'POST', path: '/webhook-endpoints', body: endpoint, ...options });
  }

  list(options?: CallOptions): Promise<WebhookEndpoints> {
    return this.call({ method: 'GET', path: '/webhook-endpoints', ...options });
  }

  /** Changes the address or the events; an endpoint that was disabled hears again. */
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

  /** Sends nothing more; what waits is dropped. */
  remove(id: string, options?: CallOptions): Promise<void> {
    return this.call({ method: 'DELETE', path: path`/webhook-endpoints/${id}`, ...options });
  }

  /** Signs with a new secret; for `overlapHours` (24) messages are signed with the one before too. */
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
