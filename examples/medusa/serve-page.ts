/** Builds the shop's page and serves it with the shop behind it: to the browser they are one origin. */
import { join } from 'node:path';
import type { RunningPage } from '@spaarkit/example-kit/journey';
import { build, preview } from 'vite';
import type { RunningShop } from './shop-process.ts';

/** Where the shop answers instead of the page. */
const behind = ['/store', '/auth', '/loyalty'];

export async function servePage(
  { origin, publishableKey }: RunningShop,
  apiBase: string,
  port: number,
): Promise<RunningPage> {
  // The page reads them as `import.meta.env`, and in its HTML.
  Object.assign(process.env, { VITE_LOYALTY_API: apiBase, VITE_SHOP_KEY: publishableKey });
  const root = join(import.meta.dirname, 'page');
  const common = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...common,
    resolve: { conditions: ['spaarkit-source', 'module', 'browser'] },
    build: {
      target: 'es2022',
      rolldownOptions: {
        // What the page needs at once in one file, where there would be twenty.
        output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
      },
    },
  });
  const toShop = { target: origin, changeOrigin: false };
  const server = await preview({
    ...common,
    preview: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      proxy: Object.fromEntries(behind.map((path) => [path, toShop])),
    },
  });
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
