import { demoProgram, starterProgram } from '@spaarkit/contract/fixtures';
import { spawn, spawnSync } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp, seedDemo, silentLogger } from './app.ts';
import { spaarkit } from './cli/testing/spaarkit.ts';
import { isWellFormedKey } from './key-format.ts';
import { serve } from './serve.ts';
import { exportMembers } from './services/index.ts';
import { openSqliteStore } from './sqlite.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spaarkit-cli-'));
  await writeFile(file('good.json'), JSON.stringify(demoProgram));
  await writeFile(
    file('bad.json'),
    JSON.stringify({
      ...demoProgram,
      currency: 'euro',
      rewards: [{ kind: 'free_shipping', id: 'x' }],
    }),
  );
  await writeFile(file('broken.json'), '{');
});
afterAll(() => rm(folder, { recursive: true }));

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

test('a valid document is valid, and each mistake of another is named', async () => {
  expect(await spaarkit(`program validate ${file('good.json')}`)).toMatchObject({
    code: 0,
    err: '',
  });
  const bad = await spaarkit(`program validate ${file('bad.json')}`);
  expect(bad.code).toBe(1);
  expect(bad.out).toContain('/currency\tUse an ISO 4217 code such as "EUR"');
  expect(bad.out).toContain('/rewards/0/cost');
  expect((await spaarkit(`program validate ${file('broken.json')}`)).err).toContain('is not JSON');
});

test.each([
  'program validate none.json',
  'program compare none.json good.json',
  'program dry-run none.json orders.csv',
  'program dry-run good.json none.json',
  'program push none.json --program shop --database files.db',
  'import members none.json --program shop --database files.db',
  'keys create --kind signing --public-key none.json --program shop --database files.db',
])('a file that is not there is named where it was looked for: %s', async (line) => {
  await spaarkit(`programs create shop --database ${file('files.db')}`);
  const { code, err } = await spaarkit(line.replaceAll(/[a-z]+\.(json|db|csv)/g, file));
  expect([code, err]).toEqual([1, `There is no file ${file('none.json')}.`]);
});

test('a folder in place of a file is told, and one that is not there to write in', async () => {
  const taking = `import members ${file('members.csv')} --program inn --database ${file('inn.db')}`;
  await spaarkit(`programs create inn --database ${file('inn.db')}`);
  await spaarkit(`program push ${file('good.json')} --program inn --database ${file('inn.db')}`);
  await writeFile(file('members.csv'), 'memberId\nnoor\n');
  expect((await spaarkit(taking.replace(file('members.csv'), folder))).err).toBe(
    `${folder} is a folder. Name a file in it.`,
  );
  expect((await spaarkit(`program validate ${folder}`)).err).toBe(
    `${folder} is a folder. Name a file in it.`,
  );
  expect((await spaarkit(`${taking} --errors ${file('nowhere/skipped.jsonl')}`)).err).toContain(
    `The folder ${file('nowhere')} does not exist. Make it`,
  );
});

test.each([
  ['program validate good.json/none.json', 'good.json is a file, or in one, and no folder.'],
  ['programs create x --database good.json/x.db', 'good.json is a file, and no folder. Move it'],
  ['programs create x --database good.json', 'good.json is no SQLite database, or a damaged one'],
  [
    'backup nowhere/copy.db --database begun.db',
    'nowhere does not exist. Make it, or name another',
  ],
  ['restore begun.db --database nowhere/x.db', 'nowhere does not exist. Make it, or name another'],
  ['start --demo --data good.json', 'could not be made: it is a file, or in one. Name another'],
  ['start --demo --data good.json/in', 'could not be made: it is a file, or in one. Name another'],
])(
  'what stands in the way of a file is told, and not what the system calls it: %s',
  async (line, message) => {
    await spaarkit(`programs create begun --database ${file('begun.db')}`);
    const { code, err } = await spaarkit(line.replaceAll(/\S+\.(?:json|db)\S*/g, file));
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(err).not.toMatch(/\b[A-Z]{6,}\b|unable to open/);
  },
);

test.each([
  'verify',
  'programs list',
  'keys list --program shop',
  'export members --program shop --out all.csv',
])('a database that is not there is not made, and not answered from: %s', async (line) => {
  const database = file('mistyped.db');
  const { code, err } = await spaarkit(`${line} --database ${database}`);
  expect([code, err]).toEqual([1, expect.stringContaining(`There is no database ${database}.`)]);
  await expect(access(database)).rejects.toThrow();
});

