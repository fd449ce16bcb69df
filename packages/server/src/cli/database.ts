/** Opens the database a command works on. */
import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Store } from '../storage/store.ts';
import { CommandError, UsageError, type Input, type Option, type Terminal } from './command.ts';

/** The option that every command on a database takes. */
export const databaseOption: Option = {
  value: '<file|url>',
  about: 'SQLite file or postgres:// address. Default: SPAARKIT_DATABASE, or ./spaarkit.db.',
};

/** An open, migrated database, and what is to be said of it. */
export interface Database {
  readonly store: Store;
  /** What a crash or a power cut can take, in a sentence. */
  readonly durability: string;
}

/** The database that the arguments or the environment name. */
export function databaseName(input: Input, { environment }: Terminal): string {
  const name = input.text('database') ?? environment['SPAARKIT_DATABASE'] ?? './spaarkit.db';
  const scheme = isPostgres(name) ? undefined : /^([a-z][a-z\d+.-]+:)\/\//i.exec(name)?.[1];
  if (scheme === undefined) return name;
  throw new UsageError(
    `${scheme} is no database of ours. Name an SQLite file, or a postgres:// address.`,
  );
}

/** Opens it and brings its tables up to date. Close the store when done. */
export async function openDatabase(name: string): Promise<Database> {
  const database = isPostgres(name) ? await openPostgres(name) : await openSqlite(name);
  try {
    await database.store.migrate();
  } catch (error) {
    await database.store.close().catch(() => {});
    throw describeFailure(error, name);
  }
  return database;
}

/**
 * Opens the database, does the work, and closes it however the work ends.
 *
 * @param begins Whether the command may make a database where there is none: else a name that was
 *   typed wrong would be answered from an empty one.
 */
export async function withDatabase<T>(
  input: Input,
  terminal: Terminal,
  work: (store: Store) => Promise<T>,
  { begins = false } = {},
): Promise<T> {
  const name = databaseName(input, terminal);
  if (!begins && !isPostgres(name) && !(await exists(name)))
    throw new CommandError(
      `There is no database ${resolve(name)}. Name it with --database, or begin one with: spaarkit programs create <id>`,
    );
  const { store } = await openDatabase(name);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Whether it is an address, and no file. */
export const isPostgres = (name: string): boolean => /^postgres(ql)?:\/\//.test(name);

async function openSqlite(name: string): Promise<Database> {
  const file = resolve(name);
  await refuseUnusable(file);
  // Loaded here, so that PostgreSQL users need no Node with a recent SQLite, and the other way round.
  const { openSqliteStore } = await import('../sqlite.ts');
  try {
    return {
      store: openSqliteStore({ file }),
      durability: 'what was acknowledged is on disk (WAL, synchronous=FULL); for one host only',
    };
  } catch (error) {
    throw describeFailure(error, name);
  }
}

async function openPostgres(url: string): Promise<Database> {
  try {
    const { openPostgresStore } = await import('../postgres.ts');
    return {
      store: await openPostgresStore({ url }),
      durability: 'as the PostgreSQL server is set: keep fsync and synchronous_commit on',
    };
  } catch (error) {
    throw describeFailure(error, url);
  }
}

async function refuseUnusable(file: string): Promise<void> {
  await demandFolder(file, 'with --database');
  if (await isFolder(file))
    throw new CommandError(`${file} is a folder. Name a file in it with --database.`);
  if ((await exists(file)) && !(await isWritable(file))) {
    throw new CommandError(
      `The database ${file} may not be written by this user. Allow it, or run as its owner.`,
    );
  }
}

/**
 * Refuses a database in a folder that is not there, or that may not be written: SQLite makes files beside its own.
 *
 * @param how How another file is named.
 */
export async function demandFolder(file: string, how = ''): Promise<void> {
  const folder = dirname(file);
  const another = `or name another file ${how}`.trimEnd();
  const isMissing = !(await isFolder(folder));
  if (isMissing && (await exists(folder)))
    throw new CommandError(`${folder} is a file, and no folder. Move it away, ${another}.`);
  if (isMissing)
    throw new CommandError(`The folder ${folder} does not exist. Make it, ${another}.`);
  if (!(await isWritable(folder)))
    throw new CommandError(
      `The folder ${folder} may not be written by this user. Allow it, ${another}.`,
    );
}

/** Whether there is such a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether there is such a file. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** As SQLite numbers it: the file is something else. */
const notADatabase = 26;

/** Whether SQLite says that a file is none of its own. */
export function isNoDatabase(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === notADatabase;
}

function describeFailure(error: unknown, name: string): Error {
  if (isNoDatabase(error))
    return new CommandError(
      `${resolve(name)} is no SQLite database, or a damaged one. Name another file with --database.`,
      { cause: error },
    );
  const message = error instanceof Error ? error.message || reasonOf(error) : String(error);
  return new CommandError(`The database ${withoutPassword(name)} could not be opened: ${message}`, {
    cause: error,
  });
}

/** Node's error for several failed addresses has no message of its own. */
function reasonOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}

/** The address without the password, to be shown and logged. */
export function withoutPassword(name: string): string {
  return name.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@');
}
