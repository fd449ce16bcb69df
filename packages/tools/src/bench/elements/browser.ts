/** Chromium, and its own meters over the DevTools protocol. */
import { chromium, type CDPSession, type Page } from 'playwright-core';

import { chromiumArguments, ensureBrowser } from '../../browsers.ts';

/** What the main thread has spent, in milliseconds of CPU: other processes do not count in it. */
export interface Cpu {
  readonly task: number;
  readonly script: number;
}

/** A page in a context of its own, with its meters. */
export interface BenchPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** All that the main thread has done so far. */
  readonly cpu: () => Promise<Cpu>;
  /** Bytes in use after a full collection: JavaScript's own, and those of the document. */
  readonly heap: () => Promise<{ js: number; document: number }>;
}

export interface BenchBrowser {
  /** Opens an empty page of the site, hands it over, and closes it with all that it has cached. */
  withPage<T>(
    origin: string,
    use: (page: BenchPage) => Promise<T>,
    viewport?: Viewport,
  ): Promise<T>;
  close(): Promise<void>;
}

interface Viewport {
  readonly width: number;
  readonly height: number;
}

const desktop: Viewport = { width: 1280, height: 800 };

/** A phone, held upright. */
export const phone: Viewport = { width: 390, height: 844 };

/** Starts Chromium, installing it first where that can be done. */
export async function openBrowser(): Promise<BenchBrowser> {
  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  const browser = await chromium.launch({ executablePath: found.path, args: chromiumArguments });
  return {
    async withPage(origin, use, viewport = desktop) {
      const context = await browser.newContext({ viewport });
      try {
        const page = await context.newPage();
        const faults: Error[] = [];
        page.on('pageerror', (error) => faults.push(error));
        page.on('response', (response) => {
          if (response.status() < 400) return;
          faults.push(new Error(`${response.url()} answered ${response.status()}.`));
        });
        // From the same site, so that the next page runs in the process whose meters are read.
        await page.goto(`${origin}/empty`);
        return await use(await withMeters(page)).finally(() => {
          // It says more than that the page has not come to where it should.
          if (faults[0] !== undefined) throw faults[0];
        });
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

async function withMeters(page: Page): Promise<BenchPage> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    devtools,
    async cpu() {
      const { metrics } = await devtools.send('Performance.getMetrics');
      const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { task: seconds('TaskDuration') * 1000, script: seconds('ScriptDuration') * 1000 };
    },
    async heap() {
      // Twice: what the first one finalises, the second one frees.
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.send('HeapProfiler.collectGarbage');
      const usage = await devtools.send('Runtime.getHeapUsage');
      return { js: usage.usedSize, document: usage.embedderHeapUsedSize };
    },
  };
}

/** What the main thread spends on `work`, and on all that follows from it in `settleMs`. */
export async function spentOn(
  { page, cpu }: BenchPage,
  work: () => Promise<unknown>,
  settleMs = 1000,
): Promise<Cpu> {
  const before = await cpu();
  await work();
  // Waiting out here: asking the page whether it is ready would be work of its own.
  await page.waitForTimeout(settleMs);
  const after = await cpu();
  return { task: after.task - before.task, script: after.script - before.script };
}
