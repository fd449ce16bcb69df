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

const registersAll = "import '@spaarkit/elements/all';";
const registersBadge = `
  import '@spaarkit/elements/tags/loyalty-provider';
  import '@spaarkit/elements/tags/loyalty-points-badge';
`;
// A page with a store of its own can say when the server is asked again.
const registersAllWithStore = `
  ${registersAll}
  export { createClient } from '@spaarkit/sdk/fetch';
  export { createStore } from '@spaarkit/store';
`;

const pages = join(import.meta.dirname, '../pages');

/**
 * `all.js` and `badge.js` are single files, `store.js` is all with the means to make a store, and
 * `split/autoload.js` fetches an element when its tag stands on the page. What is written by hand goes
 * through the same build.
 */
export async function buildBundles(): Promise<Bundles> {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-bench-'));
  try {
    await buildFile(folder, 'all', registersAll);
    await buildFile(folder, 'badge', registersBadge);
    await buildFile(folder, 'store', registersAllWithStore);
    for (const name of ['badge-by-hand', 'list-by-hand']) {
      await buildFile(folder, name, `export * from ${JSON.stringify(join(pages, `${name}.ts`))};`);
    }
    const split = cdn(elements, { autoload: 'src/autoload.ts' }, { split: true });
    await build(into(join(folder, 'split'), split));
    return readAll(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function buildFile(folder: string, name: string, code: string): Promise<void> {
  const entry = join(elements, `spaarkit-bench-${name}.js`);
  const config = cdn(elements, { [name]: relative(elements, entry) }, { split: false });
  await build({ ...into(folder, config), plugins: [virtualFile(entry, code)] });
}

function into(outDir: string, config: Parameters<typeof mergeConfig>[0]) {
  return mergeConfig(config, {
    configFile: false,
    logLevel: 'error',
    build: { outDir, sourcemap: false },
  });
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
