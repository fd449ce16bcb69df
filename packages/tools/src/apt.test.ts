import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { expect, test } from 'vitest';

import { findProgram } from './find-program.ts';

/** Fails where another one is at work, as the real one does. */
const aptGet = `#!/bin/sh
mkdir "$(dirname "$0")/at-work" || exit 100
sleep 0.1
rmdir "$(dirname "$0")/at-work"
`;

const installing = `
  import { installWithApt } from '${join(import.meta.dirname, 'apt.ts')}';
  process.exitCode = installWithApt(['a-package']) === undefined ? 0 : 1;
`;

test.skipIf(findProgram(['flock']) === undefined)(
  'processes that miss something at the same time install it one after the other',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spaarkit-apt-'));
    writeFileSync(join(folder, 'apt-get'), aptGet, { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
    const processes = [1, 2, 3].map(() =>
      spawn(process.execPath, ['--input-type=module', '--eval', installing], {
        env,
        stdio: 'ignore',
      }),
    );
    const codes = await Promise.all(processes.map(async (child) => once(child, 'exit')));
    rmSync(folder, { recursive: true });
    expect(codes.map(([code]) => code as number)).toEqual([0, 0, 0]);
  },
);
