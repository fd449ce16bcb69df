/** Makes `dist/spaarkit-loyalty`: the folder that goes to `wp-content/plugins`. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function buildPlugin(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'plugin'), outDir, { recursive: true });
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    // Its files find each other by relative address: where WordPress is, is not known here.
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['spaarkit-source', 'browser', 'module', 'import', 'default'] },
    build: {
      outDir: join(outDir, 'assets'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: 'page/loyalty.ts', formats: ['es'], fileName: 'loyalty' },
    },
  });
  cpSync(
    fileURLToPath(import.meta.resolve('@spaarkit/elements/reserve.css')),
    join(outDir, 'assets/reserve.css'),
  );
}

if (import.meta.main) await buildPlugin(join(import.meta.dirname, 'dist/spaarkit-loyalty'));
