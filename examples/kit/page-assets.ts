/** What a shop's plugin carries for its pages: the script of `page/loyalty.ts` in files, and the sheet that keeps room. */
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds into `outDir/assets`, for the example in `root`. */
export async function buildPageAssets(root: string, outDir: string): Promise<void> {
  const assets = join(outDir, 'assets');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // Its files find each other by relative address: where the shop keeps them is not known here.
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['spaarkit-source', 'browser', 'module', 'import', 'default'] },
    build: {
      outDir: assets,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { loyalty: join(root, 'page/loyalty.ts') },
        output: {
          entryFileNames: '[name].js',
          // The folder may have no folders in it on some platforms.
          chunkFileNames: '[name]-[hash].js',
          // What the page needs at once in one file, where there would be twenty.
          codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
        },
      },
    },
  });
  const { resolve } = createRequire(join(root, 'build.ts'));
  cpSync(resolve('@spaarkit/elements/reserve.css'), join(assets, 'reserve.css'));
}
