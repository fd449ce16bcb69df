import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { postgresForTests } from './postgres.ts';
import { exitOnSignals, run } from './run.ts';

/**
 * Runs the guarantees with the numbers of their specification, which takes about half an hour, and
 * prints the figures that docs/GUARANTEES.md keeps. `npm test` runs their short forms.
 *
 *   pnpm guarantees            all of them
 *   pnpm guarantees m1 f1      those whose files start so
 */
exitOnSignals();
const folder = mkdtempSync(join(tmpdir(), 'spaarkit-figures-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const figures = join(folder, 'figures.txt');
writeFileSync(figures, '');

const postgres = await postgresForTests();
const succeeded = await run(
  'vitest',
  [
    'run',
    '--project',
    'guarantee',
    // What is printed was measured alone on the machine; the short forms only have to hold.
    '--no-file-parallelism',
    // The long forms know best how long they take.
    '--testTimeout=3600000',
    ...process.argv.slice(2).map((name) => `guarantees/${name}`),
  ],
  {
    env: {
      SPAARKIT_GUARANTEES: 'full',
      SPAARKIT_FIGURES_FILE: figures,
      ...(postgres === undefined ? {} : { SPAARKIT_POSTGRES_URL: postgres.url }),
    },
    deadlineMs: 90 * 60_000,
  },
);
await postgres?.stop();
console.log(`\n${readFileSync(figures, 'utf8')}`);
process.exitCode = succeeded ? 0 : 1;
