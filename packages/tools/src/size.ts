import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { build, type Rolldown } from 'vite';

import { root } from './run.ts';
import { browserConditions } from './vite.ts';

/** A row of budgets.json: code to bundle as a shop would, or files that the build has written. */
type Budget = { name: string; gzip: number } & ({ from: string; code: string } | { files: string });

interface Measured {
  name: string;
  budget: number;
  min: number;
  gzip: number;
  brotli: number;
}

const budgets = JSON.parse(
  readFileSync(join(import.meta.dirname, '../budgets.json'), 'utf8'),
) as Budget[];

const measured = (await Promise.all(budgets.map(measure))).flat();
const over = measured.filter(({ gzip, budget }) => gzip > budget);

const width = Math.max(...measured.map(({ name }) => name.length));
console.log(row('bytes', 'min', 'gzip', 'brotli', 'budget (gzip)'));
for (const { name, min, gzip, brotli, budget } of measured) {
  const verdict = gzip > budget ? `  over by ${gzip - budget}` : '';
  console.log(row(name, format(min), format(gzip), format(brotli), format(budget)) + verdict);
}
if (over.length > 0) {
  console.error(`\nOver budget: ${over.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
}

async function measure(budget: Budget): Promise<Measured[]> {
  if ('code' in budget) {
    return [weigh(budget.name, budget.gzip, await bundle(join(root, budget.from), budget.code))];
  }
  const files = globSync(join(root, budget.files)).toSorted();
  if (files.length === 0) throw new Error(`${budget.name}: no file is named ${budget.files}.`);
  return files.map((file) =>
    weigh(`${budget.name}: ${relative(root, file)}`, budget.gzip, readFileSync(file)),
  );
}

/** Bundles a piece of code as if it stood in `from`: one file, minified, for browsers. */
async function bundle(from: string, code: string): Promise<Buffer> {
  const entry = join(from, 'spaarkit-size-entry.js');
  const result = await build({
    configFile: false,
    root: from,
    logLevel: 'error',
    resolve: { conditions: ['spaarkit-source', ...browserConditions] },
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
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { codeSplitting: false, minify: true, comments: { legal: false } },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((part) => part.type === 'chunk');
  return Buffer.from(chunks.map((chunk) => chunk.code).join(''));
}

function weigh(name: string, budget: number, code: Buffer): Measured {
  return {
    name,
    budget,
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
