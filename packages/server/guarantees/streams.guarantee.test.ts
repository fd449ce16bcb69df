/** What one server process does is told by every other, and a process that stops ends its streams. */
import { EventReader, fiveEuro, programWith, Stage } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { createDatabase, lastingEngines } from '../testing/engines.ts';
import { createTestProgram } from '../testing/target.ts';
import { scaled, tell } from './support/scale.ts';
import { startServerProcess } from '../testing/server-process.ts';

const changes = scaled(50, 5);

describe.each(await lastingEngines())('streams on %s', (engine) => {
  test('two server processes on one database tell the same', async () => {
    const database = await createDatabase(engine);
    const store = await database.openStore();
    const document = programWith({ rewards: [fiveEuro] });
    const program = await createTestProgram(store, document);
    await store.close();
    const one = await startServerProcess(database.name);
    const other = await startServerProcess(database.name);
    const at = (apiBase: string) =>
      Stage.set({ fetch, apiBase, createProgram: async () => program }, document);
    try {
      const [here, there] = await Promise.all([at(one.url), at(other.url)]);
      const lena = await here.memberWith(100);
      const { revision } = await lena.call('getSession');
      const headers = { 'last-event-id': revision };
      const stream = new EventReader(await lena.open('stream', { headers }));
      const waits: number[] = [];
      for (let change = 0; change < changes; change++) {
        await there.shop.give('lena', 1);
        const since = performance.now();
        const told = await stream.next();
        waits.push(performance.now() - since);
        expect(told?.id).toBe((await lena.call('getSession')).revision);
      }
      const longest = Math.max(...waits);
      expect(longest).toBeLessThan(3000);

      const stopping = performance.now();
      const [, last] = await Promise.all([one.stop(), stream.next()]);
      expect(last).toBeUndefined();
      const seconds = (performance.now() - stopping) / 1000;
      expect(seconds).toBeLessThan(5);
      tell(
        'streams',
        engine,
        `${changes} changes by one process told by the other, at most ${Math.round(longest)} ms later; ended with its process in ${seconds.toFixed(1)} s`,
      );
    } finally {
      await Promise.all([one.kill(), other.kill()]);
      await database.remove();
    }
  });
});