test('the document to begin with is one that can be published', async () => {
  const database = file('beginning.db');
  const { out } = await spaarkit('program example');
  await writeFile(file('beginning.json'), out);
  await spaarkit(`programs create my-shop --database ${database}`);
  const pushed = await spaarkit(
    `program push ${file('beginning.json')} --program my-shop --database ${database}`,
  );
  expect(pushed).toMatchObject({ code: 0, err: '' });
});

test('a shop is set up from the command line, and its keys open the API', async () => {
  const database = file('shop.db');
  const run = (line: string) => spaarkit(`${line} --database ${database}`);
  expect((await run('programs create my-shop')).code).toBe(0);
  expect(await run('programs create my-shop')).toMatchObject({
    code: 1,
    err: 'There is a programme "my-shop" already.',
  });
  expect((await run('keys list --program my-shop')).err).toContain('No keys yet');
  expect(await run(`program push ${file('good.json')} --program my-shop`)).toMatchObject({
    code: 0,
    out: `Published ${file('good.json')} as version 1.`,
  });
  expect((await run('programs list')).out).toBe('my-shop\tlive\tversion 1');
  expect((await run('keys list --program other')).err).toBe(
    'There is no programme "other" in this database. It has: my-shop.',
  );

  const publishable = (
    await run('keys create --program my-shop --kind publishable --origin https://shop.example/')
  ).out;
  const secret = (await run('keys create --program my-shop --kind secret')).out;
  const [kid = '', signingSecret = ''] = (
    await run('keys create --program my-shop --kind signing')
  ).out.split('\n');
  for (const key of [publishable, secret]) expect(isWellFormedKey(key)).toBe(true);
  const { out: list } = await run('keys list --program my-shop');
  expect(list).toContain('https://shop.example');
  expect(list).toContain(kid);
  expect(list).not.toContain(secret);
  expect(list).not.toContain(signingSecret);

  const store = openSqliteStore({ file: database });
  const app = createApp({ store });
  const ask = async (path: string, headers: Record<string, string>) =>
    (await app.fetch(new Request(`http://api.test${path}`, { headers }))).status;
  expect(await ask('/v1/program', { 'spaarkit-key': publishable })).toBe(200);
  expect(await ask('/v1/program/document', { authorization: `Bearer ${secret}` })).toBe(200);
  const id = /^(\S+)\tsecret/m.exec(list)?.[1] ?? '';
  expect((await run(`keys revoke ${id} --program my-shop`)).code).toBe(0);
  // Revoked by another process: this one learns of it within a second.
  const asRevoked = () => ask('/v1/program/document', { authorization: `Bearer ${secret}` });
  await expect.poll(asRevoked, { timeout: 1500 }).toBe(401);
  expect((await run('keys revoke nothing --program my-shop')).code).toBe(1);
  await store.close();
  expect(await run('verify')).toMatchObject({
    code: 0,
    out: 'my-shop\t0 members checked',
    err: 'The ledger is sound.',
  });
});

test('a document is pushed through a running API', async () => {
  const database = file('push.db');
  await spaarkit(`programs create my-shop --database ${database}`);
  const { out: key } = await spaarkit(`keys create --program my-shop --kind secret`, {
    SPAARKIT_DATABASE: database,
  });
  const server = await serve({
    store: openSqliteStore({ file: database }),
    port: 0,
    logger: silentLogger,
  });
  const push = (name: string, environment: Record<string, string>) =>
    spaarkit(`program push ${file(name)} --url ${server.url}`, environment);
  expect(await push('good.json', { SPAARKIT_SECRET_KEY: key })).toMatchObject({
    code: 0,
    out: `Published ${file('good.json')} as version 1.`,
  });
  expect((await push('bad.json', { SPAARKIT_SECRET_KEY: key })).code).toBe(1);
  expect((await push('good.json', { SPAARKIT_SECRET_KEY: 'sk_wrong' })).err).toContain(
    'answered 401: Check the secret key',
  );
  expect((await push('good.json', {})).code).toBe(2);
  await server.close();
  expect((await push('good.json', { SPAARKIT_SECRET_KEY: key })).err).toContain(
    'could not be reached',
  );
});

