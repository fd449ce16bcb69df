/** Builds the shop's page and serves it with Vendure behind it: to the browser they are one origin. */
import { join } from 'node:path';
import { build, preview } from 'vite';

const root = join(import.meta.dirname, 'page');

export interface PageOptions {
  readonly shop: string;
  readonly apiBase: string;
  readonly port: number;
}

export async function servePage({ shop, apiBase, port }: PageOptions) {
  process.env['VITE_LOYALTY_API'] = apiBase;
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
  const behind = { target: shop, changeOrigin: false };
  const server = await preview({
    ...common,
    preview: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      proxy: { '/shop-api': behind, '/loyalty': behind },
    },
  });
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
