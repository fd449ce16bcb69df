/** Fills PostgreSQL with members and their past, on all cores. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import type { TestDatabase } from '../../../../server/testing/engines.ts';

/** The members that one process adds: `member-<first>` and so on. */
export interface Share {
  readonly url: string;
  readonly first: number;
  readonly count: number;
  readonly transactions: number;
}

/** How many members there are to be, each with so many transactions. */
export interface Crowd {
  readonly members: number;
  readonly transactions: number;
}

/** Adds `member-0`, `member-1` and so on, booked as the server books; gives transactions per second. */
export async function fill(
  database: TestDatabase,
  { members, transactions }: Crowd,
): Promise<number> {
  const begun = performance.now();
  const perSecond = (some: number) =>
    Math.round((some * transactions) / ((performance.now() - begun) / 1000));
  let added = 0;
  let toldAt = begun;
  const tell = (more: number): void => {
    added += more;
    if (performance.now() - toldAt < 10_000) return;
    toldAt = performance.now();
    const left = Math.round(((members - added) * transactions) / perSecond(added));
    console.error(
      `${added} of ${members} members, ${perSecond(added)} transactions/s, ${left} s left`,
    );
  };
  // What is lost in a crash would be filled anew, so nobody waits for the disk.
  await setting(database, 'SET synchronous_commit = off');
  const shares = sharesOf(database.name, { members, transactions });
  await Promise.all(shares.map((share) => addShare(share, tell)));
  await setting(database, 'RESET synchronous_commit');
  // As a database that has stood for a while: pages are marked, and the planner knows the sizes.
  await database.execute('VACUUM ANALYZE');
  return perSecond(added);
}

function sharesOf(url: string, { members, transactions }: Crowd): Share[] {
  const processes = availableParallelism();
  const each = Math.ceil(members / processes);
  return Array.from({ length: processes }, (_, index) => {
    const first = index * each;
    return { url, first, count: Math.max(0, Math.min(each, members - first)), transactions };
  });
}

async function addShare(share: Share, tell: (added: number) => void): Promise<void> {
  const child = fork(join(import.meta.dirname, 'fill-host.ts'), [], {
    execArgv: ['--conditions=spaarkit-source', '--no-warnings'],
  });
  const endOnExit = () => child.kill('SIGKILL');
  process.once('exit', endOnExit);
  child.on('message', (added) => tell(Number(added)));
  child.send(share);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('exit', endOnExit);
  if (code !== 0) throw new Error('A process that added members has failed.');
}

/** Holds for connections that are opened from now on. */
async function setting(database: TestDatabase, change: string): Promise<void> {
  const name = new URL(database.name).pathname.slice(1);
  await database.execute(`ALTER DATABASE ${name} ${change}`);
}
