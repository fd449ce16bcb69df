/** F2: what was acknowledged is on the disk, whatever the kernel still holds when the power goes. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fiveEuro, programWith, Stage } from '@spaarkit/contract/conformance';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../src/sqlite.ts';
import { createTestProgram } from '../testing/target.ts';
import { makeBlockDisk } from './support/block-disk.ts';
import { atOnce } from './support/crowd.ts';
import { keepRedeeming, newRedeeming } from './support/keep-redeeming.ts';
import { missingRedemptions } from './support/missing-redemptions.ts';
import { createRandom } from './support/random.ts';
import { scaled, tell } from './support/scale.ts';
import { startServerProcess } from '../testing/server-process.ts';

const cuts = scaled(20, 2);
const writers = 8;

const disk = makeBlockDisk(256);
if (typeof disk === 'string') {
  process.stdout.write(`F2 is not run with a power cut: ${disk}\n`);
}

test.skipIf(typeof disk === 'string')(
  `${cuts} power cuts under ${writers} writers: what reached the disk holds all that was acknowledged`,
  async () => {
    if (typeof disk === 'string') throw new Error(disk);
    const random = createRandom();
    const file = join(disk.folder, 'spaarkit.db');
    try {
      const document = programWith({ rewards: [fiveEuro] });
      const store = openSqliteStore({ file });
      await store.migrate();
      const program = await createTestProgram(store, document);
      await store.close();
      const acknowledged: string[] = [];
      for (let cut = 0; cut < cuts; cut += 1) {
        const server = await startServerProcess(file);
        const createProgram = async () => program;
        const stage = await Stage.set({ fetch, apiBase: server.url, createProgram }, document);
        const members = await atOnce(writers, (index) =>
          stage.memberWith(10_000_000, `f2-${cut}-${index}`),
        );
        const redeeming = newRedeeming();
        // The calls that were under way when it was stopped fail, as they should.
        const ended = Promise.allSettled(members.map((member) => keepRedeeming(member, redeeming)));
        while (redeeming.ids.length < writers) await Promise.race([ended, delay(10)]);
        await delay(random.int(0, 1500));
        process.kill(server.pid, 'SIGSTOP');
        // What it said before reaches its callers all the same.
        await delay(50);
        acknowledged.push(...redeeming.ids);
        const after = disk.cut();
        await server.kill();
        await ended;
        try {
          expect(
            await missingRedemptions(join(after.folder, 'spaarkit.db'), program.id, acknowledged),
          ).toEqual([]);
        } finally {
          after.remove();
        }
      }
      tell(
        'F2',
        'sqlite',
        `${cuts} power cuts under ${writers} writers: ${acknowledged.length} acknowledged, 0 lost, opened unaided and proved ${cuts} of ${cuts} (seed ${random.seed})`,
      );
    } finally {
      disk.remove();
    }
  },
);
