/** A database of our own on a PostgreSQL server that others may use too. */
import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

/** Makes an empty database. */
export async function createScratchDatabase(
  serverUrl: string,
): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `spaarkit_bench_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
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
