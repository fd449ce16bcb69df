/** Sends what is to be told, again and again, for every programme. */
import type { Logger } from '../logger.ts';
import { senderFor, type SendOutgoing } from '../outgoing/outgoing.ts';
import { sendSigned } from '../outgoing/signed.ts';
import { startRounds, type Rounds } from '../rounds.ts';
import {
  claimDeliveries,
  settleDelivery,
  standardSchedule,
  type ClaimedDelivery,
  type DeliverySchedule,
} from '../services/index.ts';
import type { Store } from '../storage/store.ts';

export interface DeliveryOptions {
  readonly store: Store;
  readonly realNow?: () => number;
  readonly logger: Logger;
  /** How often new messages are looked for. Default: every second. */
  readonly everyMs?: number;
  /** When what failed is tried again. Default: ten tries in about three days. */
  readonly schedule?: DeliverySchedule;
}

export type Deliveries = Rounds;

interface Sender {
  readonly store: Store;
  readonly realNow: () => number;
  readonly logger: Logger;
  readonly schedule: DeliverySchedule;
  readonly isStopped: () => boolean;
}

/** How many messages are taken at a time. Endpoints are served side by side, each in order. */
const batch = 50;

/** Starts sending. Does not keep the process alive by itself. */
export function startDeliveries({
  store,
  realNow = Date.now,
  logger,
  everyMs = 1000,
  schedule = standardSchedule,
}: DeliveryOptions): Deliveries {
  return startRounds(everyMs, (isStopped) =>
    deliverAll({ store, realNow, logger, schedule, isStopped }),
  );
}

async function deliverAll(sender: Sender): Promise<void> {
  const { logger, store } = sender;
  try {
    for (const { id, test } of await store.listPrograms()) {
      await deliverOf(id, senderFor({ test }), sender);
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
          const { delivery, endpoint, message } = each;
          const told = { id: delivery.eventId, body: message };
          const outcome = await sendSigned(told, endpoint, sendIt, sender.realNow());
          const { status } = await settleDelivery(ctx, each, outcome, sender.schedule);
          if (status === 'dead')
            sender.logger.error(
              { programId, endpointId: endpoint.id, eventId: delivery.eventId },
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