test('a database that cannot be opened is told, without its password', async () => {
  expect((await spaarkit('start --database /no/such/folder/x.db')).err).toContain(
    '/no/such/folder does not exist',
  );
  expect((await spaarkit(`start --database ${folder}`)).err).toContain('is a folder');
  await writeFile(file('text.db'), 'this is no database, however long it may be'.repeat(100));
  expect((await spaarkit(`programs list --database ${file('text.db')}`)).err).toContain(
    'is no SQLite database',
  );
  const { code, err } = await spaarkit(
    'programs list --database postgres://someone:canary-password@127.0.0.1:1/nothing',
  );
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('postgres://someone@127.0.0.1:1/nothing could not be opened'),
  ]);
  expect(err).not.toContain('canary-password');
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

test('what is no backup is told as such, and leaves nothing behind', async () => {
  const restored = file('of-no-backup.db');
  const { code, err } = await spaarkit(`restore ${file('good.json')} --database ${restored}`);
  expect([code, err]).toEqual([
    1,
    `${file('good.json')} is no SQLite database, or a damaged one. Name a file that \`spaarkit backup\` made.`,
  ]);
  await expect(access(restored)).rejects.toThrow();
});

test('a document that is live already is not called published', async () => {
  const run = (line: string) => spaarkit(`${line} --database ${file('twice.db')}`);
  await run('programs create my-shop');
  const push = `program push ${file('good.json')} --program my-shop`;
  expect((await run(push)).out).toBe(`Published ${file('good.json')} as version 1.`);
  expect((await run(push)).out).toBe(
    `${file('good.json')} is live already, as version 1. Nothing was published.`,
  );
  expect(await run(`${push} --url https://loyalty.example`)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--program goes with a database, and --url') as string,
  });
});

test('a currency that this machine does not know is told, and stays allowed', async () => {
  const spoiled = (await readFile(file('good.json'), 'utf8')).replace('"EUR"', '"EUU"');
  await writeFile(file('currency.json'), spoiled);
  expect(await spaarkit(`program validate ${file('currency.json')}`)).toMatchObject({
    code: 0,
    err: '/currency\t"EUU" is no currency that this machine knows. Is it spelled as meant?',
  });
});

const cli = ['--conditions=spaarkit-source', join(import.meta.dirname, 'cli.ts')];

// A process of its own: where Node tries for ever, it can be ended.
test.skipIf(process.platform !== 'linux').each(['/proc/no', '/proc/no/such'])(
  'a folder that the system lets nobody make is told at once: %s',
  (data) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [...cli, 'start', '--demo', '--data', data, '--port', '0'],
      { encoding: 'utf8', timeout: 20_000, killSignal: 'SIGKILL' },
    );
    expect([status, stderr]).toEqual([
      1,
      `The folder ${data} could not be made: no folder can be made there. Name another folder.\n`,
    ]);
  },
  30_000,
);

test.skipIf(process.getuid?.() === 0)(
  'a folder that this user may not make, or not write in, is told',
  async () => {
    await mkdir(file('closed'), { mode: 0o500 });
    expect(await spaarkit(`start --demo --data ${file('closed/in/it')}`)).toMatchObject({
      code: 1,
      err: `The folder ${file('closed/in/it')} could not be made: this user may not make it. Allow it, or name another folder.`,
    });
    const { code, err } = await spaarkit(`start --demo --data ${file('closed')}`);
    expect([code, err]).toEqual([1, expect.stringContaining('may not be written by this user')]);
  },
);

test('a folder that could not be made leaves none of those it would have been in', async () => {
  const { code, err } = await spaarkit(`start --demo --data ${file(`a/b/${'c'.repeat(300)}`)}`);
  expect([code, err]).toEqual([1, expect.stringContaining('could not be made: its name is too')]);
  await expect(access(file('a'))).rejects.toThrow();
});

