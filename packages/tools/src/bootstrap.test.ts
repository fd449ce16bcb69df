import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { root } from './run.ts';

test('a registry that does not answer is named while it is waited for, and at the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-bootstrap-'));
  const program = join(folder, 'packages/tools/bootstrap.mjs');
  mkdirSync(join(folder, 'examples'));
  cpSync(join(root, 'packages/tools/bootstrap.mjs'), program);
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const registry = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;

  const child = spawn(process.execPath, [program, 'test'], {
    env: {
      ...process.env,
      npm_config_cache: join(folder, 'cache'),
      npm_config_registry: registry,
      npm_config_fetch_timeout: '12000',
      npm_config_fetch_retries: '0',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  silent.close();
  rmSync(folder, { recursive: true });

  expect(code).toBe(1);
  expect(said).toContain(`Waiting for the package registry ${registry} …\n`);
  expect(said).toContain('The package registry could not be reached.');
}, 60_000);
