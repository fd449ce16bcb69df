import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Rolldown, UserConfig } from 'vite';

import { fetchAbreast } from './fetch-abreast.ts';
import { loadAtOnce } from './load-at-once.ts';
import { squeezeLiterals } from './squeeze-literals.ts';

const common = { target: 'es2022', emptyOutDir: true, sourcemap: true } as const;

/** As a shop's bundler resolves for its live site. */
export const browserConditions = ['browser', 'module', 'production', 'import', 'default'];

/**
 * The Vite configuration of a published package: every entry named in `exports` is built from
 * source, module by module, so that a shop's bundler drops what it does not use.
 */
export function library(root: string, plugins: readonly Rolldown.Plugin[] = []): UserConfig {
  const manifest = readManifest(root);

  return {
    root,
    logLevel: 'warn',
    build: {
      ...common,
      outDir: 'dist',
      minify: false,
      lib: { entry: sourceEntries(root), formats: ['es'] },
      rolldownOptions: {
        external: (id) => id.startsWith('node:') || isDependency(id, manifest),
        // Modules stay what they are, and 'use client' at the head of one stays with it.
        checks: { moduleLevelDirective: false },
        plugins: [squeezeLiterals(), ...plugins],
        output: {
          preserveModules: true,
          preserveModulesRoot: join(root, 'src'),
          entryFileNames: '[name].js',
        },
      },
    },
  };
}

/**
 * What a split build keeps in one file, as a name and the modules it is for: a few files fetched at once
 * serve a page better than one for everything that two tags share. A badge needs the first two and its
 * own; a card those two, `tier` and `lists`, and the last two once there are codes to show or something to redeem.
 * Each takes along what it imports and none before it has taken.
 */
const chunks: readonly (readonly [name: string, modules: RegExp])[] = [
  [
    'base',
    /context\/(define|loyalty-element)\.ts$|i18n\/dates|ring-mark|skeleton|messages\/core\.ts$/,
  ],
  ['provider', /(provider\/loyalty-provider|cart\/key-of)\.ts$/],
  ['badge', /points-badge\/loyalty-points-badge\.ts$/],
  [
    'tier',
    /tier-progress\/loyalty-tier-progress\.ts$|styles\/(area|button|card|disclosure|notice|panel|state|text)|messages\/rewards\.ts$|announcer|context\/(focus|keyed|panel)|events\/requests|store\/src\/(enrollment|notice)\.ts$/,
  ],
  [
    'lists',
    /rewards-list\/loyalty-.*\.ts$|rewards\/(invitation|header\.styles)|messages\/card\.ts$/,
  ],
  [
    'actions',
    /store\/src\/(redemptions|revertings|lists)\.ts$|messages\/records\.ts$|lists\/(shown|more)/,
  ],
  ['tickets', /my-rewards\/loyalty-.*\.ts$|styles\/ticket/],
];

const groups: Rolldown.CodeSplittingGroup[] = chunks.map(([name, test], index) => ({
  name,
  test,
  priority: chunks.length - index,
}));

/**
 * A build for pages without a bundler: everything inside, minified. `entries` maps names under
 * `dist/cdn` to sources. `split` keeps what the source imports lazily in chunks of its own; without
 * it there is one file, and what it has `beside` it (see {@link loadAtOnce}). Runs after the library build, which empties `dist`.
 */
export function cdn(
  root: string,
  entries: Record<string, string>,
  { split, beside = {} }: { split: boolean; beside?: Readonly<Record<string, string>> },
): UserConfig {
  return {
    root,
    logLevel: 'warn',
    // Pages from a CDN do not know where they stand: chunks find each other by relative address.
    base: './',
    // From source, so that what only a bundler's build would keep apart is shaken off.
    resolve: { conditions: ['spaarkit-source', ...browserConditions] },
    // A library build leaves it to the shop's bundler, which these pages do not have.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...common,
      outDir: 'dist/cdn',
      emptyOutDir: false,
      minify: true,
      // A widget on somebody's page must not inject preload tags of its own: {@link fetchAbreast} needs none.
      modulePreload: false,
      lib: {
        entry: Object.fromEntries(
          Object.entries(entries).map(([name, source]) => [name, join(root, source)]),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        plugins: [squeezeLiterals(), split ? fetchAbreast() : loadAtOnce(beside)],
        output: {
          codeSplitting: split && { groups },
          minify: true,
          comments: { legal: false },
          // The helper for it would be a file of its own, fetched before all others; so it would if two
          // languages' sentences shared a file.
          generatedCode: { symbols: false },
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
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
export function sourceEntries(root: string): Record<string, string> {
  const manifest = readManifest(root);
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
