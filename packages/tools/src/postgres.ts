import {
  execFileSync,
  spawn,
  spawnSync,
  type ChildProcess,
  type StdioOptions,
} from 'node:child_process';
import { chownSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { canInstallWithApt, installWithApt } from './apt.ts';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';

const oldestVersion = 15;

/** The Debian packages that bring it. */
export const debianPackages = ['postgresql'];

/** A throw-away PostgreSQL of our own. Its address stays the same over `kill` and `start`. */
export interface Postgres {
  url: string;
  /** Ends it, and removes its data. */
  stop: () => Promise<void>;
  /** Ends it as a power cut would: SIGKILL, no shutdown. `start` brings it back on its data. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  /** Starts a copy that follows it, to be read from until it is promoted. */
  startStandby: () => Promise<Postgres>;
}

/**
 * Starts a PostgreSQL cluster on a free loopback port, installing PostgreSQL first where that can
 * be done. It ends with this process, however that ends.
 */
export async function startPostgres(): Promise<Postgres> {
  const programs = ensurePrograms();
  if (typeof programs === 'string') throw new Error(programs);
  return openCluster(programs, (data, as) =>
    execFileSync(
      programs.initdb,
      ['-D', data, '-U', 'spaarkit', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      as,
    ),
  );
}

/** How a program is run: not as root, and from a folder that its user may look into. */
interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
}

async function openCluster(
  programs: Programs,
  fill: (data: string, as: RunAs & { readonly stdio: StdioOptions }) => void,
): Promise<Postgres> {
  const identity = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-postgres-'));
  if (identity !== undefined) chownSync(folder, identity.uid, identity.gid);
  const data = join(folder, 'data');
  const as = { ...identity, cwd: folder };
  fill(data, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  const url = `postgres://spaarkit@127.0.0.1:${port}/postgres`;

  let running: ChildProcess | undefined;
  const start = async () => {
    running ??= await startServer(programs.postgres, data, port, as);
  };
  const end = async (signal: 'close' | 'SIGKILL') => {
    const child = running;
    running = undefined;
    if (child?.pid === undefined) return;
    // Not `exit`: the backends have process groups of their own, so a SIGKILL misses them, and for a
    // moment one may still answer. They hold the log open until the last of them is gone.
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.ref();
    if (child.stderr instanceof Socket) child.stderr.ref();
    if (signal === 'SIGKILL') process.kill(-child.pid, 'SIGKILL');
    else child.stdin?.end();
    if (child.exitCode === null && child.signalCode === null) await ended;
  };

  await start();
  return {
    url,
    start,
    startStandby: () =>
      openCluster(programs, (copy, asUser) =>
        execFileSync(
          programs.basebackup,
          ['-D', copy, '-d', url, '--write-recovery-conf', '--checkpoint=fast', '--no-sync'],
          asUser,
        ),
      ),
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The PostgreSQL of this test run: the one named by `SPAARKIT_POSTGRES_URL`, or a new one.
 * Undefined when there is none to be had; under `SPAARKIT_STRICT=1` that is an error.
 */
export async function postgresForTests(): Promise<
  { url: string; stop: () => Promise<void> } | undefined
> {
  const url = process.env['SPAARKIT_POSTGRES_URL'];
  if (url !== undefined && url !== '') return { url, stop: async () => {} };

  const programs = ensurePrograms();
  if (typeof programs !== 'string') return startPostgres();
  if (process.env['SPAARKIT_STRICT'] === '1') throw new Error(programs);
  console.log(`Not run on PostgreSQL: ${programs}`);
  return undefined;
}

interface Programs {
  initdb: string;
  postgres: string;
  basebackup: string;
}

function ensurePrograms(): Programs | string {
  const present = findPostgres();
  if (present !== undefined) return present;
  const reason = canInstallWithApt()
    ? installWithApt(debianPackages)
    : 'it can be installed by itself only as root on Debian or Ubuntu';
  return (
    findPostgres() ??
    `PostgreSQL ${oldestVersion} or newer was not found, and it could not be installed ` +
      `(${reason ?? 'no such version was found after the installation'}). ` +
      'SPAARKIT_POSTGRES_BIN may name the folder of its programs, SPAARKIT_POSTGRES_URL a server.'
  );
}

/** Its programs on this machine, when they are new enough. */
export function findPostgres(): Programs | undefined {
  const named = process.env['SPAARKIT_POSTGRES_BIN'];
  const onPath = findProgram(['initdb']);
  const folders = [
    ...(named === undefined ? [] : [named]),
    ...globSync(
      '{/usr/lib/postgresql/*,/usr/pgsql-*,/opt/homebrew/opt/postgresql@*,/usr/local/opt/postgresql@*}/bin',
    ).toSorted((a, b) => versionInPath(b) - versionInPath(a)),
    ...(onPath === undefined ? [] : [dirname(onPath)]),
  ];
  return folders
    .map((folder) => ({
      initdb: join(folder, 'initdb'),
      postgres: join(folder, 'postgres'),
      basebackup: join(folder, 'pg_basebackup'),
    }))
    .find(
      ({ initdb, postgres }) =>
        findProgram([initdb]) !== undefined && versionOf(postgres) >= oldestVersion,
    );
}

function versionInPath(path: string): number {
  return Number(/(\d+)\/bin$/.exec(path)?.[1] ?? 0);
}

function versionOf(program: string): number {
  const said = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return said.status === 0 ? Number(/(\d+)/.exec(said.stdout)?.[1] ?? 0) : 0;
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (user === undefined) throw new Error('There is no unprivileged user to run PostgreSQL as.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/**
 * Runs the server while our end of a pipe is open. When we close it, or are gone, even by SIGKILL,
 * the server is shut down and its folder (the first argument) removed. The pipe is read through
 * descriptor 3, because a background command's standard input is empty.
 */
const caretaker = `
  exec 3<&0
  folder=$1; shift
  "$@" 3<&- & server=$!
  (cat <&3 >/dev/null; : >"$folder/closed"; kill -INT $server) & watch=$!
  wait $server
  if [ -e "$folder/closed" ]; then rm -rf "$folder"; else kill $watch; fi
`;

async function startServer(
  postgres: string,
  data: string,
  port: number,
  as: RunAs,
): Promise<ChildProcess> {
  const options = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    // What a commit did not wait for is not flushed meanwhile, however slow its writers are: so a test can tell.
    wal_writer_delay: '10s',
    wal_writer_flush_after: '1GB',
  };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

  // After a kill the last backends may hold the shared memory for a moment longer.
  for (let attempt = 1; ; attempt++) {
    const child = spawn('sh', ['-c', caretaker, 'sh', as.cwd, postgres, '-D', data, ...args], {
      ...as,
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const log = await readUntilReady(child);
    if (log === undefined) {
      // Neither the server nor its pipes keep a finished test run alive.
      child.unref();
      for (const stream of [child.stdin, child.stderr])
        if (stream instanceof Socket) stream.unref();
      return child;
    }
    if (attempt === 20) throw new Error(`PostgreSQL did not start:\n${log}`);
    await delay(100);
  }
}

/** Undefined once the server accepts connections; its log when it ended instead. */
function readUntilReady(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.once('error', reject);
    child.once('exit', () => resolve(log));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      // Only the end: whoever knocks while it recovers leaves a line each time.
      log = (log + text).slice(-10_000);
      if (/ready to accept (read-only )?connections/.test(log)) resolve(undefined);
    });
  });
}
