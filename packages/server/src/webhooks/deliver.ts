/** Sends what is to be told, again and again, for every programme. */
import type { Logger } from '../logger.ts';
import { AddressRefused, createOutgoing, type SendOutgoing } from '../outgoing/outgoing.ts';
import {
  claimDeliveries,
  settleDelivery,
  standardSchedule,
  type ClaimedDelivery,
  type DeliveryOutcome,
  type DeliverySchedule,
} from '../services/index.ts';
import type { Store } from '../storage/store.ts';
import { signatureHeaders } from './signature.ts';

export interface DeliveryOptions {
  readonly store: Store;
  readonly realNow?: () => number;
  readonly logger: Logger;
  /** How often new messages are looked for. Default: every second. */
  readonly everyMs?: number;
  /** When what failed is tried again. Default: ten tries in about three days. */
  readonly schedule?: DeliverySchedule;
}

export interface Deliveries {
  /** Claims nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

interface Sender {
  readonly store: Store;
  readonly realNow: () => number;
  readonly logger: Logger;
  readonly schedule: DeliverySchedule;
  readonly isStopped: () => boolean;
}

/** How many messages are taken at a time. Endpoints are served side by side, each in order. */
const batch = 50;

const send = createOutgoing();
/** For test programmes, which may be tried out on one machine. */
const sendNearby = createOutgoing({ allowLoopback: true });

/** Starts sending. Does not keep the process alive by itself. */
export function startDeliveries({
  store,
  realNow = Date.now,
  logger,
  everyMs = 1000,
  schedule = standardSchedule,
}: DeliveryOptions): Deliveries {
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sender: Sender = { store, realNow, logger, schedule, isStopped: () => stopped };
  const plan = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      round = deliverAll(sender).finally(plan);
    }, everyMs);
    timer.unref();
  };
  plan();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

async function deliverAll(sender: Sender): Promise<void> {
  const { logger, store } = sender;
  try {
    for (const { id, test } of await store.listPrograms()) {
      await deliverOf(id, test ? sendNearby : send, sender);
    }
  } catch (error) {
    logger.error({ err: error }, 'webhooks: nothing could be claimed; trying again later');
  }
}

async function deliverOf(programId: string, sendIt: SendOutgoing, sender: Sender): Promise<void> {
  const ctx = { store: sender.store, programId, realNow: sender.realNow };
  for (let more = true; more && !sender.isStopped();) {
    const claimed = await claimDeliveries(ctx, batch, sender.schedule);
    more = claimed.length === batch;
    const queues = byEndpoint(claimed);
    await Promise.all(
      [...queues.values()].map(async (queue) => {
        for (const each of queue) {
          const outcome = await attempt(each, sendIt, sender.realNow());
          const { status } = await settleDelivery(ctx, each, outcome, sender.schedule);
          if (status === 'dead')
            sender.logger.error(
              { programId, endpointId: each.endpoint.id, eventId: each.delivery.eventId },
              'webhooks: a message was given up',
            );
        }
      }),
    );
  }
}

function byEndpoint(claimed: readonly ClaimedDelivery[]): Map<string, ClaimedDelivery[]> {
  const queues = new Map<string, ClaimedDelivery[]>();
  for (const each of claimed)
    queues.set(each.endpoint.id, [...(queues.get(each.endpoint.id) ?? []), each]);
  return queues;
}

async function attempt(
  { delivery, endpoint, message }: ClaimedDelivery,
  sendIt: SendOutgoing,
  now: number,
): Promise<DeliveryOutcome> {
  const content = {
    id: delivery.eventId,
    timestamp: Math.floor(now / 1000),
    body: message,
  };
  try {
    const signed = await signatureHeaders(content, secretsOf(endpoint, now));
    const headers = { ...signed, 'content-type': 'application/json', 'user-agent': 'Spaarkit' };
    return { status: (await sendIt({ url: endpoint.url, headers, body: message })).status };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

/** The secret, and while it is being changed the one before. */
function secretsOf(
  { previousSecret, previousUntil, secret }: ClaimedDelivery['endpoint'],
  now: number,
): string[] {
  const isOverlap = previousSecret !== null && previousUntil !== null && now < previousUntil;
  return isOverlap ? [secret, previousSecret] : [secret];
}

/** What the shop may read of it: nothing about our own network. */
function reasonOf(error: unknown): string {
  if (error instanceof AddressRefused) return error.message;
  if (!(error instanceof Error)) return 'It could not be sent.';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'No answer in time.';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? `No connection (${code}).` : 'No connection.';
}
