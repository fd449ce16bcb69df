/** Brings the tables up to date, one step a transaction, behind the row of `schema_lock`. */
import { integer } from './columns.ts';
import type { SqlDriver, SqlSession } from './driver.ts';
import { schemaSteps } from './schema.ts';

const bootstrap = [
  `CREATE TABLE IF NOT EXISTS schema_lock (id bigint NOT NULL PRIMARY KEY, holds bigint NOT NULL)`,
  `INSERT INTO schema_lock (id, holds) VALUES (1, 0) ON CONFLICT (id) DO NOTHING`,
  `CREATE TABLE IF NOT EXISTS schema_step (step bigint NOT NULL PRIMARY KEY, applied_at bigint NOT NULL)`,
];

const sql = {
  hold: `UPDATE schema_lock SET holds = holds + 1 WHERE id = 1`,
  count: `SELECT CAST(COUNT(*) AS bigint) AS steps FROM schema_step`,
  note: `INSERT INTO schema_step (step, applied_at) VALUES ($1, $2)`,
};

/**
 * Applies the steps that are missing. A step and its note commit together, so an interrupted run can
 * be run again; a second process waits for the row of the lock and then finds less to do.
 */
export async function migrate(
  driver: SqlDriver,
  steps: readonly string[] = schemaSteps,
): Promise<void> {
  for (const statement of bootstrap) await createOnce(driver, statement);
  while (await driver.write((session) => applyNext(driver, session, steps)));
}

/** For the tables as they are once every step has been applied. */
export async function arrange(driver: SqlDriver): Promise<void> {
  await driver.write(async (session) => {
    await driver.takeTurn(session, sql.hold);
    await driver.arrangeTables(session);
  });
}

/** How many steps the database has; 0 when it has never been migrated. */
export async function appliedSteps(driver: SqlDriver): Promise<number> {
  return driver.read(countSteps);
}

async function applyNext(
  driver: SqlDriver,
  session: SqlSession,
  steps: readonly string[],
): Promise<boolean> {
  await driver.takeTurn(session, sql.hold);
  const applied = await countSteps(session);
  if (applied > steps.length) {
    throw new Error(
      `The database is newer than this server: it has ${applied} schema steps, this server knows ${steps.length}.`,
    );
  }
  const statement = steps[applied];
  if (statement === undefined) return false;
  await session.run(statement, []);
  await session.run(sql.note, [applied + 1, Date.now()]);
  return true;
}

async function countSteps(session: SqlSession): Promise<number> {
  const [row] = await session.run(sql.count, []);
  return row ? integer(row, 'steps') : 0;
}

/** Two PostgreSQL sessions that create the same table at once collide in the catalogue, IF NOT EXISTS or not. */
async function createOnce(driver: SqlDriver, statement: string): Promise<void> {
  const create = () => driver.write((session) => driver.takeTurn(session, statement));
  await create().catch(create);
}
