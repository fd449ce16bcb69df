import { access } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();

test('what is no backup is told as such, and leaves nothing behind', async () => {
  const restored = file('of-no-backup.db');
  const { code, err } = await spaarkit(`restore ${file('good.json')} --database ${restored}`);
  expect([code, err]).toEqual([
    1,
    `${file('good.json')} is no SQLite database, or a damaged one. Name a file that \`spaarkit backup\` made.`,
  ]);
  await expect(access(restored)).rejects.toThrow();
});
