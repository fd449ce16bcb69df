/** Builds what the pages load, from source, so that figures never come from an old build. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

import { build, mergeConfig, type Plugin } from 'vite';

import { root } from '../../run.ts';
import { cdn } from '../../vite.ts';

/** Files by their path under `/build/`. */
export type Bundles = ReadonlyMap<string, Buffer>;

const elements = join(root, 'packages/elements');

const registersBadge = `
  import '@spaarkit/elements/tags/loyalty-provider';
  import '@spaarkit/elements/tags/loyalty-points-badge';
`;
// A page with a store of its own can say when the server is asked again.
const registersAllWithStore = `
  import '@spaarkit/elements/all';
  export { createClient } from '@spaarkit/sdk/fetch';
  export { createStore } from '@spaarkit/store';
`;

const pages = join(import.meta.dirname, '../pages');

/**
 * What pages load, as it reaches them: under `cdn/` the files for pages without a bundler, and what a shop's
 * bundler makes of the packages: `badge.js`, and `store.js`, which is all with the means to make a store. What is
 * written by hand goes through the same bundler.
 */
export async function buildBundles(): Promise<Bundles> {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-bench-'));
  try {
    for (const mode of ['file', 'split']) await buildCdn(join(folder, 'cdn'), mode);
    await buildAsShop(folder, 'badge', registersBadge);
    await buildAsShop(folder, 'store', registersAllWithStore);
    for (const name of ['badge-by-hand', 'list-by-hand']) {
      await buildAsShop(
        folder,
        name,
        `export * from ${JSON.stringify(join(pages, `${name}.ts`))};`,
      );
    }
    return readAll(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function buildCdn(outDir: string, mode: string): Promise<void> {
  await build({
    configFile: join(elements, 'vite.cdn.config.ts'),
    mode,
    logLevel: 'error',
    build: { outDir, sourcemap: false },
  });
}

/** What is loaded on demand is a chunk wherever the bundler thinks best. */
async function buildAsShop(outDir: string, name: string, code: string): Promise<void> {
  const entry = join(elements, `spaarkit-bench-${name}.js`);
  const config = cdn(elements, { [name]: relative(elements, entry) }, { split: true });
  await build(
    mergeConfig(config, {
      configFile: false,
      logLevel: 'error',
      plugins: [virtualFile(entry, code)],
      build: {
        outDir,
        sourcemap: false,
        rolldownOptions: {
          preserveEntrySignatures: 'exports-only',
          output: { codeSplitting: true },
        },
      },
    }),
  );
}

function virtualFile(path: string, code: string): Plugin {
  return {
    name: 'spaarkit-bench-entry',
    enforce: 'pre',
    resolveId: (id) => (id === path ? path : undefined),
    load: (id) => (id === path ? { code, moduleSideEffects: true } : undefined),
  };
}

function readAll(folder: string): Bundles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => {
        const path = join(file.parentPath, file.name);
        return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
      }),
  );
}
