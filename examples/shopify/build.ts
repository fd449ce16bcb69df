/** Makes `dist/extension`: the folder that the platform's command line takes as a theme app extension. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function buildExtension(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'extension'), outDir, { recursive: true });
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    // Its files find each other by relative address: the shop's host is not known here.
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['spaarkit-source', 'browser', 'module', 'import', 'default'] },
    build: {
      outDir: join(outDir, 'assets'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: 'page/loyalty.ts', formats: ['es'], fileName: 'loyalty' },
      // The folder may have no folders in it.
      rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
    },
  });
  cpSync(
    fileURLToPath(import.meta.resolve('@spaarkit/elements/reserve.css')),
    join(outDir, 'assets/reserve.css'),
  );
}

if (import.meta.main) await buildExtension(join(import.meta.dirname, 'dist/extension'));
