import { relative } from 'node:path';

import { rolldown } from 'rolldown';

import { root } from './run.ts';

/** What a bundle for web-test-runner is made of, as paths of files. */
export interface Bundled {
  /** Where all of it stands. */
  readonly folder: string;
  readonly tests: readonly string[];
  /** What comes before everything else that a test file loads. */
  readonly first: string;
  /** Scripts of other pages, which tests open. */
  readonly pages: readonly string[];
}

/** What this middleware reads and writes of a request to the test runner's server. */
interface Context {
  readonly path: string;
  type: string;
  body: unknown;
}

/**
 * A web-test-runner middleware that serves test files bundled. Each file is a page of its own, and
 * fetching and starting a few hundred modules for each costs more than many of its tests.
 */
export async function bundleTests(
  bundled: Bundled,
): Promise<(context: Context, next: () => Promise<void>) => Promise<void>> {
  const files = await bundle(bundled);
  return async (context, next) => {
    const file = files.get(context.path);
    if (file === undefined) return next();
    // The end of an address says less: a test file is served where its source stands.
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    context.body = file;
  };
}

/** What is bundled, by its address. What a test asks for beside itself is beside it still. */
async function bundle({
  folder,
  tests,
  first,
  pages,
}: Bundled): Promise<ReadonlyMap<string, string>> {
  const entries = [first, ...tests, ...pages];
  const addressOf = (file: string) => relative(root, file).replaceAll('\\', '/');
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map((file) => [addressOf(file), file])),
    platform: 'browser',
    // By this script tests tell the runner what to do with its browser.
    external: /^\/__web-dev-server__/,
    tsconfig: 'tsconfig.base.json',
    resolve: { conditionNames: ['spaarkit-source', 'browser', 'development', 'import', 'module'] },
    // A test may import a module only for it to run, whatever its package says to shops.
    treeshake: { moduleSideEffects: true },
    // What one test imports on demand, another imports at once.
    checks: { ineffectiveDynamicImport: false },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': "'development'" } },
  });
  const { output } = await build.generate({
    // Nothing is written there: source maps lead to the sources from it.
    dir: root,
    entryFileNames: '[name]',
    chunkFileNames: 'bundled/[name]-[hash].js',
    sourcemap: true,
    // One file for what tests share; a module in it runs when it is imported, and on demand, as ever.
    codeSplitting: {
      groups: [{ name: 'shared', test: (id) => id.startsWith(folder) && !entries.includes(id) }],
    },
    strictExecutionOrder: true,
    // In the source it would move every line of the source map, and no order of chunks is promised.
    banner: ({ facadeModuleId }) =>
      facadeModuleId !== null && tests.includes(facadeModuleId)
        ? `import '/${addressOf(first)}';`
        : '',
  });
  return new Map(
    output.map((part) => [
      `/${part.fileName}`,
      part.type === 'chunk' ? part.code : String(part.source),
    ]),
  );
}
