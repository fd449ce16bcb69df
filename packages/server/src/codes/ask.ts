/** Asks shops for the codes that they make, for every programme. */
import type { Logger } from '../logger.ts';
import { senderFor, type SendOutgoing } from '../outgoing/outgoing.ts';
import { sendSigned } from '../outgoing/signed.ts';
import { startRounds, type Rounds } from '../rounds.ts';
import {
  claimCodeRequests,
  codeSchedule,
  settleCodeRequest,
  type ClaimedCodeRequest,
  type CodeSchedule,
  type ServiceContext,
} from '../services/index.ts';
import type { Store } from '../storage/store.ts';

export interface AskingOptions {
  readonly store: Store;
  readonly realNow?: () => number;
  readonly logger: Logger;
  /** How often new requests are looked for. Default: every second. */
  readonly everyMs?: number;
  /** When a shop that gave no answer is asked again. */
  readonly schedule?: CodeSchedule;
}

/** How many requests of a programme are under way at a time: a slow shop holds up its own only. */
const atATime = 20;

/** Starts asking. Does not keep the process alive by itself. */
export function startAsking({
  store,
  realNow = Date.now,
  logger,
  everyMs = 1000,
  schedule = codeSchedule,
}: AskingOptions): Rounds {
  const underWay = new Map<string, Set<Promise<void>>>();

  const askOf = async (programId: string, send: SendOutgoing) => {
    const ctx = { store, programId, realNow };
    const mine = underWay.get(programId) ?? new Set<Promise<void>>();
    underWay.set(programId, mine);
    if (mine.size >= atATime) return;
    for (const claimed of await claimCodeRequests(ctx, atATime - mine.size, schedule)) {
      const asking = ask(ctx, claimed, send)
        .catch((error: unknown) => {
          logger.error({ programId, err: error }, 'codes: an answer could not be kept');
        })
        .finally(() => mine.delete(asking));
      mine.add(asking);
    }
  };

  const ask = async (ctx: ServiceContext, claimed: ClaimedCodeRequest, send: SendOutgoing) => {
    const { connector, message, request } = claimed;
    const asked = { id: request.issuedRewardId, body: message };
    const answer = await sendSigned(asked, connector, send, realNow());
    if ((await settleCodeRequest(ctx, claimed, answer, schedule)) !== 'settled_otherwise') return;
    const { connectorId, issuedRewardId } = request;
    logger.error(
      { programId: ctx.programId, connectorId, issuedRewardId },
      'codes: a shop answered otherwise than before; its first word counts',
    );
  };

  const rounds = startRounds(everyMs, async () => {
    try {
      for (const { id, test } of await store.listPrograms()) await askOf(id, senderFor({ test }));
    } catch (error) {
      logger.error({ err: error }, 'codes: nothing could be claimed; trying again later');
    }
  });
  return {
    async stop() {
      await rounds.stop();
      await Promise.all([...underWay.values()].flatMap((asking) => [...asking]));
    },
  };
}
