/** Tries a programme out on many past orders, and prints what that takes. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { demoProgram } from '../../contract/src/fixtures.ts';
import { createRandom } from '../../server/guarantees/support/random.ts';
import { exitOnSignals } from './run.ts';

const help = `pnpm bench:dry-run [--lines N] [--against]

Makes a CSV file of past orders, runs "spaarkit program dry-run" over it, and prints how long that took
and how much memory the process had at most. Memory should be the same for any number of lines.

  --lines    lines of orders in the file (default 20000)
  --against  compares with a second programme
`;

exitOnSignals();
const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '20000' },
    against: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (options.help) console.log(help);
else await bench(Number(options.lines), options.against);

async function bench(lines: number, compares: boolean): Promise<void> {
  if (!Number.isInteger(lines) || lines < 1)
    throw new Error(`--lines is a whole number.\n\n${help}`);
  const folder = await mkdtemp(join(tmpdir(), 'spaarkit-bench-'));
  try {
    const orders = join(folder, 'orders.csv');
    const program = join(folder, 'program.json');
    await pipeline(Readable.from(pastOrders(lines)), createWriteStream(orders));
    await writeFile(program, JSON.stringify(demoProgram));
    const { size } = await stat(orders);
    console.log(`${lines} lines, ${Math.round(size / 1e6)} MB`);
    const start = performance.now();
    const written = join(folder, 'report.json');
    const compared = compares ? ['--against', program] : [];
    const peakMb = await dryRun([program, orders, '--json', written, ...compared]);
    const seconds = (performance.now() - start) / 1000;
    const report = JSON.parse(await readFile(written, 'utf8')) as {
      orders: number;
    };
    console.log(
      `${report.orders} orders in ${seconds.toFixed(1)} s: ${Math.round(lines / seconds)} lines a second, at most ${peakMb} MB of memory`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Orders of two years, about eight a customer, two lines each and one in twenty returned. */
function* pastOrders(lines: number): Generator<string> {
  yield 'orderId,memberId,paidAt,productId,quantity,gross,net,refundedAt\n';
  const random = createRandom(7);
  const customers = Math.max(1, Math.round(lines / 16));
  const start = Date.UTC(2024, 0, 1);
  const minutes = 730 * 24 * 60;
  for (let line = 0; line < lines; line += 2) {
    const minute = Math.floor((line / lines) * minutes);
    const paidAt = new Date(start + minute * 60_000).toISOString();
    const refundedAt = new Date(start + (minute + 5 * 24 * 60) * 60_000).toISOString();
    const customer = random.next() < 0.1 ? '' : `customer-${random.int(1, customers)}`;
    for (let nth = 0; nth < Math.min(2, lines - line); nth += 1) {
      const cents = random.int(500, 9999);
      const net = Math.round(cents / 1.21);
      const refund = random.next() < 0.05 ? refundedAt : '';
      yield `order-${line},${customer},${paidAt},product-${random.int(1, 200)},1,${(cents / 100).toFixed(2)},${(net / 100).toFixed(2)},${refund}\n`;
    }
  }
}

/** Runs the command; gives the most memory that it had, in MB. */
async function dryRun(words: readonly string[]): Promise<number> {
  const cli = join(import.meta.dirname, '../../server/src/cli.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=spaarkit-source', cli, 'program', 'dry-run', ...words],
    { stdio: 'inherit' },
  );
  let peak = 0;
  const watch = setInterval(() => {
    void peakOf(child.pid).then((kB) => (peak = Math.max(peak, kB)));
  }, 200);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearInterval(watch);
  if (code !== 0) throw new Error(`The dry run ended with ${code}.`);
  return Math.round(peak / 1024);
}

/** The most memory that a process has had so far, in kB; 0 when it is gone, and on a system without /proc. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0);
}
