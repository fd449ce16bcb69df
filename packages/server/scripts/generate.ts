/**
 * Writes `docs/COMMANDS.md` from the help of each command.
 *
 *   node scripts/generate.ts           writes
 *   node scripts/generate.ts --check   writes nothing, and fails when the page is behind its source
 */
import { join } from 'node:path';

import { writeOrCheck } from '@spaarkit/tools/generated';

import { commandHelp, overallHelp } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';

const page = [
  '# The command line',
  'What each command of `spaarkit` says with `--help`. They come with `@spaarkit/server`: in the folder in which that is installed, type `npx spaarkit`.',
  fenced(overallHelp(commands)),
  ...commands.flatMap((command) => [`## ${command.name}`, fenced(commandHelp(command))]),
].join('\n\n');

await writeOrCheck('the commands', {
  [join(import.meta.dirname, '../../../docs/COMMANDS.md')]: page,
});

function fenced(text: string): string {
  return `\`\`\`txt\n${text}\n\`\`\``;
}
