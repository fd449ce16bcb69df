import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { postgresForTests } from './postgres.ts';
import { exitOnSignals, root, run } from './run.ts';

const help = `pnpm guarantees [NAME …]

Runs the guarantees with the numbers of their specification, which takes half an hour to an hour, and
prints the figures that docs/GUARANTEES.md keeps. \`npm test\` runs their short forms.

  pnpm guarantees            all of them
  pnpm guarantees m1 audit   those whose files begin with these words
`;

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h', default: false } },
});
if (options.help) {
  console.log(help);
  process.exit();
}
const files = names.flatMap(filesOf);

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
    ...files,
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

/** The files of a guarantee: `m1` is not `m10`. */
function filesOf(name: string): string[] {
  const found = globSync(`packages/server/guarantees/${name.toLowerCase()}[-.]*guarantee.test.ts`, {
    cwd: root,
  });
  if (found.length > 0) return found;
  console.error(`No guarantee has a file "${name}-…". docs/GUARANTEES.md links the file of each.`);
  process.exit(1);
}
