import { expect, test } from 'vitest';
import { spaarkit } from './testing/spaarkit.ts';

test('every command explains itself', async () => {
  const { code, out } = await spaarkit('--help');
  expect(code).toBe(0);
  const commands = [...out.matchAll(/^ {2}([a-z]+( [a-z-]+)?) {2,}/gm)].map(
    ([, name]) => name ?? '',
  );
  expect(commands).toHaveLength(39);
  for (const name of commands) {
    const help = await spaarkit(`${name} --help`);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining(`Usage: spaarkit ${name}`)]);
  }
});

test.each([
  ['nonsense', '"nonsense" is no command.'],
  ['keys', 'Perhaps "keys create"'],
  ['start --prot 1', 'There is no option --prot. Perhaps --port?'],
  ['start --port 70000', '--port takes a whole number from 0 to 65535'],
  ['start --data demo', '--data is for --demo alone. Name the database with --database'],
  ['start --demo --data demo --database x.db', 'with --data, not both'],
  ['start --demo --data=', '--data names no folder'],
  ['start --log-level loud', '--log-level takes debug, info, warn, error, silent'],
  ['keys create --kind secret', '--program is missing'],
  ['keys create --program x --kind master', '--kind takes publishable, secret or signing'],
  [
    'keys create --program x --kind secret --origin https://a.nl',
    '--origin goes with --kind publishable',
  ],
  ['keys create --program x --kind publishable --origin a.nl/shop', 'is no origin'],
  ['programs create', '<id> is missing'],
  ['programs create a b', '"b" is one word too many'],
  ['programs create Not-A-Slug', 'cannot be an id'],
  ['webhooks add shop.example --program x', '"shop.example" is no web address'],
  ['webhooks add https://a.nl --event points --program x', '--event takes no "points"'],
  ['webhooks deliveries w --status lost --program x', '--status takes waiting, delivered, dead'],
  ['webhooks redeliver w --program x', 'Say which: --event'],
  ['webhooks redeliver w --event e --dead --program x', 'Say which: --event'],
  ['webhooks rotate-secret w --overlap 999 --program x', '--overlap takes a whole number'],
  ['connectors set shop --program x', '<url> is missing'],
])('%s is a wrong call', async (line, message) => {
  const { code, err } = await spaarkit(line);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  expect(err).toContain('--help');
});

test.each([
  ['start --database mysql://localhost/x', 'mysql: is no database of ours. Name an SQLite file'],
  ['start --proxies -1', "--proxies takes a value that begins with a dash as '--proxies=-1'"],
  ['strat', '"strat" is no command. Perhaps "start"?'],
  ['program psuh', '"program psuh" is no command. Perhaps "program push"?'],
  ['program push p.json --programm x', 'There is no option --programm. Perhaps --program?'],
  ['program push p.json --nothing x', 'There is no option --nothing.'],
  ['--port 3000', 'A command comes before its options: spaarkit start --port'],
  ['keys list --program', '--program has no value behind it.'],
  ['keys list --program --database x.db', '--program has no value behind it.'],
  ['programs create x --test=yes', '--test takes no value.'],
  ['keys create --program x --kind secret --kind signing', '--kind stands there twice'],
  ['program push p.json', '--program for a database, or --url for a running API'],
  ['program push p.json --program x --key sk_x', '--key goes with --url'],
  ['program push p.json --url https://a.nl --database x.db', '--database goes with --program'],
  ['webhooks add https://a.nl --event points.earnd --program x', 'Perhaps points.earned?'],
  ['start --no-rate-limit --page-limit 5', '--no-rate-limit and --page-limit contradict'],
])('a call that cannot be meant is told with what to write: %s', async (line, message) => {
  const { code, err } = await spaarkit(line);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

test('a port of the environment that is none is told, and not passed over', async () => {
  expect(await spaarkit('start', { API_PORT: 'eighty' })).toMatchObject({
    code: 2,
    err: expect.stringContaining('API_PORT takes a whole number from 0 to 65535') as string,
  });
});
