/** Books what becomes due for members nobody looks at: releases, expiries, time-outs. */
import type { Logger } from './logger.ts';
import { sweep } from './services/index.ts';
import type { Store } from './storage/store.ts';

export interface WorkerOptions {
  readonly store: Store;
  readonly realNow?: () => number;
  readonly logger: Logger;
  /** The time between two rounds, more or less: up to a fifth either way, so that processes spread out. */
  readonly everyMs?: number;
}

export interface Worker {
  /** Starts no further work and waits for what is under way. */
  stop(): Promise<void>;
}

/** Sweeps every programme again and again. Does not keep the process alive by itself. */
export function startWorker({
  store,
  realNow = Date.now,
  logger,
  everyMs = 60_000,
}: WorkerOptions): Worker {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: Promise<void> = Promise.resolve();

  const schedule = () => {
    if (stopped) return;
    timer = setTimeout(
      () => {
        round = sweepAll({ store, realNow, logger, isStopped: () => stopped }).finally(schedule);
      },
      everyMs * (0.8 + Math.random() * 0.4),
    );
    timer.unref();
  };
  schedule();

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

interface Round {
  readonly store: Store;
  readonly realNow: () => number;
  readonly logger: Logger;
  readonly isStopped: () => boolean;
}

async function sweepAll(round: Round): Promise<void> {
  try {
    for (const { id } of await round.store.listPrograms()) await sweepProgram(id, round);
  } catch (error) {
    round.logger.error(
      { err: error },
      'sweep: the programmes could not be listed; trying again later',
    );
  }
}

/** A programme whose sweep fails must not hold up the others. */
async function sweepProgram(
  programId: string,
  { store, realNow, logger, isStopped }: Round,
): Promise<void> {
  try {
    for (let more = true; more && !isStopped();) {
      const swept = await sweep({ store, programId, realNow });
      if (swept.transactions > 0) logger.info({ programId, ...swept }, 'sweep');
      more = swept.more;
    }
  } catch (error) {
    logger.error({ programId, err: error }, 'sweep failed; trying again later');
  }
}
