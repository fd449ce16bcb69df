/** spaarkit start */
import { join } from 'node:path';
import { demoKeys, demoProgramId, demoSigningKeyId, seedDemo, type RateLimits } from '../app.ts';
import { closeOnSignals, createLogger, logLevels, serve, StartError } from '../serve.ts';
import {
  CommandError,
  readInteger,
  UsageError,
  type Command,
  type Input,
  type Terminal,
} from './command.ts';
import {
  databaseName,
  databaseOption,
  openDatabase,
  withoutPassword,
  type Database,
} from './database.ts';
import { makeFolder } from './make-folder.ts';
import { version } from './version.ts';

export const startCommand: Command = {
  name: 'start',
  about: 'Starts the API, after bringing the database up to date.',
  options: {
    port: {
      value: '<port>',
      about: 'Port to listen on; 0 takes any free one. Default: API_PORT, or 4301.',
    },
    host: {
      value: '<address>',
      about: 'Address to listen on. Default: 127.0.0.1, this machine only.',
    },
    database: databaseOption,
    'log-level': { value: '<level>', about: `One of ${logLevels.join(', ')}. Default: info.` },
    metrics: {
      about: 'Tell at /metrics, for Prometheus and without a key, how requests were answered.',
    },
    'page-limit': {
      value: '<n>',
      about: 'Requests a minute of a member, or of an address without one. Default: 600.',
    },
    'shop-limit': { value: '<n>', about: 'Requests a minute of a shop’s server. Default: 6000.' },
    'no-rate-limit': { about: 'Do not limit how often callers may ask.' },
    proxies: {
      value: '<n>',
      about: 'Proxies of your own in front, whose X-Forwarded-For is believed. Default: 0.',
    },
    demo: {
      about: 'Demo mode: the demo programme, keys that everybody knows, a clock that can be moved.',
    },
    data: { value: '<folder>', about: 'With --demo: keep the database in this folder.' },
  },
  examples: [
    'spaarkit start',
    'spaarkit start --database postgres://spaarkit@localhost/spaarkit --host 0.0.0.0',
    'spaarkit start --demo --data ./demo-data',
  ],
  async run(input, terminal) {
    const demo = input.isSet('demo');
    const port = readPort(input, terminal);
    const level = input.oneOf('log-level', logLevels, 'info');
    const rateLimits = readLimits(input);
    const proxies = input.integer('proxies', { standard: 0, min: 0, max: 10 });
    const name = await chooseDatabase(input, terminal);
    const database = await openDatabase(name);
    const { store } = database;
    try {
      if (demo) await seedDemo(store);
      const server = await serve({
        store,
        demo,
        version: await version(),
        port,
        host: input.text('host') ?? '127.0.0.1',
        logger: createLogger({ level }),
        metrics: input.isSet('metrics'),
        rateLimits,
        proxies,
      });
      const closed = closeOnSignals(server);
      announce(server.url, name, database, demo, terminal);
      if ((await store.listPrograms()).length === 0)
        terminal.tell(
          'There is no programme in it yet. Make one with: spaarkit programs create <id>',
        );
      await closed;
    } catch (error) {
      await store.close().catch(() => {});
      throw error instanceof StartError ? new CommandError(error.message, { cause: error }) : error;
    }
  },
};

/** `DATABASE_URL` and `--data` belong to demo mode, where the demo's folder holds all there is. */
async function chooseDatabase(input: Input, terminal: Terminal): Promise<string> {
  const data = input.text('data');
  const url = terminal.environment['DATABASE_URL'];
  const isDemo = input.isSet('demo');
  const isNamed = input.text('database') !== undefined;
  if (data === '') throw new UsageError('--data names no folder.');
  if (data !== undefined && isNamed)
    throw new UsageError('Name the database with --database or its folder with --data, not both.');
  if (data !== undefined && !isDemo)
    throw new UsageError('--data is for --demo alone. Name the database with --database.');
  if (isNamed || !isDemo) return databaseName(input, terminal);
  if (url) return url;
  if (data === undefined) return databaseName(input, terminal);
  await makeFolder(data);
  return join(data, 'spaarkit.db');
}

function readPort(input: Input, { environment }: Terminal): number {
  const range = { min: 0, max: 65_535 };
  const { API_PORT: set } = environment;
  return input.integer('port', {
    standard: set ? readInteger('API_PORT', set, range) : 4301,
    ...range,
  });
}

function readLimits(input: Input): RateLimits | false {
  const given = ['page-limit', 'shop-limit'].find((name) => input.text(name) !== undefined);
  if (input.isSet('no-rate-limit') && given !== undefined)
    throw new UsageError(`--no-rate-limit and --${given} contradict each other.`);
  if (input.isSet('demo') || input.isSet('no-rate-limit')) return false;
  const perMinute = (name: string, standard: number) => ({
    requests: input.integer(name, { standard, min: 1, max: 1_000_000 }),
  });
  return { page: perMinute('page-limit', 600), shop: perMinute('shop-limit', 6000) };
}

function announce(
  url: string,
  name: string,
  { store, durability }: Database,
  demo: boolean,
  { tell }: Terminal,
): void {
  tell(`Spaarkit API on ${url} (reference: ${url}/docs)`);
  tell(`Database ${withoutPassword(name)}: ${store.engine}; ${durability}`);
  if (demo) {
    tell(
      `Demo mode, for trying out only: programme ${demoProgramId}, keys ${demoKeys.publishable} and ${demoKeys.secret},`,
    );
    tell(`member tokens signed with ${demoKeys.signing} (kid ${demoSigningKeyId}).`);
  }
}
