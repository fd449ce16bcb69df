import type {
  DeliveryFilter,
  DeliveryOfEvent,
  WebhookDeliveryRow,
  WebhookEndpointRow,
  WebhookEventRow,
  WebhookWrites,
} from '../webhook-rows.ts';
import type { ProgramTables } from './tables.ts';

/** Who listens, what is to be told, and what became of it. */
export class MemoryWebhooks implements WebhookWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async endpoints(): Promise<WebhookEndpointRow[]> {
    return this.#tables.webhookEndpoints.all().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  async endpoint(id: string): Promise<WebhookEndpointRow | undefined> {
    return this.#tables.webhookEndpoints.get(id);
  }

  async saveEndpoint(row: WebhookEndpointRow): Promise<void> {
    this.#tables.webhookEndpoints.put(row);
    this.#noteChange();
  }

  async removeEndpoint(id: string): Promise<boolean> {
    for (const row of this.#tables.webhookDeliveries.inGroup(id)) this.#drop(row);
    const isThere = this.#tables.webhookEndpoints.get(id) !== undefined;
    this.#tables.webhookEndpoints.remove(id);
    this.#noteChange();
    return isThere;
  }

  #noteChange(): void {
    for (const row of this.#tables.program.all())
      this.#tables.program.put({ ...row, listenerChanges: row.listenerChanges + 1 });
  }

  async announce(
    events: readonly WebhookEventRow[],
    deliveries: readonly WebhookDeliveryRow[],
  ): Promise<void> {
    if (deliveries.length === 0) return;
    for (const row of events) this.#tables.webhookEvents.put(row);
    for (const row of deliveries) this.#tables.webhookDeliveries.put(row);
  }

  async delivery(endpointId: string, eventId: string): Promise<DeliveryOfEvent | undefined> {
    const row = this.#tables.webhookDeliveries.get(`${endpointId} ${eventId}`);
    return row && this.#withEvent(row);
  }

  async deliveries(
    endpointId: string,
    { status, limit, beforeEventId }: DeliveryFilter,
  ): Promise<DeliveryOfEvent[]> {
    return this.#tables.webhookDeliveries
      .inGroup(endpointId)
      .filter((row) => status === undefined || row.status === status)
      .filter((row) => beforeEventId === undefined || row.eventId < beforeEventId)
      .toSorted((a, b) => (a.eventId > b.eventId ? -1 : 1))
      .slice(0, limit)
      .map((row) => this.#withEvent(row));
  }

  async claimDue(now: number, leaseUntil: number, limit: number): Promise<DeliveryOfEvent[]> {
    return this.#tables.webhookDeliveries
      .all()
      .filter(({ dueAt, status }) => status === 'waiting' && dueAt <= now)
      .toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1))
      .slice(0, limit)
      .map((row) => {
        const claimed = {
          ...row,
          dueAt: leaseUntil,
          attempts: row.attempts + 1,
          responseStatus: null,
          error: null,
        };
        this.#tables.webhookDeliveries.put(claimed);
        return this.#withEvent(claimed);
      });
  }

  async saveMessage(eventId: string, message: string): Promise<string> {
    const event = this.#event(eventId);
    if (event.message !== null) return event.message;
    this.#tables.webhookEvents.put({ ...event, message });
    return message;
  }

  async saveDelivery(row: WebhookDeliveryRow): Promise<void> {
    this.#tables.webhookDeliveries.put(row);
  }

  async forgetEvents(createdBefore: number): Promise<number> {
    const past = this.#tables.webhookEvents.all().filter((row) => row.createdAt < createdBefore);
    const ids = new Set(past.map(({ id }) => id));
    const rows = this.#tables.webhookDeliveries.all().filter((row) => ids.has(row.eventId));
    for (const row of rows) if (row.status !== 'waiting') this.#drop(row);
    const waiting = new Set(
      rows.filter(({ status }) => status === 'waiting').map(({ eventId }) => eventId),
    );
    const dropped = past.filter(({ id }) => !waiting.has(id));
    for (const { id } of dropped) this.#tables.webhookEvents.remove(id);
    return dropped.length;
  }

  async forgetMember(memberId: string): Promise<void> {
    const events = this.#tables.webhookEvents.all().filter((row) => row.memberId === memberId);
    const ids = new Set(events.map(({ id }) => id));
    for (const row of this.#tables.webhookDeliveries.all())
      if (ids.has(row.eventId)) this.#drop(row);
    for (const { id } of events) this.#tables.webhookEvents.remove(id);
  }

  #drop({ endpointId, eventId }: WebhookDeliveryRow): void {
    this.#tables.webhookDeliveries.remove(`${endpointId} ${eventId}`);
  }

  #withEvent(delivery: WebhookDeliveryRow): DeliveryOfEvent {
    return { delivery, event: this.#event(delivery.eventId) };
  }

  #event(id: string): WebhookEventRow {
    const event = this.#tables.webhookEvents.get(id);
    if (!event) throw new Error(`The event ${id} of a delivery is gone.`);
    return event;
  }
}
