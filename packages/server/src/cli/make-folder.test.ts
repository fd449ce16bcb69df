import { spawnSync } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';
import { spaarkit } from './testing/spaarkit.ts';

const { file } = await testFolder();
const cli = ['--conditions=spaarkit-source', join(import.meta.dirname, '../cli.ts')];

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
