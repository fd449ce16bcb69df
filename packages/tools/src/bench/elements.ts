/** Measures the elements in a real browser, on the real API. */
import { buildBundles } from './elements/bundles.ts';
import { openBrowser, type BenchBrowser } from './elements/browser.ts';
import { measureLatency } from './elements/latency.ts';
import { measureLists } from './elements/lists.ts';
import { measureLoading } from './elements/loading.ts';
import { measureMemory } from './elements/memory.ts';
import { measurePolicy } from './elements/policy.ts';
import { measureShift } from './elements/shift.ts';
import { openShop, type BenchShop } from './elements/shop.ts';
import type { Figure } from './figure.ts';

export interface MeasureOptions {
  /** Names of groups or of single measures. */
  readonly only: readonly string[];
  /** How often each case counts. */
  readonly rounds: number;
  /** Says what is going on; a run takes minutes. */
  readonly tell: (line: string) => void;
}

/** What a measure works with. */
export interface ElementsBench {
  readonly browser: BenchBrowser;
  readonly shop: BenchShop;
  readonly rounds: number;
}

const measures: Readonly<Record<string, (bench: ElementsBench) => Promise<Figure[]>>> = {
  loading: measureLoading,
  shift: measureShift,
  lists: measureLists,
  latency: measureLatency,
  memory: measureMemory,
  policy: measurePolicy,
};

/** Runs the measures that are asked for, one at a time. */
export async function measureElements({ only, rounds, tell }: MeasureOptions): Promise<Figure[]> {
  const chosen = Object.entries(measures).filter(
    ([name]) => only.includes('elements') || only.includes(name),
  );
  if (chosen.length === 0) return [];

  tell('elements: building');
  const bundles = await buildBundles();
  const shop = await openShop(bundles);
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const [name, measure] of chosen) {
      tell(`elements: ${name}`);
      try {
        figures.push(...(await measure({ browser, shop, rounds })));
      } catch (error) {
        // The others have something to say all the same; the command fails in the end.
        console.error(`${name} broke off:`, error);
        process.exitCode = 1;
      }
    }
    return figures.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  } finally {
    await browser.close();
    await shop.close();
  }
}
