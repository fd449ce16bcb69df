import { openSqliteStore } from '../../src/sqlite.ts';
import { expectSound } from './expect-sound.ts';

/** Opens a database file that was saved, proves its ledger, and gives which redemptions it has not got. */
export async function missingRedemptions(
  file: string,
  programId: string,
  ids: readonly string[],
): Promise<string[]> {
  const store = openSqliteStore({ file });
  try {
    await expectSound(store);
    const found = await store.read(programId, (rows) =>
      Promise.all(ids.map((id) => rows.rewards.redemption(id))),
    );
    return ids.filter((_, index) => found[index] === undefined);
  } finally {
    await store.close();
  }
}
