/** F8: a copy that is made while redemptions go on is sound, and holds all that was acknowledged before it began. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fiveEuro, programWith } from '@spaarkit/contract/conformance';
import { expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { openArena } from './support/arena.ts';
import { atOnce } from './support/crowd.ts';
import { missingRedemptions } from './support/missing-redemptions.ts';
import { scaled, tell } from './support/scale.ts';

const copies = scaled(20, 3);
const writers = 8;

test(`${copies} copies under ${writers} writers restore to all that was acknowledged`, async () => {
  const arena = await openArena('sqlite');
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-backup-'));
  try {
    const stage = await arena.stage(programWith({ rewards: [fiveEuro] }));
    const programId = (await arena.store.listPrograms())[0]?.id ?? '';
    const members = await atOnce(writers, (index) =>
      stage.memberWith(100_000_000, `member-${index}`),
    );
    const acknowledged: string[] = [];
    const over = new AbortController();
    const writing = Promise.all(
      members.map(async (member) => {
        while (!over.signal.aborted) acknowledged.push((await member.redeem('five-euro')).id);
      }),
    );
    for (let copy = 0; copy < copies; copy++) {
      await untilGrown(acknowledged, 20);
      const before = [...acknowledged];
      const backup = join(folder, `backup-${copy}.db`);
      const restored = join(folder, `restored-${copy}.db`);
      await spaarkit('backup', backup, '--database', arena.database.name);
      await spaarkit('restore', backup, '--database', restored);
      expect(await missingRedemptions(restored, programId, before)).toEqual([]);
    }
    over.abort();
    await writing;
    tell(
      'F8',
      'sqlite',
      `${copies} copies, ${acknowledged.length} acknowledged meanwhile, 0 missing`,
    );
  } finally {
    await arena.close();
    rmSync(folder, { recursive: true });
  }
});

test('a backup replaces nothing, and neither does a restore', async () => {
  const arena = await openArena('sqlite');
  try {
    const { name } = arena.database;
    expect(await codeOf('backup', name, '--database', name)).toBe(1);
    expect(await codeOf('restore', name, '--database', name)).toBe(1);
    expect(await codeOf('backup', `${name}.copy`, '--database', 'postgres://nowhere/x')).toBe(1);
  } finally {
    await arena.close();
  }
});

async function untilGrown(list: readonly unknown[], by: number): Promise<void> {
  const enough = list.length + by;
  while (list.length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function spaarkit(...typed: string[]): Promise<void> {
  expect(await codeOf(...typed)).toBe(0);
}

async function codeOf(...typed: string[]): Promise<number> {
  const silent = (): void => undefined;
  return main(typed, { print: silent, tell: silent, environment: {}, user: 'tester' });
}
