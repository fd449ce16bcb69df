/** spaarkit backup | restore */
import { resolve } from 'node:path';
import { verifyProgram } from '../storage/verify.ts';
import { CommandError, type Command } from './command.ts';
import {
  databaseName,
  databaseOption,
  demandFolder,
  exists,
  isNoDatabase,
  isPostgres,
  openDatabase,
} from './database.ts';

export const backupCommand: Command = {
  name: 'backup',
  about: 'Copies an SQLite database to a file, while servers go on working on it.',
  positionals: ['file'],
  options: { database: databaseOption },
  examples: ['spaarkit backup /backups/spaarkit-monday.db --database /data/spaarkit.db'],
  async run(input, terminal) {
    const from = fileOf(databaseName(input, terminal), 'backed up');
    const to = resolve(input.positional('file'));
    if (!(await exists(from)))
      throw new CommandError(`There is no database ${from}. Name it with --database.`);
    if (await exists(to))
      throw new CommandError(`${to} is there already. Name a new file, so that no backup is lost.`);
    await demandFolder(to);
    await copy(from, to, 'Name another file with --database.');
    terminal.print(`Copied ${from} to ${to}.`);
    terminal.tell(
      'Keep it on another disk. To use it: spaarkit restore <file> --database <new file>',
    );
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  about: 'Makes a new SQLite database of a backup, brings it up to date and proves its ledger.',
  positionals: ['file'],
  options: { database: databaseOption },
  examples: ['spaarkit restore /backups/spaarkit-monday.db --database /data/spaarkit.db'],
  async run(input, terminal) {
    const from = resolve(input.positional('file'));
    const to = fileOf(databaseName(input, terminal), 'restored');
    if (!(await exists(from))) throw new CommandError(`There is no backup ${from}.`);
    if (await exists(to))
      throw new CommandError(
        `${to} is there already, and is not replaced. Stop its servers and move it away, or name a new file with --database.`,
      );
    await demandFolder(to, 'with --database');
    await copy(from, to, 'Name a file that `spaarkit backup` made.');
    const members = await proveLedger(to);
    terminal.print(`Restored ${to}: ${members} members, and the ledger is sound.`);
  },
};

/** @param instead What to do when `from` is no database. */
async function copy(from: string, to: string, instead: string): Promise<void> {
  const { copySqlite } = await import('../storage/sql/sqlite-copy.ts');
  try {
    await copySqlite(from, to);
  } catch (error) {
    if (isNoDatabase(error))
      throw new CommandError(`${from} is no SQLite database, or a damaged one. ${instead}`, {
        cause: error,
      });
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${from} could not be copied to ${to}: ${reason}`, { cause: error });
  }
}

/** Gives how many members there are; throws when the books of any do not hold. */
async function proveLedger(file: string): Promise<number> {
  const { store } = await openDatabase(file);
  try {
    let count = 0;
    for (const { id } of await store.listPrograms()) {
      const { members, violations } = await verifyProgram(store, id);
      const [first] = violations;
      if (first)
        throw new CommandError(
          `The ledger of "${id}" is not sound: ${first.detail}. Keep this backup, and try an older one.`,
        );
      count += members;
    }
    return count;
  } finally {
    await store.close();
  }
}

function fileOf(name: string, done: string): string {
  if (!isPostgres(name)) return resolve(name);
  throw new CommandError(
    `A PostgreSQL database is ${done} with its own tools: pg_dump and pg_restore, or point-in-time recovery. See docs/OPERATION.md.`,
  );
}
