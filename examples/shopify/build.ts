/** Makes `dist/extension`: the folder that the platform's command line takes as a theme app extension. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPageAssets } from '@spaarkit/example-kit/page-assets';

export async function buildExtension(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'extension'), outDir, { recursive: true });
  await buildPageAssets(import.meta.dirname, outDir);
}

if (import.meta.main) await buildExtension(join(import.meta.dirname, 'dist/extension'));
