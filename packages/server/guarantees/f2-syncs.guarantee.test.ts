/** F2, where no power can be cut: before a write is acknowledged, the disk was told to keep it. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstallWithApt, installWithApt } from '@spaarkit/tools/apt';
import { startPostgres } from '@spaarkit/tools/postgres';
import { fiveEuro, programWith, Stage, type Shopper } from '@spaarkit/contract/conformance';
import { expect, test } from 'vitest';
import {
  createDatabase,
  createPostgresDatabase,
  lastingEngines,
  type TestDatabase,
} from '../testing/engines.ts';
import { createTestProgram } from '../testing/target.ts';
import { atOnce } from './support/crowd.ts';
import { tell } from './support/scale.ts';
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts';

const writes = 200;
const callers = 32;

const whyNot = whyNotTraced();
if (whyNot !== undefined) process.stdout.write(`F2 is not run: ${whyNot}\n`);
if (whyNot !== undefined && process.env['SPAARKIT_STRICT'] === '1')
  throw new Error(`F2 cannot be run: ${whyNot}`);

test.skipIf(whyNot !== undefined)(
  `SQLite syncs for each of ${writes} writes, one after the other, and for each group of simultaneous ones`,
  async () => {
    const database = await createDatabase('sqlite');
    const folder = mkdtempSync(join(tmpdir(), 'spaarkit-trace-'));
    const trace = join(folder, 'trace');
    const syncs = (): number =>
      readFileSync(trace, 'utf8')
        .split('\n')
        .filter((row) => /\bf(data)?sync\(/.test(row)).length;
    try {
      const { member, server } = await openServer(database, [
        'strace',
        '-f',
        '-qq',
        '-e',
        'trace=fsync,fdatasync',
        '-o',
        trace,
      ]);
      try {
        let before = syncs();
        for (let index = 0; index < writes; index += 1) await member.redeem('five-euro');
        const alone = syncs() - before;
        // Nothing else was under way, so no two writes can share a sync.
        expect(alone).toBeGreaterThanOrEqual(writes);

        before = syncs();
        await atOnce(callers, async () => {
          for (let index = 0; index < writes / 10; index += 1) await member.redeem('five-euro');
        });
        const together = syncs() - before;
        const commits = (callers * writes) / 10;
        // However commits are grouped, a group is no larger than the number of callers who wait.
        expect(together).toBeGreaterThanOrEqual(commits / callers);
        tell(
          'F2',
          'sqlite',
          `${alone} syncs for ${writes} writes one by one, ${together} for ${commits} by ${callers} callers`,
        );
      } finally {
        await server.stop();
      }
    } finally {
      await database.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

const engines = await lastingEngines();

// A kill cannot tell: what PostgreSQL wrote and did not flush is still in the kernel. Where its log is flushed to can.
test.skipIf(!engines.includes('postgres'))(
  `PostgreSQL flushes its log for each of ${writes} writes, one after the other`,
  async () => {
    // One of its own: there what is flushed is nobody else's.
    const postgres = await startPostgres();
    const database = await createPostgresDatabase(postgres.url);
    const place = async (name: 'insert' | 'flush'): Promise<number> =>
      database.snapshot(async (query) => {
        const [row] = await query(`SELECT (pg_current_wal_${name}_lsn() - '0/0')::bigint AS place`);
        return Number(row?.['place']);
      });
    try {
      const { member, server } = await openServer(database);
      try {
        let flushed = 0;
        for (let index = 0; index < writes; index += 1) {
          const before = await place('insert');
          await member.redeem('five-euro');
          if ((await place('flush')) > before) flushed += 1;
        }
        expect(flushed).toBe(writes);
        tell('F2', 'postgres', `the log was flushed for ${flushed} of ${writes} writes one by one`);
      } finally {
        await server.stop();
      }
    } finally {
      await database.remove();
      await postgres.stop();
    }
  },
);

/** A server process on the database, and a member who has points to spend there. */
async function openServer(
  database: TestDatabase,
  under: readonly string[] = [],
): Promise<{ member: Shopper; server: ServerProcess }> {
  const document = programWith({ rewards: [fiveEuro] });
  const store = await database.openStore();
  const program = await createTestProgram(store, document);
  await store.close();
  const server = await startServerProcess(database.name, under);
  const stage = await Stage.set(
    {
      fetch: (request) => fetch(request),
      apiBase: server.url,
      createProgram: async () => program,
    },
    document,
  );
  return { member: await stage.memberWith(1_000_000), server };
}

/** Why system calls cannot be watched here; undefined when they can. */
function whyNotTraced(): string | undefined {
  if (tryTracing().error && canInstallWithApt()) installWithApt(['strace']);
  const tried = tryTracing();
  if (tried.error) return 'there is no strace, and it could not be installed';
  return tried.status === 0 ? undefined : tried.stderr.trim();
}

function tryTracing(): SpawnSyncReturns<string> {
  const args = ['-f', '-qq', '-e', 'trace=fsync', '-o', '/dev/null', 'true'];
  return spawnSync('strace', args, { encoding: 'utf8' });
}
