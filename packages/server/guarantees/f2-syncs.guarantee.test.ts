/** F2, where no power can be cut: before a write is acknowledged, the disk was told to keep it. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstallWithApt, installWithApt } from '@spaarkit/tools/apt';
import { fiveEuro, programWith, Stage } from '@spaarkit/contract/conformance';
import { expect, test } from 'vitest';
import { createDatabase } from '../testing/engines.ts';
import { createTestProgram } from '../testing/target.ts';
import { atOnce } from './support/crowd.ts';
import { tell } from './support/scale.ts';
import { startServerProcess } from './support/server-process.ts';

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
      const store = await database.openStore();
      const program = await createTestProgram(store, programWith({ rewards: [fiveEuro] }));
      await store.close();
      const server = await startServerProcess(database.name, [
        'strace',
        '-f',
        '-qq',
        '-e',
        'trace=fsync,fdatasync',
        '-o',
        trace,
      ]);
      try {
        const stage = await Stage.set(
          {
            fetch: (request) => fetch(request),
            apiBase: server.url,
            createProgram: async () => program,
          },
          programWith(),
        );
        const member = await stage.memberWith(1_000_000);

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
