/** The three stores, empty and migrated, for suites that every store has to pass. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresForTests } from '@spaarkit/tools/postgres';
import { createPostgresDatabase } from '../../../testing/engines.ts';
import { createMemoryStore } from '../../memory.ts';
import { openPostgresStore } from '../../postgres.ts';
import { openSqliteStore } from '../../sqlite.ts';
import type { Store } from '../store.ts';

/** A store and what is needed to end it. */
export interface OpenStore {
  readonly store: Store;
  readonly end: () => Promise<void>;
}

const kinds = [
  { engine: 'memory', name: 'memory', open: openMemory },
  { engine: 'sqlite', name: 'SQLite', open: openSqlite },
  { engine: 'postgres', name: 'PostgreSQL', open: openPostgres },
];
/** One to leave the others out. */
const only = process.env['SPAARKIT_TEST_ENGINE'];

/** How to open each kind; undefined where the machine has none of its database. */
export const openers: Readonly<Record<string, () => Promise<OpenStore | undefined>>> =
  Object.fromEntries(
    kinds
      .filter(({ engine }) => only === undefined || engine === only)
      .map(({ name, open }) => [name, open]),
  );

async function openMemory(): Promise<OpenStore> {
  const store = createMemoryStore();
  return { store, end: () => store.close() };
}

async function openSqlite(): Promise<OpenStore> {
  const folder = await mkdtemp(join(tmpdir(), 'spaarkit-store-'));
  const store = openSqliteStore({ file: join(folder, 'data.sqlite') });
  await store.migrate();
  return {
    store,
    end: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPostgres(): Promise<OpenStore | undefined> {
  const server = await postgresForTests();
  if (!server) return undefined;
  // Of its own: the server may be that of the whole run, and the same suite may have run on it before.
  const database = await createPostgresDatabase(server.url);
  const store = await openPostgresStore({ url: database.name, poolSize: 20 });
  await store.migrate();
  return {
    store,
    end: async () => {
      await store.close();
      await database.remove();
      await server.stop();
    },
  };
}
