import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { UserConfig } from 'vite';

/**
 * The Vite configuration of a published package: every entry named in `exports` is built from
 * source, module by module, so that a shop's bundler drops what it does not use.
 */
export function library(root: string): UserConfig {
  const manifest = readManifest(root);

  return {
    root,
    // A dependency resolves as a user's bundler would: to its build, never to our source.
    resolve: { conditions: ['module', 'import', 'default'] },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      lib: { entry: sourceEntries(root, manifest), formats: ['es'] },
      rolldownOptions: {
        external: (id) => id.startsWith('node:') || isDependency(id, manifest),
        output: {
          preserveModules: true,
          preserveModulesRoot: join(root, 'src'),
          entryFileNames: '[name].js',
        },
      },
    },
  };
}

/** What this helper reads of a `package.json`. */
interface Manifest {
  exports: Record<string, string | Record<string, string>>;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

function readManifest(root: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
}

/** Maps each file under `dist`, without its ending, to the source it is built from. */
function sourceEntries(root: string, manifest: Manifest): Record<string, string> {
  const entries: Record<string, string> = {};
  const add = (source: string, built: string) => {
    if (existsSync(join(root, source))) {
      entries[built.slice('./dist/'.length, -'.js'.length)] = join(root, source);
    }
  };

  for (const target of Object.values(manifest.exports)) {
    const source = typeof target === 'string' ? undefined : target['spaarkit-source'];
    const built = typeof target === 'string' ? undefined : target['default'];
    if (source === undefined || built === undefined) continue;
    for (const star of starsOf(root, source)) {
      add(source.replaceAll('*', star), built.replaceAll('*', star));
    }
  }
  for (const built of Object.values(manifest.bin ?? {})) {
    add(built.replace('./dist/', './src/').replace(/\.js$/, '.ts'), built);
  }
  return entries;
}

/** The values that `*` takes in a pattern such as `src/x/loyalty-x.ts`: one a folder. */
function starsOf(root: string, pattern: string): string[] {
  if (!pattern.includes('*')) return [''];
  const parent = join(root, pattern.slice(0, pattern.indexOf('*')));
  return existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
}

function isDependency(id: string, manifest: Manifest): boolean {
  return Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  }).some((name) => id === name || id.startsWith(`${name}/`));
}
