import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './run.ts';

/** A package that others install. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  /** In the tree, as `packages/sdk`. */
  readonly folder: string;
}

/** The packages that are published, of a tree of this repository. */
export function publishedPackages(tree: string): PublishedPackage[] {
  return readdirSync(join(tree, 'packages'))
    .map((name) => join('packages', name))
    .filter((folder) => existsSync(join(tree, folder, 'package.json')))
    .flatMap((folder) => {
      const manifest = JSON.parse(readFileSync(join(tree, folder, 'package.json'), 'utf8')) as {
        readonly name: string;
        readonly version: string;
        readonly private?: boolean;
      };
      return manifest.private ? [] : [{ name: manifest.name, version: manifest.version, folder }];
    });
}

/** Packs a package of this tree, as it was built, into a folder; gives where its tarball is. */
export function packInto(into: string, { name, version, folder }: PublishedPackage): string {
  execFileSync('pnpm', ['pack', '--pack-destination', into], {
    cwd: join(root, folder),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(into, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
}
