/** The conformance suite against two server processes behind one port, on one PostgreSQL: no two requests in a row go to the same. */
import { testConformance, type ConformanceTarget } from '@spaarkit/contract/conformance';
import { afterAll, describe, test } from 'vitest';
import { createDatabase, lastingEngines } from '../testing/engines.ts';
import { openOnePort } from '../testing/one-port.ts';
import { startServerProcess } from '../testing/server-process.ts';
import { createTarget } from '../testing/target.ts';

const engines = await lastingEngines();

describe.skipIf(!engines.includes('postgres'))('two processes on postgres', () => {
  const running = engines.includes('postgres') ? startTarget() : undefined;
  afterAll(async () => (await running)?.end());
  testConformance(test, async () => {
    if (!running) throw new Error('There is no PostgreSQL here.');
    return (await running).target;
  });
});

async function startTarget(): Promise<{ target: ConformanceTarget; end: () => Promise<void> }> {
  const database = await createDatabase('postgres');
  const store = await database.openStore();
  const servers = await Promise.all([1, 2].map(() => startServerProcess(database.name)));
  const port = await openOnePort(servers.map(({ url }) => url));
  return {
    target: createTarget(store, (request) => fetch(request), port.url),
    async end() {
      await port.close();
      await Promise.all(servers.map((server) => server.stop()));
      await store.close();
      await database.remove();
    },
  };
}
