import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What each script of a folder has to be, as pages say it (Subresource Integrity, https://www.w3.org/TR/sri-2/):
 * by its address within the folder, for the `integrity` of a script tag and of an import map.
 */
export function integrityOf(folder: string): Readonly<Record<string, string>> {
  const files = globSync('**/*.js', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  return Object.fromEntries(
    files.toSorted().map((file) => [file, hashOf(readFileSync(join(folder, file)))]),
  );
}

function hashOf(content: Buffer): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
