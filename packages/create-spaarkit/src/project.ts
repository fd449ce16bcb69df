/** What kind of project stands in a folder. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { UsageError, type Framework } from './options.ts';

export interface Manifest {
  readonly packageManager?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Project {
  readonly folder: string;
  /** Left out where there is no `package.json`: a folder of pages. */
  readonly manifest?: Manifest;
  readonly manager: PackageManager;
}

const packageManagers = ['npm', 'pnpm', 'yarn', 'bun'] as const;
export type PackageManager = (typeof packageManagers)[number];

export function readProject(folder: string, userAgent: string | undefined): Project {
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return { folder, manager: 'npm' };
  const manifest = readManifest(file);
  return { folder, manifest, manager: managerOf(folder, manifest, userAgent) };
}

function readManifest(file: string): Manifest {
  try {
    // Editors of Windows begin a file with a mark of its encoding, which npm passes over too.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as Manifest;
  } catch {
    throw new UsageError(`${file} is not JSON.`);
  }
}

const locks: readonly (readonly [file: string, manager: PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
];

/** The one that it names, or whose lock file is nearest; else the one that started this command. */
function managerOf(
  folder: string,
  { packageManager }: Manifest,
  userAgent: string | undefined,
): PackageManager {
  const named = packageManagers.find((name) => packageManager?.startsWith(`${name}@`));
  const started = packageManagers.find((name) => userAgent?.startsWith(`${name}/`));
  return named ?? lockedBy(folder) ?? started ?? 'npm';
}

function lockedBy(folder: string): PackageManager | undefined {
  const lock = locks.find(([file]) => existsSync(join(folder, file)));
  if (lock) return lock[1];
  const parent = dirname(folder);
  // Beyond its repository nothing says anything about a project.
  return parent === folder || existsSync(join(folder, '.git')) ? undefined : lockedBy(parent);
}

export function dependsOn({ manifest }: Project, name: string): boolean {
  return name in { ...manifest?.dependencies, ...manifest?.devDependencies };
}

/** What is known of them, so that nobody gets tags where their framework has a better way. */
const others = ['nuxt', 'astro', '@sveltejs/kit', 'svelte', 'vue', '@angular/core', 'solid-js'];

export function detectFramework(project: Project): Framework {
  if (dependsOn(project, 'next')) return 'next';
  const other = others.find((name) => dependsOn(project, name));
  if (other !== undefined) {
    throw new UsageError(
      `This project uses ${other}, which takes the tags in its own templates: see the examples of Spaarkit. ` +
        'With --framework html they are written into its index.html.',
    );
  }
  if (dependsOn(project, 'react')) return 'react';
  if (findFile(project, pages) !== undefined) return 'html';
  throw new UsageError(
    `There is no index.html in ${project.folder}, and no package.json that names React or Next.js. ` +
      'Start in the folder of your shop, or name it.',
  );
}

/** Where a page may stand. */
export const pages: readonly string[] = ['index.html', 'public/index.html'];

/** The first of these files that is there. */
export function findFile({ folder }: Project, files: readonly string[]): string | undefined {
  return files.find((file) => existsSync(join(folder, file)));
}

export function readText({ folder }: Project, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
