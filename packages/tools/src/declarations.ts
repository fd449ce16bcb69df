import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from './run.ts';

// Writes a package's type declarations. Run in the package's folder, after its build.

// The compiler leaves `./x.ts` as it stands in declarations; what is published holds `./x.js`.
const relativeTsImport = /(\b(?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g;

const folder = process.cwd();
if (await run('tsc', ['-p', 'tsconfig.build.json'], { cwd: folder })) {
  for (const file of globSync(join(folder, 'dist/**/*.d.ts'))) {
    const text = readFileSync(file, 'utf8');
    const rewritten = text.replaceAll(relativeTsImport, '$1.js');
    if (rewritten !== text) writeFileSync(file, rewritten);
  }
} else {
  process.exitCode = 1;
}
