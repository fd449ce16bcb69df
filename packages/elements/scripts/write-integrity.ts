/** Writes the hashes of the CDN build beside it, and prints the tag of each script that a page names. Run after the builds. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { integrityOf } from './integrity.ts';

const folder = join(dirname(import.meta.dirname), 'dist/cdn');
const hashes = integrityOf(folder);
writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
for (const file of ['spaarkit.js', 'autoload.js']) {
  const hash = hashes[file];
  if (hash === undefined) throw new Error(`The CDN build has no ${file}. Build it first.`);
  process.stdout.write(
    `<script type="module" src="${file}" integrity="${hash}" crossorigin="anonymous"></script>\n`,
  );
}
