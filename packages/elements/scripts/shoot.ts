/**
 * Takes a picture of each row of matrix.ts.
 *
 *   node scripts/shoot.ts                     all, into .gallery/shots
 *   node scripts/shoot.ts --only ready,codes  those whose names begin so
 *   node scripts/shoot.ts --out FOLDER        somewhere else
 *   node scripts/shoot.ts --base FOLDER       and names those that differ from the pictures in FOLDER
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { openGallery } from './gallery-page.ts';
import { shots } from './matrix.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    out: { type: 'string', default: join(dirname(import.meta.dirname), '.gallery/shots') },
    base: { type: 'string' },
  },
});
const { out, base, only } = values;
const wanted = shots.filter(
  ({ name }) => only === undefined || only.split(',').some((start) => name.startsWith(start)),
);
if (wanted.length === 0) {
  const names = [...new Set(shots.map(({ name }) => name.split('.')[0]))].join(', ');
  throw new Error(`No picture is named ${only}. There are: ${names}.`);
}

mkdirSync(out, { recursive: true });
const gallery = await openGallery();
try {
  // Nothing moves in a picture, and hairlines stay hairlines.
  const page = await gallery.page({
    reducedMotion: 'reduce',
    deviceScaleFactor: 2,
    viewport: { width: 1280, height: 1600 },
  });
  const unusual: string[] = [];
  for (const { name, view, media } of wanted) {
    await page.emulateMedia({
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      media: null,
      ...media,
    });
    await gallery.show(page, view);
    const path = join(out, `${name}.png`);
    const picture = await page.locator('[data-state]').screenshot({ path });
    const before = base && join(base, `${name}.png`);
    if (before && !(existsSync(before) && readFileSync(before).equals(picture))) unusual.push(name);
  }
  process.stdout.write(`${wanted.length} pictures in ${out}\n`);
  if (base) process.stdout.write(`Other than in ${base}: ${unusual.join(', ') || 'none'}\n`);
} finally {
  await gallery.close();
}
