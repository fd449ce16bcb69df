/** What a package promises its users, as text that two versions can be compared by. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly exports?: Exports;
  /** What is exported once it is published. */
  readonly publishConfig?: { readonly exports?: Exports };
}

type Exports = string | { readonly [condition: string]: Exports };

/** Read by editors and by programs in other languages: what they say is promised as types are. */
const documents = /(?:^|\/)(?:custom-elements|openapi)\.json$/;

const relativeImport = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)\.js['"]/g;

/**
 * The files of a built package that say what it promises: the declarations that its entries reach,
 * the manifest of elements and the description of the API. By their paths in the package, sorted.
 */
export function publicFiles(folder: string): string[] {
  const exported = targetsOf(exportsOf(folder)).flatMap((target) =>
    globSync(target, { cwd: folder }),
  );
  const found = new Set(exported.filter((file) => documents.test(file)));
  const toRead = exported.filter((file) => file.endsWith('.d.ts'));
  for (let file = toRead.pop(); file !== undefined; file = toRead.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, path = ''] of text.matchAll(relativeImport))
      toRead.push(join(dirname(file), `${path}.d.ts`));
  }
  return [...found].toSorted();
}

/** What its users import it by. An entry may be gone though another leads to the same declarations. */
export function entryNames(folder: string): string[] {
  return Object.keys(exportsOf(folder)).toSorted();
}

function exportsOf(folder: string): Exports {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return manifest.publishConfig?.exports ?? manifest.exports ?? {};
}

function targetsOf(exports: Exports): string[] {
  if (typeof exports === 'string') return [join(exports)];
  return Object.values(exports).flatMap(targetsOf);
}

/** How one version of a package's promises differs from another. */
export interface ApiChange {
  /** Lines that are there no more, or read otherwise now: what was written against them may not compile. */
  readonly removed: number;
  readonly added: number;
}

const words = /^\s*(?:\/?\*|\/\/|"(?:description|summary)":|$)/;

/** Counts the lines of a unified diff that promise something: what only explains is left out. */
export function countChanges(diff: string): ApiChange {
  const changed = diff.split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line));
  const count = (sign: string) =>
    changed.filter((line) => line.startsWith(sign) && !words.test(line.slice(1))).length;
  return { removed: count('-'), added: count('+') };
}

export type Bump = 'none' | 'patch' | 'minor' | 'major';

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/**
 * The least a version has to rise by. Before 1.0 the second number is the one that may break
 * (Semantic Versioning 2.0.0, 4, and how npm reads `^0.1.0`).
 */
export function leastBump({ removed, added }: ApiChange, version: string): Bump {
  if (removed > 0) return version.startsWith('0.') ? 'minor' : 'major';
  return added > 0 ? 'minor' : 'none';
}

/** What a version rose by already, when its changesets were used up. */
export function risenBy(before: string, after: string): Bump {
  const [old, now] = [before.split('.'), after.split('.')];
  const place = old.findIndex((part, index) => part !== now[index]);
  return (['major', 'minor', 'patch'] as const)[place] ?? 'none';
}

/** Whether a version rises by as much as it has to. */
export function isEnough(bump: Bump, least: Bump): boolean {
  return order.indexOf(bump) >= order.indexOf(least);
}
