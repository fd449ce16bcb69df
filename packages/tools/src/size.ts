import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { build, type Rolldown } from 'vite';

import { loadAtOnce } from './load-at-once.ts';
import { root } from './run.ts';
import { squeezeLiterals } from './squeeze-literals.ts';
import { browserConditions } from './vite.ts';

/**
 * A row of budgets.json. `gzip` is the bar. `until` is what a row that is still over its bar may weigh
 * meanwhile (docs/decisions/0008-sizes-on-the-way.md): it may only fall.
 */
type Budget = { name: string; gzip: number; until?: number } & (
  | {
      /** Code to bundle as a shop would from what is published, as if it stood in `from`. */
      from: string;
      code: string;
      /** Leaves out what is fetched on demand: other languages, and what the first press needs. */
      initial?: true;
      /** From source in one file, as for pages without a bundler, but for these: what is fetched apart. */
      beside?: readonly string[];
    }
  | {
      /** Files that the build has written. */
      files: string;
    }
);

interface Measured {
  name: string;
  bar: number;
  until: number;
  min: number;
  gzip: number;
  brotli: number;
}

const budgets = JSON.parse(
  readFileSync(join(import.meta.dirname, '../budgets.json'), 'utf8'),
) as Budget[];

const measured = (await Promise.all(budgets.map(measure))).flat();
// The test run asks that nothing grows; whoever asks for sizes is told whether the bars are met.
const { values } = parseArgs({ options: { meanwhile: { type: 'boolean', default: false } } });
const over = measured.filter(({ gzip, bar, until }) => gzip > (values.meanwhile ? until : bar));

const width = Math.max(...measured.map(({ name }) => name.length));
console.log(row('bytes', 'min', 'gzip', 'brotli', 'bar (gzip)'));
for (const size of measured) {
  const { name, min, gzip, brotli, bar } = size;
  console.log(row(name, format(min), format(gzip), format(brotli), format(bar)) + verdict(size));
}
if (over.length > 0) {
  console.error(`\nToo heavy: ${over.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
}

function verdict({ gzip, bar, until }: Measured): string {
  if (gzip <= bar) return '';
  const allowed = gzip <= until ? `, allowed until it is mended: ${format(until)}` : '';
  return `  over by ${format(gzip - bar)}${allowed}`;
}

async function measure(budget: Budget): Promise<Measured[]> {
  if ('code' in budget) {
    return [weigh(budget.name, budget, await bundle(join(root, budget.from), budget))];
  }
  const files = globSync(join(root, budget.files)).toSorted();
  if (files.length === 0) throw new Error(`${budget.name}: no file is named ${budget.files}.`);
  return files.map((file) =>
    weigh(`${budget.name}: ${relative(join(root, 'packages'), file)}`, budget, readFileSync(file)),
  );
}

/**
 * Bundles a piece of code as if it stood in `from`, minified, for browsers. As a library, because what
 * an application's bundler adds to fetch chunks is there once, whoever has chunks.
 */
async function bundle(
  from: string,
  { code, initial, beside }: { code: string; initial?: true; beside?: readonly string[] },
): Promise<Buffer> {
  const entry = join(from, 'spaarkit-size-entry.js');
  const result = await build({
    configFile: false,
    root: from,
    logLevel: 'error',
    resolve: { conditions: beside ? ['spaarkit-source', ...browserConditions] : browserConditions },
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
        plugins: beside && [
          squeezeLiterals(),
          loadAtOnce(Object.fromEntries(beside.map((ending) => [ending, `./${ending}`]))),
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

function weigh(name: string, { gzip: bar, until = bar }: Budget, code: Buffer): Measured {
  return {
    name,
    bar,
    until,
    min: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

function row(name: string, ...cells: readonly string[]): string {
  return [name.padEnd(width), ...cells.map((cell) => cell.padStart(13))].join(' ');
}

function format(bytes: number): string {
  return bytes.toLocaleString('en');
}
