import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { expect, test } from 'vitest';

import { root } from './run.ts';

/**
 * Runs it in a folder where nothing is installed yet. `registry` is where npm would ask, and gets no answer.
 *
 * @param pnpm The version of the machine's own.
 */
async function bootstrap(pnpm: string) {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-bootstrap-'));
  const program = join(folder, 'packages/tools/bootstrap.mjs');
  const bin = join(folder, 'bin');
  mkdirSync(join(folder, 'examples'));
  mkdirSync(bin);
  const script = `[ "$1" = --version ] && echo ${pnpm} || { echo "pnpm $* and no further"; exit 9; }`;
  writeFileSync(join(bin, 'pnpm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  cpSync(join(root, 'packages/tools/bootstrap.mjs'), program);
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const registry = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;

  const child = spawn(process.execPath, [program, 'test'], {
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env['PATH']}`,
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
  return { code, registry, said };
}

test('a registry that does not answer is named while it is waited for, and at the end', async () => {
  const { code, registry, said } = await bootstrap('9.1.0');
  expect(code).toBe(1);
  expect(said).toContain(`Waiting for the package registry ${registry} …\n`);
  expect(said).toContain('The package registry could not be reached.');
}, 60_000);

// It may reach a registry that npm does not.
test('a pnpm of the machine’s own installs, if it is of the version that is wanted', async () => {
  const { code, said } = await bootstrap('12.4.0');
  expect(code).toBe(1);
  expect(said).toContain('pnpm install --frozen-lockfile and no further');
  expect(said).not.toContain('Waiting for the package registry');
}, 60_000);
