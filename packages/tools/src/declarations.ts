import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { run } from './run.ts';
import { sourceEntries } from './vite.ts';

// Writes a package's type declarations. Run in the package's folder, after its build.

// The compiler leaves `./x.ts` as it stands in declarations; what is published holds `./x.js`.
const relativeTsImport = /(\b(?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g;

const folder = process.cwd();
if (await run('tsc', ['-p', 'tsconfig.build.json', '--singleThreaded'], { cwd: folder })) {
  for (const file of globSync(join(folder, 'dist/**/*.d.ts'))) {
    const text = readFileSync(file, 'utf8');
    const rewritten = text.replaceAll(relativeTsImport, '$1.js');
    if (rewritten !== text) writeFileSync(file, rewritten);
  }
  // An entry that is published under another name than its source's: the types follow it there.
  for (const [name, source] of Object.entries(sourceEntries(folder))) {
    const published = join(folder, 'dist', `${name}.d.ts`);
    const declared = join(folder, 'dist', relative(join(folder, 'src'), source));
    if (existsSync(published)) continue;
    mkdirSync(dirname(published), { recursive: true });
    const target = relative(dirname(published), declared).replace(/\.ts$/, '.js');
    writeFileSync(published, `export * from '${target}';\n`);
  }
} else {
  process.exitCode = 1;
}
