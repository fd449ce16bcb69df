/** Builds a shop's page and serves it with the shop behind it: to the browser they are one origin. */
import { build, preview } from 'vite';
import type { RunningPage } from '../journey.ts';

export interface PageOptions {
  /** The folder of the page. */
  readonly root: string;
  /** The shop's own server, and where it answers instead of the page. */
  readonly shop: string;
  readonly behind: readonly string[];
  /** What the page reads as `import.meta.env`, and in its HTML. */
  readonly settings: Readonly<Record<`VITE_${string}`, string>>;
  readonly port: number;
}

export async function servePage({
  root,
  shop,
  behind,
  settings,
  port,
}: PageOptions): Promise<RunningPage> {
  Object.assign(process.env, settings);
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
  const toShop = { target: shop, changeOrigin: false };
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
