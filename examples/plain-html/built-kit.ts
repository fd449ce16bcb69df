import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const configFile = fileURLToPath(
  new URL('vite.cdn.config.ts', import.meta.resolve('@spaarkit/elements/package.json')),
);

/** All that is published for pages without a bundler: the script of one file asks for some of the others. */
export async function buildBoth(outDir: string, ...plugins: readonly Plugin[]): Promise<void> {
  await buildKit(outDir, 'file', ...plugins);
  await buildKit(outDir, 'split', ...plugins);
}

/** The kit as it is published for pages without a bundler, made from the sources of this moment. */
export async function buildKit(
  outDir: string,
  mode: 'file' | 'split',
  ...plugins: readonly Plugin[]
): Promise<void> {
  await build({ configFile, mode, logLevel: 'error', plugins: [...plugins], build: { outDir } });
}
