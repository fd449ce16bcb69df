/**
 * Writes what is made from the contract's schemas: the wire types (for this package and, so that
 * users of the SDK need neither this package nor zod, a copy inside the SDK), `openapi.json` and
 * `docs/MECHANICS.md`.
 *
 *   node scripts/generate.ts           writes
 *   node scripts/generate.ts --check   writes nothing, and fails when a file is behind its source
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { createOpenApi } from '../src/api/openapi.ts';
import { createMechanicsPage } from './mechanics-page.ts';
import { createWireTypes } from './wire-types.ts';

const packageRoot = dirname(import.meta.dirname);

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  version: string;
};
const options = await resolveConfig(import.meta.filename);
const wireTypes = await format(createWireTypes(), {
  ...options,
  parser: 'typescript',
});

const mechanicsPage = await format(createMechanicsPage(), { ...options, parser: 'markdown' });

const outputs: readonly (readonly [file: string, text: string])[] = [
  [join(packageRoot, 'src/generated/wire.ts'), wireTypes],
  [join(packageRoot, '../sdk/src/generated/wire.ts'), wireTypes],
  [join(packageRoot, 'openapi.json'), `${JSON.stringify(createOpenApi(version), null, 2)}\n`],
  [join(packageRoot, '../../docs/MECHANICS.md'), mechanicsPage],
];

const behind = outputs.filter(([file, text]) => read(file) !== text);
if (!process.argv.includes('--check')) {
  for (const [file, text] of behind) writeFileSync(file, text);
} else if (behind.length > 0) {
  const names = behind.map(([file]) => relative(process.cwd(), file)).join(', ');
  process.stderr.write(
    `Behind the contract's schemas: ${names}. Run "pnpm generate" and commit the result.\n`,
  );
  process.exitCode = 1;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
