import { startPostgres, type Postgres } from '@spaarkit/tools/postgres';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgresStore } from '../../postgres.ts';
import { StoreBusy, StoreUnavailable } from '../failures.ts';
import { emptyProfile } from '../../services/internal/membership.ts';
import type { Store } from '../store.ts';
import { memberRow } from '../testing/member-row.ts';
import { programRow } from '../testing/program-row.ts';
import { appliedSteps, migrate } from './migrate.ts';
import { PostgresDriver } from './postgres-driver.ts';

const program = programRow('p');

describe('PostgreSQL', () => {
  let server: Postgres | undefined;
  let store: Store;

  beforeAll(async () => {
    server = await startPostgres().catch((error: unknown) => {
      if (process.env['SPAARKIT_STRICT'] === '1') throw error;
      return undefined;
    });
    if (!server) return;
    // Three servers that start at once on an empty database.
    const stores = await Promise.all(
      [1, 2, 3].map(() =>
        openPostgresStore({ url: server?.url ?? '', poolSize: 16, lockTimeoutMs: 300 }),
      ),
    );
    await Promise.all(stores.map((each) => each.migrate()));
    const [first, ...others] = stores;
    for (const other of others) await other.close();
    if (first) store = first;
    await store.write('p', (rows) => rows.programs.create(program));
  }, 60_000);

  afterAll(async () => {
    await store.close();
    await server?.stop();
  });

  const on = (title: string, run: (postgres: Postgres) => Promise<void>): void => {
    test(title, { timeout: 30_000 }, async ({ skip }) => {
      if (!server) return skip('PostgreSQL is not to be had here');
      await run(server);
    });
  };

  on('several servers that start at once migrate an empty database together', async () => {
    expect(await store.isReady()).toBe(true);
  });

  on('who is not let in is told why, and not that nothing answers', async ({ url }) => {
    const address = (change: Partial<URL>) => Object.assign(new URL(url), change).href;
    await expect(openPostgresStore({ url: address({ pathname: '/nowhere' }) })).rejects.toThrow(
      'database "nowhere" does not exist. Make it with createdb, or name another in the address.',
    );
    await expect(openPostgresStore({ url: address({ username: 'nobody' }) })).rejects.toThrow(
      /role "nobody" does not exist\. Look at the user/,
    );
    await expect(openPostgresStore({ url: address({ port: '1' }) })).rejects.toThrow(
      StoreUnavailable,
    );
  });

  on('a step may take longer than a request', async ({ url }) => {
    const connectionString = await databaseBeside(url, 'slow');
    const pool = new Pool({ connectionString, types: onlyNumbers, statement_timeout: 200 });
    const driver = new PostgresDriver(pool, '');
    await migrate(driver, ['SELECT pg_sleep(0.5)']);
    await expect(driver.query('SELECT pg_sleep(0.5)', [])).rejects.toThrow(StoreBusy);
    await driver.close();
  });

  on('who finds another at a long step waits for it, however long', async ({ url }) => {
    const connectionString = await databaseBeside(url, 'turns');
    const drivers = [1, 2].map(
      () =>
        new PostgresDriver(
          new Pool({ connectionString, types: onlyNumbers, lock_timeout: 20 }),
          '',
        ),
    );
    // Whoever has the turn waits no longer for a table than any request: others would stand in line behind it.
    const inHurry = `SELECT 1 / CASE current_setting('lock_timeout') WHEN '20ms' THEN 1 ELSE 0 END`;
    const steps = ['SELECT pg_sleep(1)', inHurry];
    try {
      await Promise.all(drivers.map((driver) => migrate(driver, steps)));
      for (const driver of drivers) expect(await appliedSteps(driver)).toBe(2);
    } finally {
      for (const driver of drivers) await driver.close();
    }
  });

  on('who waits too long for what another holds is told so', async () => {
    await store.write('p', async (rows) => {
      await rows.orders.hold('o');
      const other = store.write('p', (others) => others.orders.hold('o'));
      await expect(other).rejects.toThrow(StoreBusy);
    });
    await store.write('p', (rows) => rows.orders.hold('o'));
  });

  on('those who lock in opposite order both get their turn', async ({ url }) => {
    // PostgreSQL looks for deadlocks after a second, before the usual time-out of a lock.
    const patient = await openPostgresStore({ url });
    const both = (first: string, second: string): Promise<void> =>
      patient.write('p', async (rows) => {
        await rows.orders.hold(first);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await rows.orders.hold(second);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    await patient.close();
  });

  on('a failure of what nobody waited for is told at the commit, and nothing is kept', async () => {
    const order = await store.write('p', (rows) => rows.orders.hold('e'));
    const breaking = store.write('p', async (rows) => {
      await rows.orders.save({ ...order, earnedPoints: 5 });
      // Not a number that the column takes, and nothing is asked for afterwards.
      await rows.orders.save({ ...order, spendMinor: 0.5 });
    });
    await expect(breaking).rejects.toThrow('bigint');
    expect(await store.read('p', (rows) => rows.orders.get('e'))).toEqual(order);
  });

  on('the first failure is told, not that the transaction has failed', async () => {
    const breaking = store.write('p', async (rows) => {
      const order = await rows.orders.hold('f');
      await rows.orders.save({ ...order, spendMinor: 0.5 });
      await rows.orders.get('f');
    });
    await expect(breaking).rejects.toThrow('bigint');
  });

  on('a booking writes no index of the member, however full the pages are', async ({ url }) => {
    const other = await openPostgresStore({ url });
    const ids = Array.from({ length: 300 }, (_, index) => `member-${index}`);
    await other.write('p', async (rows) => {
      for (const id of ids) await rows.members.create(memberRow(id), emptyProfile);
    });
    for (const id of ids) await other.withMember('p', { id }, async () => {});
    // A connection tells what it did when it ends.
    await other.close();
    await expect.poll(() => updatesOf('member', url)).toEqual({ all: 300, withinPage: 300 });
  });

  on('a lot that is spent from is written to no index while something is left', async ({ url }) => {
    const client = await connected(url);
    await client.query(manyLots(300, 'spending'));
    const spend = `UPDATE lot SET remaining = 1 WHERE program_id = 'spending' AND id = $1`;
    for (let lot = 1; lot <= 300; lot++) await client.query(spend, [`lot_${lot}`]);
    await client.end();
    await expect.poll(() => updatesOf('lot', url)).toEqual({ all: 300, withinPage: 300 });
  });

  on('nothing can be left of a lot that is said to be spent', async ({ url }) => {
    const client = await connected(url);
    await client.query(manyLots(1, 'spent'));
    const claim = (remaining: number) =>
      client.query(`UPDATE lot SET spent = 1, remaining = ${remaining} WHERE program_id = 'spent'`);
    await expect(claim(1)).rejects.toThrow('lot_check');
    await claim(0);
    await client.end();
  });

  on('a booking touches as many pages among many members as among few', async ({ url }) => {
    const client = await connected(url);
    await fill(client, 'few', 1, 1000);
    const few = await pagesOfBooking(client, 'few', 500);
    await fill(client, 'many', 1001, 60_000);
    const many = await pagesOfBooking(client, 'many', 30_000);
    await client.end();
    for (const [what, pages] of Object.entries(many))
      expect(pages, what).toBeLessThanOrEqual(few[what] ?? 0);
  });

  on(
    'a server that dies is a refusal, not the end of the process, and its return is noticed',
    async (postgres) => {
      await postgres.kill();
      await expect(store.read('p', (rows) => rows.programs.get())).rejects.toThrow(
        StoreUnavailable,
      );
      await expect(store.write('p', (rows) => rows.orders.hold('c'))).rejects.toThrow(
        StoreUnavailable,
      );
      await postgres.start();
      expect(await store.read('p', (rows) => rows.programs.get())).toEqual(program);
    },
  );

  on('a transaction that loses its connection is run again and done once', async (postgres) => {
    let runs = 0;
    const counting = store.write('p', async (rows) => {
      runs += 1;
      const order = await rows.orders.hold('d');
      if (runs === 1) {
        await postgres.kill();
        await postgres.start();
      }
      await rows.orders.save({ ...order, earnedPoints: order.earnedPoints + 1 });
    });
    await counting;
    expect(runs).toBeGreaterThan(1);
    const order = await store.read('p', (rows) => rows.orders.get('d'));
    expect(order?.earnedPoints).toBe(1);
  });
});

/** How often rows of a table were changed, and how often that stayed within the page. */
async function updatesOf(table: string, url: string): Promise<{ all: number; withinPage: number }> {
  const client = await connected(url);
  try {
    const { rows } = await client.query<{ all: number; within_page: number }>(
      `SELECT n_tup_upd::int AS all, n_tup_hot_upd::int AS within_page
        FROM pg_stat_user_tables WHERE relname = $1`,
      [table],
    );
    const [row] = rows;
    return { all: row?.all ?? 0, withinPage: row?.within_page ?? 0 };
  } finally {
    await client.end();
  }
}

/** Numbers of PostgreSQL come as text, where nobody says otherwise. */
const onlyNumbers = { getTypeParser: () => Number };

/** Makes a database on the same server, and gives its address. */
async function databaseBeside(url: string, name: string): Promise<string> {
  const client = await connected(url);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return url.replace(/[^/]+$/, name);
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** A lot for each of so many members. */
function manyLots(members: number, programId: string, first = 1): string {
  return `
    INSERT INTO lot (program_id, member_id, id, transaction_id, points, remaining, lapsed, state, available_at)
    SELECT '${programId}', 'mbr_' || n, 'lot_' || n, 'txn_' || n, 10, 9, 0, 'available', 0
    FROM generate_series(${first}, ${first + members - 1}) n`;
}

/** Members with a profile, a lot and a transaction each. */
async function fill(
  client: Client,
  programId: string,
  first: number,
  count: number,
): Promise<void> {
  const members = `FROM generate_series(${first}, ${first + count - 1}) n`;
  await client.query(`
    INSERT INTO member (program_id, id, external_id, version, excluded, available, pending, reserved, owed,
      chain_length, chain_hash, last_booked_at, created_at)
    SELECT '${programId}', 'mbr_' || n, 'customer-' || n, 1, 0, 9, 0, 0, 0, 1, '', 0, 0 ${members}`);
  await client.query(`
    INSERT INTO member_profile (program_id, member_id, preferred_channels, consents, tags)
    SELECT '${programId}', 'mbr_' || n, '[]', '[]', '[]' ${members}`);
  await client.query(manyLots(count, programId, first));
  await client.query(`
    INSERT INTO ledger_entry (program_id, member_id, transaction_id, position, account, points)
    SELECT '${programId}', 'mbr_' || n, 'txn_' || lpad(n::text, 9, '0'), 0, 'available', 1 ${members}`);
  await client.query('VACUUM ANALYZE member, member_profile, lot, ledger_entry');
}

/** The pages of each thing that a session or a redemption looks for, and of what it adds at the end. */
async function pagesOfBooking(
  client: Client,
  programId: string,
  member: number,
): Promise<Record<string, number>> {
  const named = `program_id = '${programId}' AND`;
  const add = (position: number): string =>
    `INSERT INTO ledger_entry (program_id, member_id, transaction_id, position, account, points)
      VALUES ('${programId}', 'mbr_${member}', 'txn_999999999', ${position}, 'available', 1)`;
  // From its second row on, a connection knows where the end is.
  await client.query(add(0));
  return {
    visitor: await pagesOf(
      client,
      `SELECT * FROM member WHERE ${named} external_id = 'customer-${member}'`,
    ),
    member: await pagesOf(client, `SELECT * FROM member WHERE ${named} id = 'mbr_${member}'`),
    profile: await pagesOf(
      client,
      `SELECT * FROM member_profile WHERE ${named} member_id = 'mbr_${member}'`,
    ),
    openLots: await pagesOf(
      client,
      `SELECT * FROM lot WHERE ${named} member_id = 'mbr_${member}' AND spent IS NULL AND remaining > 0`,
    ),
    lot: await pagesOf(
      client,
      `SELECT * FROM lot WHERE ${named} member_id = 'mbr_${member}' AND id IN ('lot_${member}')`,
    ),
    entry: await pagesOf(client, add(1)),
  };
}

/** How many pages a statement touches. */
async function pagesOf(client: Client, sql: string): Promise<number> {
  interface Explained {
    readonly 'QUERY PLAN': readonly [{ readonly Plan: Readonly<Record<string, number>> }];
  }
  const { rows } = await client.query<Explained>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
}
