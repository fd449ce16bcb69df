import { access, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file, folder } = await testFolder();

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
