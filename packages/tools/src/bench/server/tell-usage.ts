/** The end of a host process that talks to the benchmark. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { Ready, Usage } from './host-process.ts';

/** Says that the server listens, and from then on what it uses when asked. */
export function tellUsage(ready: Ready): void {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let before = process.cpuUsage();
  process.on('message', () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const usage: Usage = {
      cpuMs: (user + system) / 1000,
      loopDelayP99Ms: delay.percentile(99) / 1e6,
      rss: process.memoryUsage.rss(),
    };
    delay.reset();
    process.send?.(usage);
  });
  // Nobody is left to be served.
  process.on('disconnect', () => process.exit());
  process.send?.(ready);
}
