/** Who is told what happens, and what became of each message. */
import type {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
  WebhookEndpointWrite,
} from '@spaarkit/contract';
import { hourMs, toInstant } from '@spaarkit/engine';
import { ProblemError } from '../problem-error.ts';
import type { Reads, Writes } from '../storage/store.ts';
import type { DeliveryOfEvent, WebhookEndpointRow } from '../storage/webhook-rows.ts';
import { createWebhookSecret, rotatedSecrets } from '../outgoing/signature.ts';
import type { ServiceContext } from './context.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { createId } from './internal/ids.ts';
import { refuseUrl } from './internal/outgoing-url.ts';
import { loadProgramRow } from './internal/program.ts';
import type { PageQuery } from './wire.ts';

/** Sends messages to an address from now on. */
export async function createWebhookEndpoint(
  ctx: ServiceContext,
  write: WebhookEndpointWrite,
): Promise<WebhookEndpointWithSecret> {
  const createdAt = ctx.realNow();
  const secret = createWebhookSecret();
  const row: WebhookEndpointRow = {
    id: createId('whk', createdAt),
    url: write.url,
    eventTypes: write.eventTypes ?? null,
    secret,
    previousSecret: null,
    previousUntil: null,
    createdAt,
    disabledAt: null,
  };
  await ctx.store.write(ctx.programId, async (rows) => {
    refuseUrl(write, (await loadProgramRow(ctx, rows)).test);
    await rows.webhooks.saveEndpoint(row);
    await lookAgain(rows);
  });
  return { ...present(row), secret };
}

export async function listWebhookEndpoints(
  ctx: ServiceContext,
): Promise<{ endpoints: WebhookEndpoint[] }> {
  const rows = await ctx.store.read(ctx.programId, (reads) => reads.webhooks.endpoints());
  return { endpoints: rows.map(present) };
}

/** Changes what an endpoint hears and where; one that was disabled hears again. */
export async function changeWebhookEndpoint(
  ctx: ServiceContext,
  id: string,
  write: WebhookEndpointWrite,
): Promise<WebhookEndpoint> {
  return ctx.store.write(ctx.programId, async (rows) => {
    refuseUrl(write, (await loadProgramRow(ctx, rows)).test);
    const row: WebhookEndpointRow = {
      ...(await findEndpoint(rows, id)),
      url: write.url,
      eventTypes: write.eventTypes ?? null,
      disabledAt: null,
    };
    await rows.webhooks.saveEndpoint(row);
    await lookAgain(rows);
    return present(row);
  });
}

export async function deleteWebhookEndpoint(ctx: ServiceContext, id: string): Promise<void> {
  await ctx.store.write(ctx.programId, async (rows) => {
    if (!(await rows.webhooks.removeEndpoint(id))) throw notFound(id);
  });
}

/** A new secret. The one before signs too until the overlap is over, so that no message is refused. */
export async function rotateWebhookSecret(
  ctx: ServiceContext,
  id: string,
  { overlapHours }: { readonly overlapHours: number },
): Promise<WebhookEndpointWithSecret> {
  return ctx.store.write(ctx.programId, async (rows) => {
    const before = await findEndpoint(rows, id);
    const row = { ...before, ...rotatedSecrets(before, ctx.realNow() + overlapHours * hourMs) };
    await rows.webhooks.saveEndpoint(row);
    return { ...present(row), secret: row.secret };
  });
}

/** Which deliveries a page is of. */
export interface DeliveriesQuery extends PageQuery {
  readonly status?: WebhookDelivery['status'] | undefined;
}

export async function listWebhookDeliveries(
  ctx: ServiceContext,
  id: string,
  { status, limit, cursor }: DeliveriesQuery,
): Promise<{ items: WebhookDelivery[]; hasMore: boolean; nextCursor?: string }> {
  return ctx.store.read(ctx.programId, async (rows) => {
    await findEndpoint(rows, id);
    const row = await loadProgramRow(ctx, rows);
    const scope: CursorScope = { program: { row }, list: `deliveries ${id} ${status ?? ''}` };
    const [beforeEventId] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const found = await rows.webhooks.deliveries(id, {
      status,
      limit: limit + 1,
      beforeEventId: typeof beforeEventId === 'string' ? beforeEventId : undefined,
    });
    return {
      items: found.slice(0, limit).map(presentDelivery),
      ...(await nextPage(scope, found, limit, ({ event }) => [event.id])),
    };
  });
}

/** Sends a message again from the first try on, whatever became of it. */
export async function redeliverWebhook(
  ctx: ServiceContext,
  id: string,
  eventId: string,
): Promise<WebhookDelivery> {
  return ctx.store.write(ctx.programId, async (rows) => {
    const found = await rows.webhooks.delivery(id, eventId);
    if (!found)
      throw new ProblemError('not_found', {
        detail: 'This endpoint was never told of that event.',
      });
    const delivery = {
      ...found.delivery,
      status: 'waiting' as const,
      attempts: 0,
      dueAt: ctx.realNow(),
    };
    await rows.webhooks.saveDelivery(delivery);
    return presentDelivery({ ...found, delivery });
  });
}

/** While nobody listens nothing is planned: the worker goes through all members anew. */
async function lookAgain(rows: Writes): Promise<void> {
  const pass = await rows.standings.pass();
  if (pass) await rows.standings.savePass({ ...pass, afterId: '' });
}

async function findEndpoint(rows: Reads, id: string): Promise<WebhookEndpointRow> {
  const row = await rows.webhooks.endpoint(id);
  if (!row) throw notFound(id);
  return row;
}

function notFound(id: string): ProblemError {
  return new ProblemError('not_found', { detail: `There is no webhook endpoint "${id}".` });
}

function present(row: WebhookEndpointRow): WebhookEndpoint {
  return {
    id: row.id,
    url: row.url,
    ...(row.eventTypes ? { eventTypes: [...row.eventTypes] } : {}),
    createdAt: toInstant(row.createdAt),
    ...(row.disabledAt === null ? {} : { disabledAt: toInstant(row.disabledAt) }),
    ...(row.previousUntil === null ? {} : { previousSecretUntil: toInstant(row.previousUntil) }),
  };
}

function presentDelivery({ delivery, event }: DeliveryOfEvent): WebhookDelivery {
  return {
    eventId: event.id,
    type: event.type,
    status: delivery.status,
    attempts: delivery.attempts,
    ...(delivery.status === 'waiting' ? { nextAttemptAt: toInstant(delivery.dueAt) } : {}),
    ...(delivery.responseStatus === null ? {} : { responseStatus: delivery.responseStatus }),
    ...(delivery.error === null ? {} : { error: delivery.error }),
    createdAt: toInstant(event.createdAt),
  };
}
