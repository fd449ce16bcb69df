/** Databases to test on: each opening is an empty one of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { postgresForTests } from '@spaarkit/tools/postgres';
import { Client, Pool } from 'pg';
import { createMemoryStore } from '../src/memory.ts';
import { openPostgresStore } from '../src/postgres.ts';
import { openSqliteStore } from '../src/sqlite.ts';
import type { Store } from '../src/storage/store.ts';

export type EngineName = 'memory' | 'sqlite' | 'postgres';

/** Runs one statement; every value that comes back is text, a safe integer or null. */
export type Query = (sql: string) => Promise<Readonly<Record<string, string | number | null>>[]>;

/** A database that lasts, which a test can look into beside the server. */
export interface TestDatabase {
  readonly engine: 'sqlite' | 'postgres';
  /** What `spaarkit --database` is told: a file or an address. */
  readonly name: string;
  /** Opens a migrated store on it, with pools and connections of its own. */
  openStore(): Promise<Store>;
  /** Runs `work` on a view of one moment, on a connection of its own. */
  snapshot<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Runs a statement past the server, on a connection of its own. */
  execute(sql: string): Promise<void>;
  /** Removes it. Stores have to be closed before. */
  remove(): Promise<void>;
}

/** Connections of each PostgreSQL store: embedded engines hide races, and so do few connections. */
const postgresConnections = 24;

let postgresUrl: Promise<string | undefined> | undefined;

/**
 * Which of the lasting engines there are here; PostgreSQL is asked for, and started when need be.
 * `SPAARKIT_TEST_ENGINE` names one to leave the others out.
 */
export async function lastingEngines(): Promise<readonly ('sqlite' | 'postgres')[]> {
  const only = process.env['SPAARKIT_TEST_ENGINE'];
  if (only === 'sqlite' || only === 'postgres') return [only];
  if (only === 'memory') return [];
  return (await findPostgres()) === undefined ? ['sqlite'] : ['sqlite', 'postgres'];
}

/** The lasting engines, and memory, which keeps nothing but answers all the same. */
export async function allEngines(): Promise<readonly EngineName[]> {
  const only = process.env['SPAARKIT_TEST_ENGINE'];
  const lasting = await lastingEngines();
  return only === undefined || only === 'memory' ? ['memory', ...lasting] : lasting;
}

/** Makes an empty database. */
export async function createDatabase(engine: 'sqlite' | 'postgres'): Promise<TestDatabase> {
  return engine === 'sqlite'
    ? createSqliteDatabase()
    : createPostgresDatabase(await demandPostgres());
}

export interface TestStore {
  readonly store: Store;
  /** What lies under it; memory has nothing to look into. */
  readonly database?: TestDatabase;
  /** Closes the store and removes what lies under it. */
  readonly end: () => Promise<void>;
}

/** Makes an empty store. */
export async function createStore(engine: EngineName): Promise<TestStore> {
  if (engine === 'memory') {
    const store = createMemoryStore();
    await store.migrate();
    return { store, end: () => store.close() };
  }
  const database = await createDatabase(engine);
  const store = await database.openStore();
  return {
    store,
    database,
    async end() {
      await store.close();
      await database.remove();
    },
  };
}

/** A database on a PostgreSQL server that the caller looks after. */
export async function createPostgresDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `spaarkit_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const pool = new Pool({ connectionString: url.href, max: 4 });
  // A killed server cuts idle connections; that is what some tests are about.
  pool.on('error', () => undefined);
  return {
    engine: 'postgres',
    name: url.href,
    async openStore() {
      const store = await openPostgresStore({ url: url.href, poolSize: postgresConnections });
      await store.migrate();
      return store;
    },
    async snapshot(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
        const result = await work(async (sql) =>
          (await client.query<Record<string, string | number | null>>(sql)).rows.map(plain),
        );
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    async execute(sql) {
      await pool.query(sql);
    },
    async remove() {
      await pool.end();
      await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** A database file in a folder of its own, inside `parent`. */
export function createSqliteDatabase(parent = tmpdir()): TestDatabase {
  const folder = mkdtempSync(join(parent, 'spaarkit-sqlite-'));
  const file = join(folder, 'spaarkit.db');
  return {
    engine: 'sqlite',
    name: file,
    async openStore() {
      const store = openSqliteStore({ file });
      await store.migrate();
      return store;
    },
    async snapshot(work) {
      const database = new DatabaseSync(file, { readOnly: true });
      try {
        database.exec('BEGIN');
        return await work(async (sql) => database.prepare(sql).all().map(plain));
      } finally {
        database.close();
      }
    },
    async execute(sql) {
      const connection = new DatabaseSync(file);
      try {
        connection.exec(sql);
      } finally {
        connection.close();
      }
    },
    async remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findPostgres(): Promise<string | undefined> {
  postgresUrl ??= postgresForTests().then((postgres) => postgres?.url);
  return postgresUrl;
}

async function demandPostgres(): Promise<string> {
  const url = await findPostgres();
  if (url === undefined) throw new Error('There is no PostgreSQL here.');
  return url;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Drivers give 64-bit integers as text, number or BigInt. */
function plain(row: Readonly<Record<string, unknown>>): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === 'bigint') return [name, Number(value)];
      if (typeof value === 'string' && /^-?\d{1,16}$/.test(value)) return [name, Number(value)];
      return [name, typeof value === 'string' || typeof value === 'number' ? value : null];
    }),
  );
}
