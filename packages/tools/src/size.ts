import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

import { bundle, gzipped, type Bundle } from './bundle.ts';
import { root } from './run.ts';

/**
 * A row of budgets.json. `gzip` is the bar. `until` is what a row that is still over its bar may weigh
 * meanwhile (docs/decisions/0008-sizes-on-the-way.md): it may only fall.
 */
type Budget = { name: string; gzip: number; until?: number } & (
  | Bundle
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
    return [weigh(budget.name, budget, await bundle(budget))];
  }
  const files = globSync(join(root, budget.files)).toSorted();
  if (files.length === 0) throw new Error(`${budget.name}: no file is named ${budget.files}.`);
  return files.map((file) =>
    weigh(`${budget.name}: ${relative(join(root, 'packages'), file)}`, budget, readFileSync(file)),
  );
}

function weigh(name: string, { gzip: bar, until = bar }: Budget, code: Buffer): Measured {
  return {
    name,
    bar,
    until,
    min: code.length,
    gzip: gzipped(code),
    brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

function row(name: string, ...cells: readonly string[]): string {
  return [name.padEnd(width), ...cells.map((cell) => cell.padStart(13))].join(' ');
}

function format(bytes: number): string {
  return bytes.toLocaleString('en');
}
