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
type Budget = { name: string; gzip: number; until?: number } & (Bundle | BuiltFiles);

interface BuiltFiles {
  /** Files that the build has written. */
  files: string;
}

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

const help = `pnpm size [--meanwhile] [--json]

Weighs what a page loads against its bars (packages/tools/budgets.json), from what \`pnpm build\` wrote.
Ends with 1 while something is over its bar.

  --meanwhile  ends with 1 only when something is heavier than it may be until its bar is met
  --json       prints the figures alone, as [{ name, min, gzip, brotli }] in bytes, and ends with 0
`;

const { values: options } = parseArgs({
  options: {
    meanwhile: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (options.help) console.log(help);
else await weighAll();

async function weighAll(): Promise<void> {
  const missing = budgets.filter((budget) => 'files' in budget && filesOf(budget).length === 0);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    console.error(`There are no files of: ${names}. Run pnpm build first.`);
    process.exitCode = 1;
    return;
  }
  const measured = (await Promise.all(budgets.map(measure))).flat();
  if (options.json) console.log(JSON.stringify(measured));
  else printTable(measured);
}

function printTable(measured: readonly Measured[]): void {
  // The test run asks that nothing grows; whoever asks for sizes is told whether the bars are met.
  const over = measured.filter(({ gzip, bar, until }) => gzip > (options.meanwhile ? until : bar));
  const width = Math.max(...measured.map(({ name }) => name.length));
  console.log(row(width, 'bytes', 'min', 'gzip', 'brotli', 'bar (gzip)'));
  for (const size of measured) {
    const { name, min, gzip, brotli, bar } = size;
    const cells = [min, gzip, brotli, bar].map(format);
    console.log(row(width, name, ...cells) + verdict(size));
  }
  if (over.length === 0) return;
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
  return filesOf(budget).map((file) =>
    weigh(`${budget.name}: ${relative(join(root, 'packages'), file)}`, budget, readFileSync(file)),
  );
}

function filesOf({ files }: BuiltFiles): string[] {
  return globSync(join(root, files)).toSorted();
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

function row(width: number, name: string, ...cells: readonly string[]): string {
  return [name.padEnd(width), ...cells.map((cell) => cell.padStart(13))].join(' ');
}

function format(bytes: number): string {
  return bytes.toLocaleString('en');
}
