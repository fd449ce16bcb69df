import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { format, getFileInfo, resolveConfig } from 'prettier';

import { root } from './run.ts';

/**
 * Writes files that are made from a source, formatted as all others are. Called with `--check` on the
 * command line it writes nothing, and fails when a file is behind what it is made from.
 *
 * @param source What they are made from, as it is said to whoever changed it: `the schemas`.
 * @param files The text of each, by its path.
 */
export async function writeOrCheck(
  source: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const behind: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    const formatted = await asFormatted(file, text);
    if (formatted === read(file)) continue;
    if (process.argv.includes('--check')) behind.push(relative(process.cwd(), file));
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, formatted);
    }
  }
  if (behind.length === 0) return;
  process.stderr.write(
    `Behind ${source}: ${behind.join(', ')}. Run "pnpm generate" and commit the result.\n`,
  );
  process.exitCode = 1;
}

async function asFormatted(file: string, text: string): Promise<string> {
  const { ignored } = await getFileInfo(file, { ignorePath: join(root, '.prettierignore') });
  return ignored ? text : format(text, { ...(await resolveConfig(file)), filepath: file });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
