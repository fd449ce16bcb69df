/** F4: a primary dies and its synchronous standby takes over; nothing that was acknowledged is lost. */
import { setTimeout as delay } from 'node:timers/promises';
import { startPostgres, type Postgres } from '@spaarkit/tools/postgres';
import { fiveEuro, programWith, Stage } from '@spaarkit/contract/conformance';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { createPostgresDatabase, lastingEngines } from '../testing/engines.ts';
import { createTestProgram } from '../testing/target.ts';
import { atOnce } from './support/crowd.ts';
import { keepRedeeming, newRedeeming } from './support/keep-redeeming.ts';
import { createRandom } from './support/random.ts';
import { scaled, tell } from './support/scale.ts';
import { startServerProcess } from '../testing/server-process.ts';
import { startSlowProxy, type Address } from './support/slow-proxy.ts';

const rounds = scaled(6, 1);
const callers = 16;

describe.skipIf(!(await lastingEngines()).includes('postgres'))('F4 on postgres', () => {
  test(`${rounds} times the primary is killed under ${callers} callers and its standby promoted`, async () => {
    const random = createRandom();
    const running = [await startPostgres()];
    // What a shop has in front of its databases: one address that leads to whichever is the primary.
    const road = await startSlowProxy(addressOf(running[0]));
    const database = await createPostgresDatabase(
      `postgres://spaarkit@127.0.0.1:${road.port}/postgres`,
    );
    try {
      const document = programWith({ rewards: [fiveEuro] });
      const store = await database.openStore();
      const program = await createTestProgram(store, document);
      await store.close();
      const server = await startServerProcess(database.name);
      try {
        const createProgram = async () => program;
        const stage = await Stage.set({ fetch, apiBase: server.url, createProgram }, document);
        const shoppers = await atOnce(callers, (index) =>
          stage.memberWith(100_000_000, `f4-${index}`),
        );
        const redeeming = newRedeeming();
        const redeemed = Promise.all(shoppers.map((shopper) => keepRedeeming(shopper, redeeming)));
        let longestMs = 0;
        for (let round = 0; round < rounds; round += 1) {
          const primary = running.at(-1);
          if (!primary) throw new Error('There is a primary.');
          const standby = await primary.startStandby();
          running.push(standby);
          await waitForStandby(primary);
          const before = redeeming.ids.length;
          await until(() => redeeming.ids.length >= before + callers);
          await delay(random.int(0, 1000));

          await primary.kill();
          const killedAt = performance.now();
          const acknowledged = redeeming.ids.length;
          await onServer(standby, 'SELECT pg_promote()');
          road.to = addressOf(standby);
          await until(() => redeeming.ids.length >= acknowledged + callers);
          longestMs = Math.max(longestMs, performance.now() - killedAt);
        }
        redeeming.isOver = true;
        await redeemed;

        const rows = await database.snapshot((query) => query('SELECT id FROM redemption'));
        expect(rows.map(({ id }) => String(id)).toSorted()).toEqual(redeeming.ids.toSorted());
        expect(await audit(database)).toEqual([]);
        tell(
          'F4',
          'postgres',
          `${rounds} failovers to a synchronous standby under ${callers} callers: ${redeeming.ids.length} keys, one redemption each, 0 lost; ${redeeming.refused} answers of 503 with Retry-After, at work again ${(longestMs / 1000).toFixed(1)} s after the kill at the latest (seed ${random.seed})`,
        );
      } finally {
        await server.kill();
      }
    } finally {
      await database.remove();
      await road.close();
      for (const postgres of running) await postgres.stop();
    }
  });
});

function addressOf(postgres: Postgres | undefined): Address {
  const { hostname: host, port } = new URL(postgres?.url ?? '');
  return { host, port: Number(port) };
}

/** From here on the primary acknowledges nothing that the standby has not got on its disk. */
async function waitForStandby(primary: Postgres): Promise<void> {
  await onServer(primary, "ALTER SYSTEM SET synchronous_standby_names = '*'");
  await onServer(primary, 'SELECT pg_reload_conf()');
  await until(async () => {
    const rows = await onServer(primary, 'SELECT sync_state FROM pg_stat_replication');
    return rows.some(({ sync_state }) => sync_state === 'sync');
  });
}

async function onServer({ url }: Postgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(10);
}
