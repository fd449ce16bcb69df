import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { isWellFormedKey } from '../key-format.ts';
import { openSqliteStore } from '../sqlite.ts';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

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
