/** Where the pages come from: built once at the start, or from source while somebody works on them. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { builtPages, fill, type Pages, type PageSettings } from './pages.ts';

export interface PageSources {
  readonly pages: Pages;
  /** What listens to requests: the shop, and in development Vite before it. */
  listener(shop: RequestListener): RequestListener;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '..');

/** Builds the pages into a folder and serves them from there. */
export async function buildPages(folder: string, settings: PageSettings): Promise<PageSources> {
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  });
  return {
    pages: builtPages(folder, settings),
    listener: (shop) => shop,
    close: async () => undefined,
  };
}

/** Serves the pages from source. Without a security policy: Vite needs inline scripts for reloading. */
export async function developPages(settings: PageSettings): Promise<PageSources> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: join(root, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true },
  });
  const pages: Pages = {
    headers: { 'Cache-Control': 'no-store' },
    asset: () => undefined,
    async render(page, language, view) {
      const source = readFileSync(join(root, 'pages', `${page}.html`), 'utf8');
      return fill(await vite.transformIndexHtml(`/${page}.html`, source), language, view, settings);
    },
  };
  return {
    pages,
    listener: (shop) => (request, response) =>
      vite.middlewares(request, response, () => shop(request, response)),
    close: () => vite.close(),
  };
}
