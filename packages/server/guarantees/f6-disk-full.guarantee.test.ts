/** F6: on a full disk writes are told to come back, reads go on, and nothing that was acknowledged is lost. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startPostgres } from '@spaarkit/tools/postgres';
import { fiveEuro, programWith, Stage } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import {
  createPostgresDatabase,
  createSqliteDatabase,
  lastingEngines,
  type TestDatabase,
} from '../testing/engines.ts';
import { createTestProgram } from '../testing/target.ts';
import { atOnce } from './support/crowd.ts';
import { keepRedeeming, newRedeeming } from './support/keep-redeeming.ts';
import { scaled, tell } from './support/scale.ts';
import { startServerProcess } from '../testing/server-process.ts';
import { mountSmallDisk, type SmallDisk } from './support/small-disk.ts';

const writers = 8;
const refusals = scaled(500, 40);
const diskMb = 48;

const probe = mountSmallDisk(1);
if (typeof probe === 'string') {
  process.stdout.write(`F6 is not run: ${probe}\n`);
} else {
  probe.remove();
}

describe.skipIf(typeof probe === 'string').each(await lastingEngines())('F6 on %s', (engine) => {
  test(`a disk that is full under ${writers} writers, and has room again`, async () => {
    const disk = mountSmallDisk(diskMb);
    if (typeof disk === 'string') throw new Error(disk);
    const postgres = engine === 'postgres' ? await startPostgres() : undefined;
    const database = postgres
      ? await createOnPostgres(postgres.url, disk)
      : createSqliteDatabase(disk.folder);
    try {
      const document = programWith({ rewards: [fiveEuro] });
      const store = await database.openStore();
      const program = await createTestProgram(store, document);
      await store.close();
      const server = await startServerProcess(database.name);
      try {
        const createProgram = async () => program;
        const target = { fetch: (asked: Request) => fetch(asked), apiBase: server.url };
        const stage = await Stage.set({ ...target, createProgram }, document);
        const reader = await stage.memberWith(700, 'reader');
        const members = await atOnce(writers, (index) =>
          stage.memberWith(100_000_000, `writer-${index}`),
        );
        const told = newRedeeming();
        const writing = Promise.all(members.map((member) => keepRedeeming(member, told)));
        await delay(300);

        disk.fill();
        let reads = 0;
        while (told.refused < refusals) {
          expect((await reader.balance()).available).toBe(700);
          expect((await reader.history()).length).toBe(1);
          reads += 2;
          await delay(10);
        }
        const whenFull = told.ids.length;
        disk.free();
        const freed = performance.now();
        while (told.ids.length < whenFull + writers) await Promise.race([writing, delay(10)]);
        const backMs = performance.now() - freed;
        await delay(300);
        told.isOver = true;
        await writing;

        expect(backMs).toBeLessThan(5000);
        const rows = await database.snapshot((query) => query('SELECT id FROM redemption'));
        expect(rows.map(({ id }) => String(id)).toSorted()).toEqual(told.ids.toSorted());
        expect(await audit(database)).toEqual([]);
        tell(
          'F6',
          engine,
          `${writers} writers on ${diskMb} MB: ${told.refused} answers of 503 with Retry-After while it was full, ${reads} reads answered meanwhile, writes again ${Math.round(backMs)} ms after there was room; ${told.ids.length} keys, one redemption each`,
        );
      } finally {
        await server.kill();
      }
    } finally {
      await database.remove();
      await postgres?.stop();
      disk.remove();
    }
  });
});

/** Its tables alone lie on the small disk: of a full disk under its log PostgreSQL dies, and F1 kills it. */
async function createOnPostgres(url: string, { folder }: SmallDisk): Promise<TestDatabase> {
  const database = await createPostgresDatabase(url);
  const tables = join(folder, 'tables');
  // Made by PostgreSQL, whose own it has to be.
  await database.execute(`COPY (SELECT 1) TO PROGRAM 'mkdir ${tables}'`);
  await database.execute(`CREATE TABLESPACE small LOCATION '${tables}'`);
  const name = new URL(database.name).pathname.slice(1);
  await database.execute(`ALTER DATABASE ${name} SET default_tablespace = 'small'`);
  return database;
}
