import type {
  DeliveryFilter,
  DeliveryOfEvent,
  WebhookDeliveryRow,
  WebhookEndpointRow,
  WebhookEventRow,
  WebhookWrites,
} from '../webhook-rows.ts';
import { integer, integerOrNull, jsonOrNull, text, textOrNull, valuesList } from './columns.ts';
import type { SqlRow, SqlValue } from './driver.ts';
import type { ScopedSession } from './scoped-session.ts';

const endpointColumns =
  'id, url, event_types, secret, previous_secret, previous_until, created_at, disabled_at';
const eventColumns = 'id, type, member_id, sequence, happened_at, facts, message, created_at';
const deliveryColumns = 'endpoint_id, event_id, status, attempts, due_at, response_status, error';

const deliveryOfEvent = `
  SELECT d.endpoint_id, d.event_id, d.status, d.attempts, d.due_at, d.response_status, d.error,
    e.id, e.type, e.member_id, e.sequence, e.happened_at, e.facts, e.message, e.created_at
  FROM webhook_delivery d
  JOIN webhook_event e ON e.program_id = d.program_id AND e.id = d.event_id
  WHERE d.program_id = $1`;

const sql = {
  endpoints: `SELECT ${endpointColumns} FROM webhook_endpoint WHERE program_id = $1 ORDER BY id`,
  endpoint: `SELECT ${endpointColumns} FROM webhook_endpoint WHERE program_id = $1 AND id = $2`,
  saveEndpoint: `
    INSERT INTO webhook_endpoint (program_id, ${endpointColumns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (program_id, id) DO UPDATE SET
      url = $3, event_types = $4, secret = $5, previous_secret = $6, previous_until = $7,
      disabled_at = $9`,
  removeEndpoint: `DELETE FROM webhook_endpoint WHERE program_id = $1 AND id = $2 RETURNING id`,
  noteChange: `UPDATE program SET listener_changes = listener_changes + 1 WHERE id = $1`,
  removeDeliveries: `DELETE FROM webhook_delivery WHERE program_id = $1 AND endpoint_id = $2`,
  addEvents: (rows: number) =>
    `INSERT INTO webhook_event (program_id, ${eventColumns}) VALUES ${valuesList(1, 8, rows)}`,
  addDeliveries: (rows: number) =>
    `INSERT INTO webhook_delivery (program_id, ${deliveryColumns}) VALUES ${valuesList(1, 7, rows)}`,
  delivery: `${deliveryOfEvent} AND d.endpoint_id = $2 AND d.event_id = $3`,
  deliveries: `
    ${deliveryOfEvent} AND d.endpoint_id = $2 AND (d.status = $3 OR $3 = '')
      AND (d.event_id < $4 OR $4 = '')
    ORDER BY d.event_id DESC LIMIT $5`,
  // The predicate stands in the outer WHERE too: without it two sessions claim the same rows.
  claim: `
    UPDATE webhook_delivery SET
      due_at = $3, attempts = attempts + 1, response_status = NULL, error = NULL
    WHERE program_id = $1 AND status = 'waiting' AND due_at <= $2
      AND (endpoint_id, event_id) IN (
        SELECT endpoint_id, event_id FROM webhook_delivery
        WHERE program_id = $1 AND status = 'waiting' AND due_at <= $2
        ORDER BY event_id LIMIT $4)
    RETURNING endpoint_id, event_id`,
  saveMessage: `
    UPDATE webhook_event SET message = $3 WHERE program_id = $1 AND id = $2 AND message IS NULL`,
  message: `SELECT message FROM webhook_event WHERE program_id = $1 AND id = $2`,
  saveDelivery: `
    UPDATE webhook_delivery SET
      status = $4, attempts = $5, due_at = $6, response_status = $7, error = $8
    WHERE program_id = $1 AND endpoint_id = $2 AND event_id = $3`,
  forgetDeliveries: `
    DELETE FROM webhook_delivery
    WHERE program_id = $1 AND status <> 'waiting' AND event_id IN (
      SELECT id FROM webhook_event WHERE program_id = $1 AND created_at < $2)`,
  forgetEvents: `
    DELETE FROM webhook_event
    WHERE program_id = $1 AND created_at < $2 AND NOT EXISTS (
      SELECT 1 FROM webhook_delivery d
      WHERE d.program_id = $1 AND d.event_id = webhook_event.id)
    RETURNING id`,
  forgetMemberDeliveries: `
    DELETE FROM webhook_delivery
    WHERE program_id = $1 AND event_id IN (
      SELECT id FROM webhook_event WHERE program_id = $1 AND member_id = $2)`,
  forgetMemberEvents: `DELETE FROM webhook_event WHERE program_id = $1 AND member_id = $2`,
};

/** So that what one process changes of who listens is known to the others with the next row of the programme. */
export const listenerSteps: readonly string[] = [
  `ALTER TABLE program ADD COLUMN listener_changes bigint NOT NULL DEFAULT 0`,
];

/** Who listens, what is to be told, and what became of it. */
export class SqlWebhooks implements WebhookWrites {
  readonly #session: ScopedSession;

