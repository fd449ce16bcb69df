import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The version of this package. Its manifest stands one folder above both `src` and `dist`. */
export async function version(): Promise<string> {
  const manifest = JSON.parse(
    await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { version: string };
  return manifest.version;
}
