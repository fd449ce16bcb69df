/** What the page of every example is held to, as somebody meets it who was never there: axe, console, shift, bytes, files. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipped } from '@spaarkit/tools/bundle';
import type { Browser, BrowserContextOptions, Locator, Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { Shopper } from './shopper.ts';

export interface Visit {
  readonly url: string;
  /** What is there once the elements have drawn. */
  readonly drawn: (page: Page) => Locator;
  /** The row of budgets.json for what the page takes of the kit. */
  readonly budget: 'badge' | 'named set' | 'the whole catalogue';
  /** What the page carries beside the kit, in bytes as they are sent: its framework, and its own code. */
  readonly besides: number;
  /** How many files of script it may ask for, with those of its language. */
  readonly files: number;
  readonly options?: BrowserContextOptions;
  /** What is done to the window before the page opens in it: whom it does not ask, or who answers. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Rules of axe that are broken by what the page is otherwise made of. */
  readonly notOurs?: readonly string[];
  /** What it logs of that. */
  readonly logged?: RegExp;
}

/**
 * The score of Core Web Vitals that the elements may cause, of which 0.1 is called good. A badge keeps the room that it
 * has: what is left is less than can be seen.
 */
const mostLayoutShift = { badge: 0.001, 'named set': 0.02, 'the whole catalogue': 0.02 } as const;

/**
 * What a page takes beside the named set, which is weighed in one piece, because it comes in several: the loader, or what
 * a bundler adds to fetch the others, and what the files say of each other. In bytes, in one piece as well.
 */
const cutInFiles = 1900;

/** Opens the page in a window of its own. */
export async function expectWithinBars(browser: Browser, visit: Visit): Promise<void> {
  const page = await browser.newPage({ locale: 'nl-NL', ...visit.options });
  const shopper = new Shopper(page, 'mouse', visit.logged);
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await visit.prepare?.(page);
  await page.goto(visit.url);
  await visit.drawn(page).waitFor();
  await expectStill(page, visit.budget);
  expect(scripts.length, 'files of script').toBeLessThanOrEqual(visit.files);
  // In one piece, as the row is weighed: what a file costs by itself is counted above. And always in the same order,
  // for which the hashes in their names are no help: the same files weigh up to two thousand bytes more or less by it.
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  const largestFirst = bodies.toSorted((one, other) => other.length - one.length);
  const bytes = gzipped(Buffer.concat(largestFirst));
  expect(bytes - visit.besides, 'bytes of the kit').toBeLessThanOrEqual(mostBytes(visit.budget));
  await shopper.expectSound('in the light', visit.notOurs);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shopper.expectSound('in the dark', visit.notOurs);
  await page.close();
}

/** Nothing has moved by more than what a page with these elements may move. */
export async function expectStill(page: Page, budget: Visit['budget']): Promise<void> {
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(readLayoutShift);
  expect(shift, `layout shift: ${page.url()}`).toBeLessThanOrEqual(mostLayoutShift[budget]);
}

/** Runs in the page: all that has moved on it so far. */
function readLayoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      const shifts = list.getEntriesByType('layout-shift') as (PerformanceEntry & {
        readonly value: number;
      })[];
      resolve(shifts.reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    // The observer is silent where nothing has moved.
    setTimeout(resolve, 200, 0);
  });
}

/** What the row may weigh now: docs/decisions/0008-sizes-on-the-way.md. */
function mostBytes(row: Visit['budget']): number {
  const file = fileURLToPath(import.meta.resolve('@spaarkit/tools/budgets.json'));
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly {
    readonly name: string;
    readonly gzip: number;
    readonly until?: number;
  }[];
  const found = rows.find(({ name }) => name.startsWith(row));
  if (found === undefined) throw new Error(`budgets.json has no row ${row}.`);
  return (found.until ?? found.gzip) + (row === 'named set' ? cutInFiles : 0);
}
