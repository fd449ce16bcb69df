import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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
