/** The gallery in Chromium: for pictures of it, and for tests that walk through every scene. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build, preview } from 'vite';

import { now } from '../testing/fixtures.ts';

/** What the address of the gallery can say; what is left out is as the gallery has it. */
export type View = Readonly<Record<string, string>>;

/** All that stands side by side, and what covers the page. */
export const everyView: readonly View[] = [
  {},
  { element: 'loyalty-rewards-list', state: 'final' },
  { element: 'loyalty-reward-choices', state: 'in a review' },
  { element: 'loyalty-launcher', state: 'open' },
  { element: 'loyalty-launcher', state: 'open as guest' },
];

/** What the gallery gives to those who look at it from within its page. */
export interface Looking {
  readonly within: (root: ParentNode) => Element[];
}

/** A gallery that is served. */
export interface Gallery {
  /** Opens a page on it, as a shopper with these preferences would see it. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** Shows a view, and waits until every scene in it has come to its state. */
  show(page: Page, view: View): Promise<void>;
  close(): Promise<void>;
}

/** Builds the gallery and serves it on a free port of the loopback interface. */
export async function openGallery(): Promise<Gallery> {
  const found = ensureBrowser('chromium');
  if (typeof found === 'string') throw new Error(found);
  const outDir = await mkdtemp(join(tmpdir(), 'spaarkit-gallery-'));
  const configFile = join(dirname(import.meta.dirname), 'gallery/vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir } });
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error('The gallery is not served.');
  const browser: Browser = await chromium.launch({
    executablePath: found.path,
    args: chromiumArguments,
  });
  return {
    async page(options) {
      const context = await browser.newContext({ permissions: ['clipboard-write'], ...options });
      const page = await context.newPage();
      // Time passes when `show` says so: what holds for two seconds is there however long looking takes.
      await page.clock.install({ time: Date.parse(now) - 60_000 });
      await page.clock.pauseAt(now);
      return page;
    },
    async show(page, view) {
      await page.goto(`${origin}?${new URLSearchParams({ bare: '', ...view })}`);
      await page.waitForFunction(isLoaded);
      await page.evaluate(lookAtAll);
      for (let turn = 0; turn < 60 && (await page.$('[data-settling]')) !== null; turn++)
        await page.clock.runFor(50);
      if ((await page.$('[data-settling]')) !== null)
        throw new Error(`A scene does not come to its state: ${page.url()}`);
      await page.evaluate(comesToRest);
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

/** The code of every element that is in sight, and the letters. */
function isLoaded(): boolean {
  const { within } = globalThis as unknown as Partial<Looking>;
  const shown = within?.(document).some((one) => one.localName === 'loyalty-provider') ?? false;
  return shown && document.fonts.status === 'loaded';
}

/**
 * Brings everything into sight for a moment, as some things are asked for only once they can be seen.
 * Whoever observed an element before is told of it no later than this is.
 */
async function lookAtAll(): Promise<void> {
  const { within } = globalThis as unknown as Looking;
  const unseen = new Set(
    within(document).filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return one.localName.startsWith('loyalty-') && width > 0 && height > 0;
    }),
  );
  while (true) {
    const [next] = unseen;
    if (next === undefined) break;
    next.scrollIntoView();
    await new Promise<void>((resolve) => {
      const observer = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) unseen.delete(target);
        unseen.delete(next);
        observer.disconnect();
        resolve();
      });
      for (const one of unseen) observer.observe(one);
    });
  }
  scrollTo(0, 0);
}

/**
 * What moves for a moment has arrived: a skeleton waits 150 ms before it shows, and again where it is
 * drawn anew. Each root is asked, as a document knows nothing of what moves in a shadow root.
 */
async function comesToRest(): Promise<void> {
  const { within } = globalThis as unknown as Looking;
  while (true) {
    const roots = [document, ...within(document).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const passing = roots
      .flatMap((root) => root.getAnimations())
      .filter(
        ({ playState, effect }) =>
          playState === 'running' &&
          effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
    if (passing.length === 0) break;
    await Promise.allSettled(passing.map(({ finished }) => finished));
  }
}
