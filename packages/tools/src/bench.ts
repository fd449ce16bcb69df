import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { measureElements } from './bench/elements.ts';
import { toTable, verdict, type Figure } from './bench/figure.ts';
import { measureServer } from './bench/server.ts';
import { exitOnSignals } from './run.ts';

const help = `pnpm bench [--only elements,server] [--rounds N] [--json file]

Measures how the kit runs and holds each figure against its bar. Figures are ratios to something
written by hand in the same run, or thread CPU time, wherever that can be. They inform: a figure over
its bar does not fail the command, only something that does not work does.

  --only    elements, server, or one of the measures: loading, shift, lists,
            latency, memory, policy
  --rounds  how often each case counts, after a round that does not (default 3)
  --json    also write the figures to this file
`;

exitOnSignals();
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'elements,server' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (options.help) console.log(help);
else await bench(options.only.split(','), Number(options.rounds), options.json);

async function bench(only: readonly string[], rounds: number, file?: string): Promise<void> {
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number.');
  const tell = (line: string) => console.error(line);
  const figures: Figure[] = [
    ...(await measureElements({ only, rounds, tell })),
    ...(await measureServer({ only, rounds, tell })),
  ];
  if (figures.length === 0) throw new Error(`Nothing is called ${only.join(', ')}.\n\n${help}`);
  console.log(toTable(figures));
  if (file === undefined) return;
  const judged = figures.map((figure) => ({ ...figure, verdict: verdict(figure) }));
  writeFileSync(file, `${JSON.stringify(judged, undefined, 2)}\n`);
}