  constructor(session: ScopedSession) {
    this.#session = session;
  }

  endpoints(): Promise<WebhookEndpointRow[]> {
    return this.#session.rows(sql.endpoints, toEndpoint);
  }

  endpoint(id: string): Promise<WebhookEndpointRow | undefined> {
    return this.#session.first(sql.endpoint, toEndpoint, id);
  }

  async saveEndpoint(row: WebhookEndpointRow): Promise<void> {
    await this.#session.run(
      sql.saveEndpoint,
      row.id,
      row.url,
      row.eventTypes && JSON.stringify(row.eventTypes),
      row.secret,
      row.previousSecret,
      row.previousUntil,
      row.createdAt,
      row.disabledAt,
    );
    await this.#session.send(sql.noteChange);
  }

  async removeEndpoint(id: string): Promise<boolean> {
    await this.#session.send(sql.noteChange);
    await this.#session.run(sql.removeDeliveries, id);
    return this.#session.touched(sql.removeEndpoint, id);
  }

  async announce(
    events: readonly WebhookEventRow[],
    deliveries: readonly WebhookDeliveryRow[],
  ): Promise<void> {
    if (deliveries.length === 0) return;
    await this.#session.run(sql.addEvents(events.length), ...events.flatMap(fromEvent));
    await this.#session.run(
      sql.addDeliveries(deliveries.length),
      ...deliveries.flatMap(fromDelivery),
    );
  }

  delivery(endpointId: string, eventId: string): Promise<DeliveryOfEvent | undefined> {
    return this.#session.first(sql.delivery, toDeliveryOfEvent, endpointId, eventId);
  }

  deliveries(
    endpointId: string,
    { status, limit, beforeEventId }: DeliveryFilter,
  ): Promise<DeliveryOfEvent[]> {
    return this.#session.rows(
      sql.deliveries,
      toDeliveryOfEvent,
      endpointId,
      status ?? '',
      beforeEventId ?? '',
      limit,
    );
  }

  async claimDue(now: number, leaseUntil: number, limit: number): Promise<DeliveryOfEvent[]> {
    const claimed = await this.#session.run(sql.claim, now, leaseUntil, limit);
    const found: DeliveryOfEvent[] = [];
    for (const row of claimed) {
      const each = await this.delivery(text(row, 'endpoint_id'), text(row, 'event_id'));
      if (each) found.push(each);
    }
    return found.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1));
  }

  async saveMessage(eventId: string, message: string): Promise<string> {
    await this.#session.run(sql.saveMessage, eventId, message);
    const toMessage = (row: SqlRow) => textOrNull(row, 'message');
    return (await this.#session.first(sql.message, toMessage, eventId)) ?? message;
  }

  async saveDelivery(row: WebhookDeliveryRow): Promise<void> {
    await this.#session.run(sql.saveDelivery, ...fromDelivery(row));
  }

  async forgetEvents(createdBefore: number): Promise<number> {
    await this.#session.run(sql.forgetDeliveries, createdBefore);
    return (await this.#session.run(sql.forgetEvents, createdBefore)).length;
  }

  async forgetMember(memberId: string): Promise<void> {
    await this.#session.run(sql.forgetMemberDeliveries, memberId);
    await this.#session.run(sql.forgetMemberEvents, memberId);
  }
}

function toEndpoint(row: SqlRow): WebhookEndpointRow {
  return {
    id: text(row, 'id'),
    url: text(row, 'url'),
    eventTypes: jsonOrNull(row, 'event_types') as WebhookEndpointRow['eventTypes'],
    secret: text(row, 'secret'),
    previousSecret: textOrNull(row, 'previous_secret'),
    previousUntil: integerOrNull(row, 'previous_until'),
    createdAt: integer(row, 'created_at'),
    disabledAt: integerOrNull(row, 'disabled_at'),
  };
}

function fromEvent(row: WebhookEventRow): SqlValue[] {
  return [
    row.id,
    row.type,
    row.memberId,
    row.sequence,
    row.at,
    row.facts,
    row.message,
    row.createdAt,
  ];
}

function fromDelivery(row: WebhookDeliveryRow): SqlValue[] {
  return [
    row.endpointId,
    row.eventId,
    row.status,
    row.attempts,
    row.dueAt,
    row.responseStatus,
    row.error,
  ];
}

function toDeliveryOfEvent(row: SqlRow): DeliveryOfEvent {
  return {
    delivery: {
      endpointId: text(row, 'endpoint_id'),
      eventId: text(row, 'event_id'),
      status: text(row, 'status') as WebhookDeliveryRow['status'],
      attempts: integer(row, 'attempts'),
      dueAt: integer(row, 'due_at'),
      responseStatus: integerOrNull(row, 'response_status'),
      error: textOrNull(row, 'error'),
    },
    event: {
      id: text(row, 'id'),
      type: text(row, 'type') as WebhookEventRow['type'],
      memberId: text(row, 'member_id'),
      sequence: integer(row, 'sequence'),
      at: integer(row, 'happened_at'),
      facts: text(row, 'facts'),
      message: textOrNull(row, 'message'),
      createdAt: integer(row, 'created_at'),
    },
  };
}
