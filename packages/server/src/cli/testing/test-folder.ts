/** Where the commands of a test find and leave their files. */
import { demoProgram } from '@spaarkit/contract/fixtures';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

interface TestFolder {
  readonly folder: string;
  /** The path of a file in it. */
  readonly file: (name: string) => string;
}

/**
 * A folder of the test file that asks, with three documents in it: `good.json`, `bad.json` with mistakes
 * to be named, and `broken.json`, which is no JSON. It is gone when the file is done.
 */
export async function testFolder(): Promise<TestFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'spaarkit-cli-'));
  const file = (name: string) => join(folder, name);
  afterAll(() => rm(folder, { recursive: true }));
  const mistaken = {
    ...demoProgram,
    currency: 'euro',
    rewards: [{ kind: 'free_shipping', id: 'x' }],
  };
  await writeFile(file('good.json'), JSON.stringify(demoProgram));
  await writeFile(file('bad.json'), JSON.stringify(mistaken));
  await writeFile(file('broken.json'), '{');
  return { folder, file };
}
