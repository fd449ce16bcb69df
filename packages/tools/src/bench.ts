import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import { exitOnSignals, root, run } from './run.ts';

// Runs every `*.bench.ts` of the packages by itself, one after another, so that none disturbs the
// figures of the next. `pnpm bench ledger` runs those with "ledger" in their name.

exitOnSignals();
const { positionals } = parseArgs({ allowPositionals: true });
const files = globSync('packages/*/{src,bench}/**/*.bench.ts', { cwd: root })
  .toSorted()
  .filter((file) => positionals.every((word) => basename(file).includes(word)));

if (files.length === 0) console.log('There is no benchmark with such a name.');
for (const file of files) {
  console.log(`\n=== ${file}`);
  const ran = await run('node', ['--conditions=spaarkit-source', '--expose-gc', file]);
  if (!ran) process.exitCode = 1;
}