test('the server starts, says where it is, and ends cleanly when told to', async () => {
  const child = spawn(
    process.execPath,
    [...cli, 'start', '--demo', '--data', file('a/demo'), '--port', '0'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const output = { log: '', told: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.log += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(output.told)));
    child.stderr.on('data', (chunk: Buffer) => {
      output.told += chunk.toString();
      const found = /Spaarkit API on (\S+)/.exec(output.told)?.[1];
      if (found !== undefined && output.told.includes('Demo mode')) resolve(found);
    });
  });
  expect(output.told).toMatch(/SQLite \d+\.\d+.*synchronous=FULL/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const served = await fetch(`${url}/v1/program?key=pk_demo`);
  expect(served.status).toBe(200);

  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  const lines = output.log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { route?: string });
  expect(lines.map(({ route }) => route)).toEqual(['readyz', 'getProgram']);
}, 30_000);

test('a ledger that was tampered with is found', async () => {
  const database = file('tampered.db');
  const store = openSqliteStore({ file: database });
  await store.migrate();
  await seedDemo(store);
  const app = createApp({ store, demo: true });
  const send = (method: string, path: string, body: object) =>
    app.fetch(
      new Request(`http://api.test${path}`, {
        method,
        headers: {
          authorization: 'Bearer sk_demo',
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify(body),
      }),
    );
  await send('PUT', '/v1/members/lena', {});
  const given = { points: 500, reason: 'welcome', actor: 'test' };
  expect((await send('POST', '/v1/members/lena/adjustments', given)).status).toBe(201);
  await store.close();
  expect(await spaarkit(`verify --database ${database}`)).toMatchObject({
    code: 0,
    out: 'demo\t1 member checked',
  });

  const raw = new DatabaseSync(database);
  raw.exec('UPDATE member SET available = available + 1');
  raw.close();
  const { code, out, err } = await spaarkit(`verify --database ${database}`);
  expect([code, err]).toEqual([1, expect.stringContaining('not sound')]);
  expect(out).toContain('available');
});

test('two documents are compared', async () => {
  await writeFile(file('next.json'), JSON.stringify({ ...demoProgram, termsVersion: '2' }));
  const { code, out } = await spaarkit(`program compare ${file('good.json')} ${file('next.json')}`);
  expect([code, out]).toEqual([0, '~ /termsVersion: "1" → "2"']);
  const same = await spaarkit(`program compare ${file('good.json')} ${file('good.json')}`);
  expect([same.code, same.out, same.err]).toEqual([0, '', 'The two say the same.']);
});

test('the rules and the sheet for staff are printed as pages', async () => {
  const rules = await spaarkit(`program rules ${file('good.json')} --locale nl`);
  expect([rules.code, rules.out]).toEqual([0, expect.stringContaining('<html lang="nl">')]);
  const sheet = await spaarkit(`program staff-sheet ${file('good.json')}`);
  expect([sheet.code, sheet.out]).toEqual([0, expect.stringContaining('<!doctype html>')]);
});

test('a text that the document has not in the language of a page is named', async () => {
  const club = { ...starterProgram, name: { en: 'My club', nl: 'Mijn club' } };
  await writeFile(file('english.json'), JSON.stringify(club));
  const { code, err, out } = await spaarkit(`program rules ${file('english.json')} --locale nl`);
  expect([code, out]).toEqual([0, expect.stringContaining('<h1>Spaarregels van Mijn club</h1>')]);
  const lines = err.split('\n');
  expect(lines).toContain('/rewards/0/name\tHas no text in "nl"; the page says it in "en".');
  expect(lines).toContain('/points/names\tHas no text in "nl"; the page says it in "en".');
  expect(lines.filter((line) => line.startsWith('/name\t'))).toEqual([]);
  expect(lines.at(-1)).toBe(
    `${lines.length - 1} texts of the page are not in its language. Add them to ${file('english.json')}, or ask for a page in "en".`,
  );
  const whole = await spaarkit(`program rules ${file('english.json')}`);
  expect([whole.code, whole.err]).toEqual([0, '']);
  const regional = await spaarkit(`program staff-sheet ${file('good.json')} --locale nl-BE`);
  expect([regional.code, regional.err]).toEqual([0, '']);
});

test.each(['de', 'nl_BE', 'nl-', ''])(
  'a page is not written in a language that nobody asked for: %s',
  async (locale) => {
    const { code, err } = await spaarkit(`program rules ${file('good.json')} --locale=${locale}`);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(
        `--locale takes en or nl, or one of their regions such as nl-BE; not "${locale}".`,
      ),
    ]);
  },
);

