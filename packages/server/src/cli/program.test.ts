import { demoProgram } from '@spaarkit/contract/fixtures';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { silentLogger } from '../app.ts';
import { serve } from '../serve.ts';
import { openSqliteStore } from '../sqlite.ts';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

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

test('two documents are compared', async () => {
  await writeFile(file('next.json'), JSON.stringify({ ...demoProgram, termsVersion: '2' }));
  const { code, out } = await spaarkit(`program compare ${file('good.json')} ${file('next.json')}`);
  expect([code, out]).toEqual([0, '~ /termsVersion: "1" → "2"']);
  const same = await spaarkit(`program compare ${file('good.json')} ${file('good.json')}`);
  expect([same.code, same.out, same.err]).toEqual([0, '', 'The two say the same.']);
});
