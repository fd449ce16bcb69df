/** The end of a host process that talks to the benchmark. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { StatementSync, type SQLInputValue } from 'node:sqlite';

import type { Ready, Requests, Usage } from './host-process.ts';

/** Says that the server listens, and from then on, when asked, what it uses and what it may be asked for. */
export function tellUsage(ready: Ready, requests: () => Promise<Requests>): void {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const commits = countCommits();
  let before = process.cpuUsage();
  process.on('message', (question) => {
    if (question === 'requests') {
      void requests().then((made) => process.send?.(made));
      return;
    }
    const { user, system } = process.cpuUsage(before);
    // With --expose-gc: what is left then is in use.
    globalThis.gc?.();
    before = process.cpuUsage();
    const usage: Usage = {
      cpuMs: (user + system) / 1000,
      loopDelayP99Ms: delay.percentile(99) / 1e6,
      rss: process.memoryUsage.rss(),
      heap: process.memoryUsage().heapUsed,
      commits: commits(),
    };
    delay.reset();
    process.send?.(usage);
  });
  // Nobody is left to be served.
  process.on('disconnect', () => process.exit());
  process.send?.(ready);
}

/** Gives how often this process committed on SQLite since it was last asked; each commit is a sync. */
function countCommits(): () => number {
  let count = 0;
  const original = Object.getOwnPropertyDescriptor(StatementSync.prototype, 'run');
  const run = original?.value as (...values: SQLInputValue[]) => unknown;
  StatementSync.prototype.run = function (this: StatementSync, ...values: SQLInputValue[]) {
    if (this.sourceSQL === 'COMMIT') count += 1;
    return run.apply(this, values);
  } as typeof StatementSync.prototype.run;
  return () => {
    const counted = count;
    count = 0;
    return counted;
  };
}
