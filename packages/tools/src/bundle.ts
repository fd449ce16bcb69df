import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build, type Rolldown } from 'vite';

import { loadAtOnce } from './load-at-once.ts';
import { root } from './run.ts';
import { squeezeLiterals } from './squeeze-literals.ts';
import { browserConditions } from './vite.ts';

/** What to bundle as a shop would. */
export interface Bundle {
  /** The folder in which the code stands, from the top of the repository. */
  readonly from: string;
  readonly code: string;
  /** Leaves out what is fetched on demand: other languages, and what the first press needs. */
  readonly initial?: true;
  /** From source, and not from what is published. */
  readonly source?: true;
  /** All in one, as for pages without a bundler, but for these files: what is fetched apart. */
  readonly beside?: readonly string[];
}

/** What a server sends of some code, in bytes. */
export const gzipped = (code: Buffer): number => gzipSync(code, { level: 9 }).length;

/**
 * Code with all that it imports, minified, for browsers. As a library, because what an application's
 * bundler adds to fetch chunks is there once, whoever has chunks.
 */
export async function bundle({ from, code, initial, source, beside }: Bundle): Promise<Buffer> {
  const folder = join(root, from);
  const entry = join(folder, 'spaarkit-size-entry.js');
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    resolve: { conditions: source ? ['spaarkit-source', ...browserConditions] : browserConditions },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'spaarkit-size-entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? { code, moduleSideEffects: true } : undefined),
      },
    ],
    build: {
      target: 'es2022',
      write: false,
      minify: true,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        plugins: [
          source && squeezeLiterals(),
          beside && loadAtOnce(Object.fromEntries(beside.map((ending) => [ending, `./${ending}`]))),
        ],
        // As an application's: what its chunks share stays in the entry, and is not a file of its own.
        preserveEntrySignatures: false,
        output: {
          codeSplitting: initial === true,
          minify: true,
          comments: { legal: false, annotation: false },
        },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((part) => part.type === 'chunk');
  return Buffer.from(
    atOnce(chunks)
      .map((chunk) => chunk.code)
      .join(''),
  );
}

/** The entry and what it imports statically: what is there before anything is fetched on demand. */
function atOnce(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const wanted = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  // A set that grows while it is walked: imports of imports count too.
  for (const name of wanted) {
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach((each) => wanted.add(each));
  }
  return chunks.filter(({ fileName }) => wanted.has(fileName));
}
