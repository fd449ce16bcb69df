import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createApp, seedDemo } from '../app.ts';
import { openSqliteStore } from '../sqlite.ts';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

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
