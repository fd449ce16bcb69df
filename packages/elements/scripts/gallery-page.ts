/** The gallery in Chromium: for pictures of it, and for tests that walk through every scene. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build, preview } from 'vite';

/** What the address of the gallery can say; what is left out is as the gallery has it. */
export type View = Readonly<Record<string, string>>;

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
    page: async (options) => (await browser.newContext(options)).newPage(),
    async show(page, view) {
      await page.goto(`${origin}?${new URLSearchParams({ bare: '', ...view })}`);
      await page.waitForFunction(
        () =>
          document.querySelector('loyalty-provider') !== null &&
          document.querySelector('[data-settling]') === null,
      );
      await page.evaluate(() => document.fonts.ready);
      // A skeleton waits 150 ms before it shows.
      await page.waitForTimeout(300);
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
