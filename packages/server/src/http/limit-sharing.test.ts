import { expect, test, vi } from 'vitest';
import { createMemoryStore } from '../memory.ts';
import { LimitSharing } from './limit-sharing.ts';
import { RateLimiter } from './rate-limit.ts';

const caller = { programId: 'shop', name: 'greedy' };

test('several processes let through what one would, as long as it goes on', async () => {
  const store = createMemoryStore();
  const clock = { now: 1_000_000 };
  const processes = [1, 2, 3].map(() => {
    const limiter = new RateLimiter({ requests: 300, windowSeconds: 60 });
    const realNow = (): number => clock.now;
    return {
      limiter,
      sharing: new LimitSharing({ store, realNow, limiters: { page: limiter }, everyMs: 0 }),
    };
  });
  const perSecond = 48;
  let answered = 0;
  const ask = (limiter: RateLimiter): void => {
    try {
      limiter.count(caller, clock.now);
      answered += 1;
    } catch {
      // One too many.
    }
  };
  const seconds = 120;
  for (let second = 0; second < seconds; second += 1) {
    for (let index = 0; index < perSecond; index += 1) {
      clock.now += 1000 / perSecond;
      const asked = processes[index % processes.length];
      if (asked) ask(asked.limiter);
    }
    for (const { limiter, sharing } of processes) {
      sharing.wake();
      await vi.waitFor(() => expect(limiter.busy(clock.now)).toEqual([]), { interval: 1 });
    }
  }
  // A window at once, then what time pays for, and what came before they had told each other.
  expect(answered).toBeLessThanOrEqual(300 + 5 * seconds + 2 * perSecond);
  expect(answered).toBeGreaterThanOrEqual(300 + 5 * seconds - perSecond);
});
