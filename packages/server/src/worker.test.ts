import { expect, test } from 'vitest';
import { silentLogger } from './app.ts';
import { createMemoryStore } from './memory.ts';
import { startWorker } from './worker.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('looks again and again, also after a round that failed, and stops when told', async () => {
  const store = createMemoryStore();
  let rounds = 0;
  const errors: object[] = [];
  store.listPrograms = () => {
    rounds += 1;
    return rounds === 1 ? Promise.reject(new Error('no database')) : Promise.resolve([]);
  };
  const worker = startWorker({
    store,
    logger: { ...silentLogger, error: (facts) => errors.push(facts) },
    everyMs: 5,
  });
  await pause(100);
  await worker.stop();
  const stoppedAt = rounds;
  await pause(50);
  expect(rounds).toBeGreaterThan(2);
  expect(rounds).toBe(stoppedAt);
  expect(errors).toHaveLength(1);
});

test('waits for the round under way before it has stopped', async () => {
  const store = createMemoryStore();
  let done = false;
  store.listPrograms = async () => {
    await pause(50);
    done = true;
    return [];
  };
  const worker = startWorker({ store, logger: silentLogger, everyMs: 1 });
  await pause(10);
  await worker.stop();
  expect(done).toBe(true);
});
