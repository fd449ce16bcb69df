/** A copy of a database in use, as of one moment. */
import { open, rm } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';

/** All pages in one step: in portions, each write of a server in between would start the copy anew. */
const allPages = 2 ** 31 - 1;

/**
 * Copies an SQLite file with all that was committed before. Whoever has it open goes on reading and
 * writing meanwhile. When this resolves, the copy is whole and on the disk; when it does not, there is none.
 * @throws when the copy is damaged, which says that the original is
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(source, to, { rate: allPages });
    demandIntegrity(to);
  } catch (error) {
    // Half a copy would be taken for a backup, and would stand in the way of the next.
    await rm(to, { force: true });
    throw error;
  } finally {
    source.close();
  }
  const file = await open(to, 'r+');
  await file.sync();
  await file.close();
}

function demandIntegrity(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    // What lies in a log beside the copy would be missed by whoever moves the one file.
    copy.exec('PRAGMA journal_mode = DELETE');
    const found = copy.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (found !== 'ok') throw new Error(`The copy is damaged: ${String(found)}`);
  } finally {
    copy.close();
  }
}
