import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from './testing/test-folder.ts';

const { file } = await testFolder();
const cli = ['--conditions=spaarkit-source', join(import.meta.dirname, '../cli.ts')];

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