test('a page that cannot be in the first language of its document says so', async () => {
  const german = JSON.stringify(starterProgram).replaceAll('"en"', '"de"');
  await writeFile(file('german.json'), german);
  const { code, err, out } = await spaarkit(`program rules ${file('german.json')}`);
  expect([code, out]).toEqual([0, expect.stringContaining('<html lang="en">')]);
  expect(err).toContain(
    'Such a page is written in en or nl, and not in "de": this one is in English.',
  );
});

test('no page is made of a document with mistakes', async () => {
  const { code, err } = await spaarkit(`program rules ${file('bad.json')}`);
  expect([code, err]).toEqual([1, expect.stringContaining('/currency\tUse an ISO 4217 code')]);
});

test('a clearing report is a table or JSON, and names what is wrong with its period', async () => {
  const run = (line: string) => spaarkit(`${line} --database ${file('clearing.db')}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  const report = 'reports clearing --program my-shop --from 2026-01-01 --through';
  expect(await run(`${report} 2026-01-31`)).toMatchObject({
    code: 0,
    out: 'kind,id,name,issuedPoints,issuedMinor,givenMinor,fundedMinor,balanceMinor,currency\nprogramme,,,0,0,0,0,0,EUR',
  });
  const summary = await run(`${report.replace('clearing', 'summary')} 2026-01-31`);
  expect(JSON.parse(summary.out)).toMatchObject({ members: { joined: 0 }, points: { earned: 0 } });
  const orders = await run(`${report.replace('clearing', 'orders')} 2026-01-31`);
  expect(JSON.parse(orders.out)).toMatchObject({ members: { orders: 0 }, boughtTogether: [] });
  const { out } = await run(`${report} 2026-01-31 --format json`);
  expect(JSON.parse(out)).toMatchObject({ through: '2026-01-31', uses: 0, payments: [] });
  expect((await run(`${report} soon`)).err).toContain('--through take dates');
  expect((await run(`${report} 2025-12-31`)).err).toContain('--through must not be before --from.');
  expect((await run(`${report} 2027-01-31`)).err).toContain(
    '--through: ask for 366 days at the most.',
  );
});

test('a dry run prints figures, and writes them as JSON and as a page', async () => {
  await writeFile(
    file('orders.csv'),
    'orderId,Customer,paidAt,gross\na,lena,2026-01-05,100\nb,tom,2026-01-06,x\n',
  );
  const line = `program dry-run ${file('good.json')} ${file('orders.csv')} --map memberId=Customer`;
  const { code, err, out } = await spaarkit(
    `${line} --against ${file('good.json')} --json ${file('run.json')} --html ${file('run.html')}`,
  );
  expect([code, err]).toEqual([0, expect.stringContaining('line 3, gross: "x" is no amount.')]);
  expect(out).toMatch(/1 order of 1 member, worth €100\.00/);
  expect(out).toMatch(/points issued +1,000 +1,000/);
  expect(JSON.parse(await readFile(file('run.json'), 'utf8'))).toMatchObject({
    proposed: { points: { issued: 1000 } },
    skipped: { count: 1 },
  });
  const page = await readFile(file('run.html'), 'utf8');
  expect(page).toContain('role="img"');
  expect(page).toContain('Dry run of Zilverberk Club');
  expect(page).not.toMatch(/<script|https?:/);
});

test.each([
  ['--map nothing=Customer', 2, '--map knows no column "nothing"'],
  ['--map memberId', 2, '--map takes column=title'],
  ['--map memberId=', 2, '--map takes column=title'],
  ['--html nowhere/report.html', 1, 'nowhere does not exist. Make it, or name another file.'],
  ['--json .', 1, '. is a folder. Name a file in it.'],
  ['--redeemed 120', 2, '--redeemed takes a whole number from 0 to 100'],
  ['--until someday', 2, '--until takes a date'],
  ['--map memberId=Klant', 1, 'has no column "Klant"'],
])('a dry run with %s is a wrong call', async (option, code, message) => {
  await writeFile(file('few.csv'), 'orderId,paidAt,gross\na,2026-01-05,1\n');
  const ran = await spaarkit(`program dry-run ${file('good.json')} ${file('few.csv')} ${option}`);
  expect(ran).toMatchObject({ code, err: expect.stringContaining(message) as string });
});

test('a file without orders, and an end before the last of them, are told', async () => {
  await writeFile(file('none.csv'), 'orderId,paidAt,gross\n');
  const none = await spaarkit(`program dry-run ${file('good.json')} ${file('none.csv')}`);
  expect([none.code, none.err]).toEqual([1, `${file('none.csv')} has no orders in it.`]);
  await writeFile(file('one.csv'), 'orderId,paidAt,gross\na,2026-03-05,1\n');
  const line = `program dry-run ${file('good.json')} ${file('one.csv')} --until`;
  expect((await spaarkit(`${line} 2026-01-31`)).err).toBe(
    '--until 2026-01-31 lies before the last of the file: time passed until 2026-03-05.',
  );
  expect((await spaarkit(`${line} 2026-03-05`)).err).toBe('');
});

test('what another command would have made, or shows, is named', async () => {
  const run = (words: string) => spaarkit(`${words} --program bare --database ${file('bare.db')}`);
  await spaarkit(`programs create bare --database ${file('bare.db')}`);
  expect((await run('export members')).err).toContain('Publish one with: spaarkit program push');
  expect((await run('keys revoke key_x')).err).toContain('spaarkit keys list shows');
  await writeFile(file('key.pem'), '-----BEGIN PUBLIC KEY-----');
  expect((await run(`keys create --kind signing --public-key ${file('key.pem')}`)).err).toBe(
    `${file('key.pem')} must hold a public key as a JWK, which is JSON; no PEM.`,
  );
  await run(`program push ${file('good.json')}`);
  expect((await run(`export members --out ${folder}`)).err).toBe(
    `${folder} is a folder. Name a file in it.`,
  );
  await writeFile(file('part.csv'), 'memberId,Date,Reference\nlena,2026-01-05,1\n');
  expect((await run(`import history ${file('part.csv')}`)).err).toContain('such as --map at=Date.');
  await writeFile(file('void.csv'), '');
  expect((await run(`import members ${file('void.csv')}`)).err).toBe(
    `${file('void.csv')} has nothing in it.`,
  );
});

test('amounts of another currency are neither compared nor taken for those of the programme', async () => {
  const dollars = { ...demoProgram, currency: 'USD' };
  await writeFile(file('dollars.json'), JSON.stringify(dollars));
  await writeFile(
    file('mixed.csv'),
    'orderId,Currency,paidAt,gross\na,eur,2026-01-05,100\nb,USD,2026-01-06,50\nc,,2026-01-07,7\n',
  );
  const line = `program dry-run ${file('good.json')} ${file('mixed.csv')}`;
  const { code, err, out } = await spaarkit(line);
  expect([code, err]).toEqual([
    0,
    'line 3, currency: This order is in USD, and the programme counts in EUR. Leave it out, or convert its amounts.',
  ]);
  expect(out).toContain('2 orders of guests, worth €107.00');
  expect(await spaarkit(`${line} --against ${file('dollars.json')}`)).toMatchObject({
    code: 1,
    err: `${file('good.json')} counts in EUR and ${file('dollars.json')} in USD, so that no order has the same amounts in both. Give them one currency, or try each by itself.`,
  });
});

test('members of another system are taken in once, checked before, and the books hold', async () => {
  const database = file('import.db');
  const run = (line: string) => spaarkit(`${line} --database ${database}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  await writeFile(
    file('members.csv'),
    [
      'Customer;joinedAt;points;expiresAt;tags',
      'lena;2020-03-01;300;2090-01-01;regular|vip',
      'tom;;;;',
      'kim;;many;;',
    ].join('\n'),
  );
  const line = `import members ${file('members.csv')} --program my-shop --map memberId=Customer`;
  const checked = await run(`${line} --check`);
  expect(checked.out).toContain('3 lines: 2 members would be added, with 300 points');
  expect([checked.code, checked.err]).toEqual([1, expect.stringContaining('line 4, points')]);
  const first = await run(`${line} --errors ${file('bad.jsonl')}`);
  expect(first.out).toBe('3 lines: 2 members added, with 300 points; 0 known already; 1 skipped.');
  expect(await readFile(file('bad.jsonl'), 'utf8')).toContain('"line":4');
  expect((await run(line)).out).toContain('0 members added, with 0 points; 2 known already');
  expect((await run('verify')).code).toBe(0);
});

test('what is wrong with a row is told by its column, with what to write', async () => {
  const run = (line: string) => spaarkit(`${line} --database ${file('wrong.db')}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  const rows = [
    'Customer ID,points,owed,expiresAt,birthday,consents',
    'lena,1.250,,,1988-13-12,news',
    'tom,-20,,,,',
    'kim,5,,2020-01-01,,',
    'noor,,,,1988-04-12,',
  ];
  await writeFile(file('wrong.csv'), rows.join('\n'));
  const line = `import members ${file('wrong.csv')} --program my-shop`;
  expect((await run(line)).err).toContain('such as --map "memberId=Customer ID".');
  await writeFile(file('wrong.csv'), rows.join('\n').replace('Customer ID', 'memberId'));
  const { err, out } = await run(line);
  expect(err.split('\n')).toEqual([
    'line 2, birthday: "1988-13-12" is no day of a year. Write 01-31.',
    'line 2, consents: "news" is not read. Write id, version, yes or no, and when, such as news 2 yes 2026-01-31.',
    'line 2, points: "1.250" is no whole number. Write digits alone, such as 1250.',
    'line 3, points: "-20" is below zero. Write what is owed in the column owed, without a sign.',
    'line 4, expiresAt: must lie ahead; leave out points that have lapsed',
  ]);
  // The year of a birth is left where it was.
  expect(out).toContain('1 member added');
  expect((await run('export members --program my-shop')).out).toContain(
    '"birthday":{"month":4,"day":12}',
  );
  await writeFile(file('members.json'), '[]');
  expect((await run(line.replace('wrong.csv', 'members.json'))).err).toBe(
    `${file('members.json')} is neither CSV nor JSON Lines. Put an object on each line, and name it .jsonl.`,
  );
});

test('a column that nobody reads is told, since it may be the points', async () => {
  const database = file('unread.db');
  const run = (line: string) => spaarkit(`${line} --database ${database}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  await writeFile(file('balances.csv'), 'memberId,Balance,E-mail\nlena,300,a@shop.example');
  const line = `import members ${file('balances.csv')} --program my-shop`;
  const unread = await run(`${line} --check`);
  expect(unread.out).toContain('1 line: 1 member would be added, with 0 points');
  expect(unread.err).toBe(
    'Not read: "Balance", "E-mail". Where that is a column that --help lists by another name, ' +
      'say so with --map column=title.',
  );
  expect((await run(`${line} --map points=Balance`)).err).toContain('Not read: "E-mail".');

  await writeFile(file('tills.csv'), 'orderId,paidAt,Total,gross\n1,2026-01-05,9,10');
  const tried = await spaarkit(`program dry-run ${file('good.json')} ${file('tills.csv')}`);
  expect(tried.err).toContain('Not read: "Total".');
});

test('what happened in another system is taken in once, checked before, and moves no points', async () => {
  const database = file('history.db');
  const run = (line: string) => spaarkit(`${line} --database ${database}`);
  await run('programs create my-shop');
  await run(`program push ${file('good.json')} --program my-shop`);
  await writeFile(file('lena.csv'), 'memberId,points\nlena,300');
  await run(`import members ${file('lena.csv')} --program my-shop`);
  await writeFile(
    file('past.csv'),
    [
      'memberId;Id;at;kind;points;What',
      'lena;1;2020-03-01;earn;400;Order 1001',
      'lena;2;2020-04-01 10:00;redeem;-100;"Coffee; to go"',
      'tom;3;2020-04-01;earn;5;Order 1002',
      'lena;4;2020-04-01;gained;1.5;Order 1003',
    ].join('\n'),
  );
  const line = `import history ${file('past.csv')} --program my-shop --map reference=Id --map note=What`;
  const checked = await run(`${line} --check`);
  expect(checked.out).toBe(
    '4 lines: 2 rows would be added; 0 known already; 2 skipped.\nNothing was written.',
  );
  expect(checked.err).toContain('line 4: The programme knows no such customer.');
  expect(checked.err).toContain('line 5, kind: "gained" is none of earn, redeem,');
  expect(checked.err).toContain('line 5, points: "1.5" is no whole number. Write it as 3 or -3.');
  const first = await run(`${line} --errors ${file('bad-past.jsonl')}`);
  expect([first.code, first.out]).toEqual([
    1,
    '4 lines: 2 rows added; 0 known already; 2 skipped.',
  ]);
  expect(await readFile(file('bad-past.jsonl'), 'utf8')).toContain('"line":4');
  expect((await run(line)).out).toBe('4 lines: 0 rows added; 2 known already; 2 skipped.');
  expect((await run('verify')).code).toBe(0);

  const { out } = await run('export history --program my-shop --format csv');
  expect(out.split('\n')).toEqual([
    'memberId,reference,at,kind,points,note',
    'lena,1,2020-02-29T23:00:00.000Z,earn,400,Order 1001',
    'lena,2,2020-04-01T08:00:00.000Z,redeem,-100,Coffee; to go',
  ]);
  await writeFile(file('past-again.csv'), out);
  expect((await run(`import history ${file('past-again.csv')} --program my-shop`)).out).toBe(
    '2 lines: 0 rows added; 2 known already; 0 skipped.',
  );
  const balances = await run('export balances --program my-shop');
  expect(JSON.parse(balances.out)).toMatchObject({ available: 300 });
});

test(
  'a programme is exported to files, and its members are taken in by another',
  { timeout: 30_000 },
  async () => {
    const database = file('exporting.db');
    const run = (line: string) => spaarkit(`${line} --database ${database}`);
    for (const id of ['from', 'into']) {
      await run(`programs create ${id}`);
      await run(`program push ${file('good.json')} --program ${id}`);
    }
    const members = [
      { memberId: 'lena', birthday: { month: 2, day: 3 }, tags: ['a', 'b'], locale: 'nl-BE' },
      { memberId: 'tom, "the cat"', points: [{ points: 9 }, { points: 4, expiresAt: null }] },
      { memberId: '=kim', points: [{ points: 5, availableAt: '2098-01-01T00:00:00Z' }], owed: 8 },
    ];
    await writeFile(file('all.jsonl'), members.map((each) => JSON.stringify(each)).join('\n'));
    await run(`import members ${file('all.jsonl')} --program from`);

    const line = `export members --program from --out ${file('all.csv')}`;
    expect(await run(line)).toEqual({ code: 0, out: '', err: `3 lines in ${file('all.csv')}.` });
    const whole = await readFile(file('all.csv'), 'utf8');
    expect((await run(line)).err).toContain('is there already');
    expect((await run(`${line} --resume`)).err).toContain('is whole, or was begun elsewhere');
    expect((await run('export members --program from --resume')).code).toBe(2);

    const imported = await run(`import members ${file('all.csv')} --program into`);
    expect(imported.out).toBe(
      '3 lines: 3 members added, with 10 points; 0 known already; 0 skipped.',
    );
    const linesOf = async (program: string) =>
      (await run(`export members --program ${program}`)).out.split('\n').toSorted();
    expect(await linesOf('into')).toEqual(await linesOf('from'));

    // As it would be after a page of one member, and a part of the next.
    const firstPage = whole.split('\n', 2).join('\n').length + 1;
    await writeFile(file('all.csv'), `${whole.slice(0, firstPage)}half a li`);
    const cursor = await firstCursor(database);
    const noted = { subject: 'members', format: 'csv', cursor, bytes: firstPage, lines: 1 };
    await writeFile(file('all.csv.unfinished'), JSON.stringify(noted));
    expect(
      (await run(`export balances --program from --out ${file('all.csv')} --resume`)).err,
    ).toContain('was begun as csv of members');
    expect(await run(`${line} --resume`)).toMatchObject({
      code: 0,
      err: `3 lines in ${file('all.csv')}.`,
    });
    expect(await readFile(file('all.csv'), 'utf8')).toBe(whole);
    expect((await run('export transactions --program from --format csv')).out).toContain('Import');
    expect((await run('verify')).code).toBe(0);
  },
);

async function firstCursor(database: string): Promise<string | undefined> {
  const store = openSqliteStore({ file: database });
  const context = { store, programId: 'from', realNow: Date.now };
  const { nextCursor } = await exportMembers(context, { limit: 1 });
  await store.close();
  return nextCursor;
}
