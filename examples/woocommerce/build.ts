/** Makes `dist/spaarkit-loyalty`: the folder that goes to `wp-content/plugins`. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPageAssets } from '@spaarkit/example-kit/page-assets';

export async function buildPlugin(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'plugin'), outDir, { recursive: true });
  await buildPageAssets(import.meta.dirname, outDir);
}

if (import.meta.main) await buildPlugin(join(import.meta.dirname, 'dist/spaarkit-loyalty'));
