/**
 * Writes what is made from the contract's schemas: the wire types (for this package and, so that
 * users of the SDK need neither this package nor zod, a copy inside the SDK), `openapi.json`,
 * `docs/MECHANICS.md` and `docs/PROBLEMS.md`.
 *
 *   node scripts/generate.ts           writes
 *   node scripts/generate.ts --check   writes nothing, and fails when a file is behind its source
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { writeOrCheck } from '@spaarkit/tools/generated';

import { createMechanicsPage } from './mechanics-page.ts';
import { createOpenApi } from './openapi.ts';
import { createProblemsPage } from './problems-page.ts';
import { createWireTypes } from './wire-types.ts';

const packageRoot = dirname(import.meta.dirname);

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  version: string;
};
const wireTypes = createWireTypes();

await writeOrCheck("the contract's schemas", {
  [join(packageRoot, 'src/generated/wire.ts')]: wireTypes,
  [join(packageRoot, '../sdk/src/generated/wire.ts')]: wireTypes,
  [join(packageRoot, 'openapi.json')]: `${JSON.stringify(createOpenApi(version), null, 2)}\n`,
  [join(packageRoot, '../../docs/MECHANICS.md')]: createMechanicsPage(),
  [join(packageRoot, '../../docs/PROBLEMS.md')]: createProblemsPage(),
});
