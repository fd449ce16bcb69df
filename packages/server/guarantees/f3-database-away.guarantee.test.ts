/** F3 and F11: a database that cuts connections, restarts or is slow; the server lives, says so, and does nothing twice. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { startPostgres } from '@spaarkit/tools/postgres';
import { fiveEuro, programWith, Stage } from '@spaarkit/contract/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { createPostgresDatabase, lastingEngines, type TestDatabase } from '../testing/engines.ts';
import { createTestProgram, type TestProgram } from '../testing/target.ts';
import { atOnce } from './support/crowd.ts';
import { keepRedeeming, newRedeeming } from './support/keep-redeeming.ts';
import { scaled, tell } from './support/scale.ts';
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts';
import { startSlowProxy } from './support/slow-proxy.ts';

const document = programWith({ rewards: [fiveEuro] });
const cuts = scaled(20, 5);
const callers = 16;

describe.skipIf(!(await lastingEngines()).includes('postgres'))('a database that is away', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let database: TestDatabase;
  let program: TestProgram;

  beforeAll(async () => {
    // A PostgreSQL of its own: this one is restarted.
    postgres = await startPostgres();
    database = await createPostgresDatabase(postgres.url);
    const store = await database.openStore();
    program = await createTestProgram(store, document);
    await store.close();
  }, 60_000);

  afterAll(async () => {
    await database.remove();
    await postgres.stop();
  });

  const stageAt = (apiBase: string) =>
    Stage.set({ fetch, apiBase, createProgram: async () => program }, document);

  test(`F3: ${cuts} cuts of all connections and a restart under ${callers} callers`, async () => {
    const server = await startServerProcess(database.name);
    try {
      const stage = await stageAt(server.url);
      const shoppers = await atOnce(callers, (index) =>
        stage.memberWith(10_000_000, `f3-${index}`),
      );
      const told = newRedeeming();
      const redeemed = Promise.all(shoppers.map((shopper) => keepRedeeming(shopper, told)));
      for (let cut = 0; cut < cuts; cut++) {
        await delay(150);
        await database.execute(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        );
      }
      await postgres.kill();
      await delay(1000);
      await postgres.start();
      const backMs = await untilAnswered(server.url);
      told.isOver = true;
      await redeemed;

      expect(backMs).toBeLessThan(5000);
      expect(told.refused).toBeGreaterThan(0);
      const rows = await database.snapshot((query) => query('SELECT id FROM redemption'));
      expect(rows.map(({ id }) => String(id)).toSorted()).toEqual(told.ids.toSorted());
      expect(await audit(database)).toEqual([]);
      tell(
        'F3',
        'postgres',
        `${cuts} cuts of all connections and a restart under ${callers} callers: ${told.ids.length} keys, one redemption each; ${told.refused} answers of 503 with Retry-After; back ${Math.round(backMs)} ms after the database; the process lived`,
      );
    } finally {
      await server.stop();
    }
  });

  test('F11: a database that takes 2 seconds for each answer', async () => {
    const { hostname, port } = new URL(database.name);
    const proxy = await startSlowProxy({ host: hostname, port: Number(port) });
    const slow = new URL(database.name);
    slow.hostname = '127.0.0.1';
    slow.port = String(proxy.port);
    const server = await startServerProcess(slow.href);
    try {
      const stage = await stageAt(server.url);
      const lena = await stage.memberWith(100, 'f11');
      await lena.call('getSession');
      const before = residentMb(server);
      proxy.delayMs = 2000;
      const crowd = scaled(4000, 1500);
      const asking = atOnce(crowd, async () => (await lena.send('getSession')).status);
      let healthMs = 0;
      let peak = before;
      for (let look = 0; look < 10; look++) {
        await delay(200);
        const begun = performance.now();
        expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
        healthMs = Math.max(healthMs, performance.now() - begun);
        peak = Math.max(peak, residentMb(server));
      }
      const statuses = await asking;
      const refused = statuses.filter((status) => status === 503).length;
      // `send` has held every 503 against the contract: it says when to come back.
      expect(refused).toBeGreaterThan(0);
      expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
      expect(peak - before).toBeLessThan(100);
      proxy.delayMs = 0;
      await delay(2500);
      expect((await lena.send('getSession')).status).toBe(200);
      tell(
        'F11',
        'postgres',
        `${crowd} callers at once: ${crowd - refused} answered, ${refused} told to come back, memory +${peak - before} MB, /healthz within ${Math.round(healthMs)} ms; as before when the database is`,
      );
    } finally {
      await server.kill();
      await proxy.close();
    }
  });
});

/** How long it takes until the server says that it is ready. */
async function untilAnswered(url: string): Promise<number> {
  const begun = performance.now();
  while ((await fetch(`${url}/readyz`)).status !== 200) await delay(20);
  return performance.now() - begun;
}

function residentMb({ pid }: ServerProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
