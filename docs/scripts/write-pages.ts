/** Writes the pages that are made from the repository. They are not kept: each build writes them anew. */
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { elementPages } from './element-pages.ts';
import { repositoryPages } from './repository-pages.ts';
import { sizesOfElements } from './sizes.ts';

const place = join(import.meta.dirname, '../src/content/docs');

/** @param options What Astro is asked to do. Who only reads along, while writing, waits for no figures. */
export async function writePages({ command }: { command: string }): Promise<void> {
  const sizes = command === 'build' ? await sizesOfElements() : {};
  // What is written by hand ends in .mdx, and stands elsewhere than the elements.
  for (const file of globSync('{**/*.md,elements/*.mdx}', { cwd: place }))
    rmSync(join(place, file));
  for (const { path, content } of [...repositoryPages(), ...elementPages(sizes)]) {
    const file = join(place, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
