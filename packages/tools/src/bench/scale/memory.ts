/** Loads a server process over sockets for a while, and looks at its memory every minute. */
import type { TestDatabase } from '../../../../server/testing/engines.ts';
import type { Figure } from '../figure.ts';
import { startHost } from '../server/host-process.ts';
import { load } from '../server/load.ts';

interface Sample {
  readonly rssMb: number;
  readonly heapMb: number;
}

/** Caches and prepared statements fill first; the slope is that of the time after. */
const settling = 0.2;

/** Looks and redeems for so many minutes. Each minute gives one sample, after a collection of garbage. */
export async function measureMemory(database: TestDatabase, minutes: number): Promise<Figure[]> {
  const host = await startHost('kit', database.name, ['--expose-gc']);
  try {
    const samples: Sample[] = [];
    for (let minute = 1; minute <= minutes; minute++) {
      const { session, redeem } = await host.requests();
      const [looked, redeemed] = await Promise.all([
        load(host.url, session, 60),
        load(host.url, redeem, 60),
      ]);
      const { heap, rss } = await host.usage();
      const sample = { rssMb: rss / 1e6, heapMb: heap / 1e6 };
      samples.push(sample);
      const answers = `${looked.answers} sessions, ${redeemed.answers} redemptions`;
      console.error(
        `minute ${minute}: ${answers}; RSS ${sample.rssMb.toFixed(1)} MB, heap ${sample.heapMb.toFixed(1)} MB`,
      );
    }
    const settled = samples.slice(Math.floor(minutes * settling));
    return [
      slope(
        'resident memory',
        settled.map(({ rssMb }) => rssMb),
      ),
      slope(
        'heap in use',
        settled.map(({ heapMb }) => heapMb),
      ),
    ];
  } finally {
    await host.stop();
  }
}

function slope(what: string, values: readonly number[]): Figure {
  const [first = 0] = values;
  return {
    id: 'memory',
    what: `${what}: growth per minute`,
    value: 1000 * leastSquares(values),
    unit: 'kB',
    note: `${first.toFixed(1)} then ${(values.at(-1) ?? first).toFixed(1)} MB, over ${values.length} minutes after settling`,
  };
}

/** The slope of the line that fits best: growth from one value to the next. */
function leastSquares(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [rise, run] = [0, 0];
  for (const [index, value] of values.entries()) {
    rise += (index - middle) * (value - mean);
    run += (index - middle) ** 2;
  }
  return run === 0 ? 0 : rise / run;
}
