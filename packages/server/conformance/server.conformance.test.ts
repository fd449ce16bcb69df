/**
 * The conformance suite on each store: against the app itself, and on PostgreSQL against two server processes behind
 * one port, of which no two requests in a row go to the same.
 */
import { testConformance, type ConformanceTarget } from '@spaarkit/contract/conformance';
import { afterAll, describe, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { allEngines, createDatabase, createStore, type EngineName } from '../testing/engines.ts';
import { openOnePort } from '../testing/one-port.ts';
import { startServerProcess } from '../testing/server-process.ts';
import { createTarget } from '../testing/target.ts';

interface Running {
  readonly target: ConformanceTarget;
  readonly end: () => Promise<void>;
}

for (const engine of await allEngines()) {
  const what = engine === 'postgres' ? 'two processes' : 'the app';
  describe(`${what} on ${engine}`, () => {
    const running = engine === 'postgres' ? startProcesses() : startApp(engine);
    afterAll(async () => (await running).end());
    testConformance(test, async () => (await running).target);
  });
}

async function startApp(engine: EngineName): Promise<Running> {
  const { store, end } = await createStore(engine);
  const app = createApp({ store, streams: { lookEveryMs: 50 } });
  return { target: createTarget(store, (request) => app.fetch(request)), end };
}

async function startProcesses(): Promise<Running> {
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
