/** Messages whose time has come: what they say, and what became of them. */
import type { MemberNews, WebhookMessage } from '@spaarkit/contract';
import { benefitsAt, toInstant } from '@spaarkit/engine';
import type { MemberRow, Writes } from '../storage/store.ts';
import type {
  WebhookDeliveryRow,
  WebhookEndpointRow,
  WebhookEventRow,
} from '../storage/webhook-rows.ts';
import type { ServiceContext } from './context.ts';
import { ofProgram, type EventFacts } from './internal/announce.ts';
import { viewMember } from './internal/member-view.ts';
import { isEnrolled, loadProfile } from './internal/membership.ts';
import { loadProgram, type Program } from './internal/program.ts';

/** A message to be sent now. Whoever claimed it says what became of it, or it comes up again. */
export interface ClaimedDelivery {
  readonly endpoint: WebhookEndpointRow;
  readonly delivery: WebhookDeliveryRow;
  /** The body, the same with every try. */
  readonly message: string;
}

/** What a try came to: an answer, or why there was none. */
export type DeliveryOutcome = { readonly status: number } | { readonly error: string };

/** When a message is tried again. */
export interface DeliverySchedule {
  /** How long a try may be under way before it counts as lost. */
  readonly leaseMs: number;
  /** How long after each failed try the next one comes; after the last of them it is given up. */
  readonly waitsMs: readonly number[];
}

const minute = 60_000;
const hour = 60 * minute;

/** Ten tries in about three days (Standard Webhooks, "Deliverability and reliability"). */
export const standardSchedule: DeliverySchedule = {
  leaseMs: minute,
  waitsMs: [
    5000,
    5 * minute,
    30 * minute,
    2 * hour,
    5 * hour,
    10 * hour,
    14 * hour,
    20 * hour,
    24 * hour,
  ],
};

/** Takes messages whose time has come, oldest event first. */
export async function claimDeliveries(
  ctx: ServiceContext,
  limit: number,
  { leaseMs }: DeliverySchedule = standardSchedule,
): Promise<ClaimedDelivery[]> {
  const now = ctx.realNow();
  return ctx.store.write(ctx.programId, async (rows) => {
    const due = await rows.webhooks.claimDue(now, now + leaseMs, limit);
    if (due.length === 0) return [];
    const endpoints = new Map((await rows.webhooks.endpoints()).map((row) => [row.id, row]));
    const claimed: ClaimedDelivery[] = [];
    for (const { delivery, event } of due) {
      const endpoint = endpoints.get(delivery.endpointId);
      if (!endpoint || endpoint.disabledAt !== null) continue;
      const message = event.message ?? (await writeMessage(ctx, rows, event));
      claimed.push({ endpoint, delivery, message });
    }
    return claimed;
  });
}

/** Keeps what a try came to: done, tried again later, or given up. 410 Gone disables the endpoint. */
export async function settleDelivery(
  ctx: ServiceContext,
  { delivery, endpoint }: Pick<ClaimedDelivery, 'delivery' | 'endpoint'>,
  outcome: DeliveryOutcome,
  { waitsMs }: DeliverySchedule = standardSchedule,
): Promise<WebhookDeliveryRow> {
  const settled = after(delivery, outcome, ctx.realNow(), waitsMs);
  const isGone = 'status' in outcome && outcome.status === 410;
  await ctx.store.write(ctx.programId, async (rows) => {
    await rows.webhooks.saveDelivery(settled);
    const current = isGone ? await rows.webhooks.endpoint(endpoint.id) : undefined;
    if (current) await rows.webhooks.saveEndpoint({ ...current, disabledAt: ctx.realNow() });
  });
  return settled;
}

function after(
  delivery: WebhookDeliveryRow,
  outcome: DeliveryOutcome,
  now: number,
  waitsMs: readonly number[],
): WebhookDeliveryRow {
  const told: WebhookDeliveryRow = {
    ...delivery,
    responseStatus: 'status' in outcome ? outcome.status : null,
    error: 'error' in outcome ? outcome.error : null,
  };
  if ('status' in outcome && outcome.status >= 200 && outcome.status < 300)
    return { ...told, status: 'delivered' };
  const wait = waitsMs[delivery.attempts - 1];
  if (wait === undefined || ('status' in outcome && outcome.status === 410))
    return { ...told, status: 'dead' };
  // Up to a tenth more, so that many failures at once do not come back at once.
  return { ...told, dueAt: now + Math.round(wait * (1 + Math.random() / 10)) };
}

async function writeMessage(
  ctx: ServiceContext,
  rows: Writes,
  event: WebhookEventRow,
): Promise<string> {
  const { occasion = {} } = factsOf(event);
  const isOfProgram = event.memberId === ofProgram;
  const data = isOfProgram ? { occasion } : await newsOfMember(ctx, rows, event);
  // Whether it has a transaction or an occasion was settled by its type when it was announced.
  const message = { type: event.type, timestamp: toInstant(event.at), data } as WebhookMessage;
  return rows.webhooks.saveMessage(event.id, JSON.stringify(message));
}

async function newsOfMember(
  ctx: ServiceContext,
  rows: Writes,
  event: WebhookEventRow,
): Promise<MemberNews> {
  const program = await loadProgram(ctx, rows);
  const member = await rows.members.find({ id: event.memberId });
  if (!member) throw new Error(`The member ${event.memberId} of event ${event.id} is gone.`);
  return {
    memberId: member.id,
    ...(member.externalId === null ? {} : { externalId: member.externalId }),
    sequence: event.sequence,
    ...factsOf(event),
    ...(await standingOf(ctx, rows, program, member)),
  };
}

function factsOf({ facts }: WebhookEventRow): Pick<MemberNews, keyof EventFacts> {
  const { occasion, transaction } = JSON.parse(facts) as EventFacts;
  return {
    ...(transaction && { transaction: { ...transaction, at: toInstant(transaction.at) } }),
    ...(occasion && { occasion }),
  };
}

type Standing = Omit<MemberNews, 'memberId' | 'externalId' | 'sequence' | keyof EventFacts>;

async function standingOf(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  member: MemberRow,
): Promise<Standing> {
  const { locale, preferredChannels } = await loadProfile(rows, member);
  const view = isEnrolled(member) ? await viewMember(ctx, rows, program, member) : undefined;
  return {
    balance: view?.balance ?? { ...member.balance, releases: [], expiring: [] },
    ...(view?.tierProgress && { tierProgress: view.tierProgress }),
    benefits: benefitsAt(program.document, view?.tierProgress?.tierId, program.now),
    ...(locale === null ? {} : { locale }),
    preferredChannels,
  };
}
