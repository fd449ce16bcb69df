/** The site as it is served, and what the live demo on one of its pages is held to. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildAndServe } from '@spaarkit/example-kit/build-and-serve';
import type { RunningPage } from '@spaarkit/example-kit/journey';
import { expectWithinBars } from '@spaarkit/example-kit/visit';
import type { Browser } from 'playwright-core';

const root = join(import.meta.dirname, '..');

/** Builds the site into a folder of its own, which goes when it stops. */
export async function serveSite(): Promise<RunningPage> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'));
  const outDir = ['--outDir', relative(root, folder)];
  const site = await buildAndServe({
    root,
    build: ['astro', 'build', ...outDir],
    serve: (port) => ['astro', 'preview', ...outDir, '--host', '127.0.0.1', '--port', String(port)],
    environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return {
    ...site,
    async stop() {
      await site.stop();
      await rm(folder, { recursive: true });
    },
  };
}

export function expectDemoWithinBars(browser: Browser, url: string): Promise<void> {
  return expectWithinBars(browser, {
    url,
    drawn: (page) => page.locator('.demo select'),
    budget: 'the whole catalogue',
    // The API itself, which runs inside the page and grows with what it can do, and the site's own script:
    // rounded up, for what the kit weighs is held to the byte by `pnpm size`.
    besides: 352_000,
    files: 10,
    options: { locale: 'en', reducedMotion: 'reduce' },
  });
}
