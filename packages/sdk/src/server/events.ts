import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import type { EventOutcome, EventOutcomes, ShopEvent } from '../types.ts';

/** What happened in the shop. Each event has an id and is done once, however often it is sent. */
export class EventsResource extends Resource {
  /**
   * Sends one event. Safe to send again after any failure.
   *
   * @throws ConflictError with code `event_conflict` when this id was sent before with other content.
   */
  send(event: ShopEvent, options?: CallOptions): Promise<EventOutcome> {
    return this.call({
      method: 'POST',
      path: '/events',
      body: event,
      repeatable: true,
      ...options,
    });
  }

  /** Sends up to 100 events. Each is handled by itself; the outcomes are in the order of the events. */
  sendBatch(events: readonly ShopEvent[], options?: CallOptions): Promise<EventOutcomes> {
    return this.call({
      method: 'POST',
      path: '/events',
      body: { events },
      repeatable: true,
      ...options,
    });
  }
}
