/** Starts the loyalty API beside the shop, and stops it with the shop. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoyaltyOrder, LoyaltyReport, Pretence } from './loyalty-process.ts';
import { StartProblem, type LoyaltyKeys } from './settings.ts';

export interface RunningLoyalty {
  readonly apiBase: string;
  readonly keys: LoyaltyKeys;
  /** Makes the API believe that it is this many days ago; until told 0. */
  pretend(daysAgo: number): Promise<void>;
  /** Ends it; resolves when it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts the API and waits until it answers.
 * @throws StartProblem when it cannot start
 */
export async function startLoyalty(order: LoyaltyOrder): Promise<RunningLoyalty> {
  const child = fork(join(import.meta.dirname, 'loyalty-process.ts'), {
    execArgv: ['--conditions=spaarkit-source'],
  });
  child.send(order);
  const report = await Promise.race([nextReport(child), earlyEnd(child)]);
  if (report.kind !== 'ready') {
    const { message } = report.kind === 'failed' ? report : { message: 'it gave a wrong answer.' };
    throw new StartProblem(`The loyalty API could not start: ${message}`);
  }

  let isStopping = false;
  child.once('exit', () => {
    if (!isStopping)
      console.error(
        'The loyalty API has stopped. The shop goes on without it; start again to have it back.',
      );
  });
  return {
    apiBase: report.apiBase,
    keys: report.keys,
    async pretend(daysAgo) {
      const answer = nextReport(child);
      child.send({ daysAgo } satisfies Pretence);
      await answer;
    },
    async stop() {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function nextReport(child: ChildProcess): Promise<LoyaltyReport> {
  const [report] = (await once(child, 'message')) as [LoyaltyReport];
  return report;
}

async function earlyEnd(child: ChildProcess): Promise<LoyaltyReport> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return { kind: 'failed', message: `it ended with exit code ${code ?? 'none'}.` };
}
