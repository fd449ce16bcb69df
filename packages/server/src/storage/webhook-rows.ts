/** What a store keeps of webhooks, and what services ask of it. */
import type { WebhookEventType } from '@spaarkit/contract';

/** Who listens. */
export interface WebhookEndpointRow {
  readonly id: string;
  readonly url: string;
  /** Null for all there are and will be. */
  readonly eventTypes: readonly WebhookEventType[] | null;
  /** `whsec_…`. Kept as it is, because messages are signed with it. */
  readonly secret: string;
  readonly previousSecret: string | null;
  /** Real time until which the previous secret signs too. */
  readonly previousUntil: number | null;
  readonly createdAt: number;
  readonly disabledAt: number | null;
}

/** Something that happened and is to be told. */
export interface WebhookEventRow {
  readonly id: string;
  readonly type: WebhookEventType;
  /** Empty for what is about no member. */
  readonly memberId: string;
  readonly sequence: number;
  /** By the ledger's clock. */
  readonly at: number;
  /** What is known when it happens, as JSON text. */
  readonly facts: string;
  /** The body that is sent; made with the first try, and the same with every other. */
  readonly message: string | null;
  /** Real time. */
  readonly createdAt: number;
}

/** One message to one endpoint. */
export interface WebhookDeliveryRow {
  readonly endpointId: string;
  readonly eventId: string;
  readonly status: 'waiting' | 'delivered' | 'dead';
  readonly attempts: number;
  /** Real time of the next try; while one is under way, when it counts as lost. */
  readonly dueAt: number;
  readonly responseStatus: number | null;
  readonly error: string | null;
}

export interface DeliveryFilter {
  readonly status?: WebhookDeliveryRow['status'] | undefined;
  readonly limit: number;
  /** The last event of the page before. */
  readonly beforeEventId?: string | undefined;
}

/** A delivery with its event. */
export interface DeliveryOfEvent {
  readonly delivery: WebhookDeliveryRow;
  readonly event: WebhookEventRow;
}

export interface WebhookReads {
  /** Oldest first. */
  endpoints(): Promise<WebhookEndpointRow[]>;
  endpoint(id: string): Promise<WebhookEndpointRow | undefined>;
  delivery(endpointId: string, eventId: string): Promise<DeliveryOfEvent | undefined>;
  /** Newest event first. */
  deliveries(endpointId: string, filter: DeliveryFilter): Promise<DeliveryOfEvent[]>;
}

export interface WebhookWrites extends WebhookReads {
  saveEndpoint(row: WebhookEndpointRow): Promise<void>;
  /** With all that waits for it; false when there is none. */
  removeEndpoint(id: string): Promise<boolean>;
  /** Notes events, and for each the endpoints that are to hear of it. */
  announce(
    events: readonly WebhookEventRow[],
    deliveries: readonly WebhookDeliveryRow[],
  ): Promise<void>;
  /**
   * Takes deliveries whose time has come, oldest event first, and counts the try. They come up again
   * at `leaseUntil` unless what became of them is saved: whoever took them may have died.
   */
  claimDue(now: number, leaseUntil: number, limit: number): Promise<DeliveryOfEvent[]>;
  /** Keeps the body of an event unless it has one; gives the one that is kept. */
  saveMessage(eventId: string, message: string): Promise<string>;
  saveDelivery(row: WebhookDeliveryRow): Promise<void>;
  /** Drops events told or given up before an instant; gives how many. */
  forgetEvents(createdBefore: number): Promise<number>;
  /** Drops all that was noted of a member. */
  forgetMember(memberId: string): Promise<void>;
}
