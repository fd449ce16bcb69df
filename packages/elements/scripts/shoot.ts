import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { openGallery } from './gallery-page.ts';
import { shots } from './matrix.ts';

const help = `pnpm gallery:shoot [--only NAMES] [--out FOLDER] [--base FOLDER]

Takes a picture of each row of matrix.ts.

  --only  those whose names begin so, with commas between: ready,codes (default all)
  --out   where they go (default .gallery/shots)
  --base  also name those that differ from the pictures in this folder
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    only: { type: 'string' },
    out: { type: 'string', default: join(dirname(import.meta.dirname), '.gallery/shots') },
    base: { type: 'string' },
  },
});
if (values.help) {
  process.stdout.write(help);
  process.exit();
}
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
    // What covers the page is pictured with the page.
    const isCovered = (await page.locator('dialog:is(:modal, :popover-open)').count()) > 0;
    const picture = await (isCovered ? page : page.locator('[data-state]')).screenshot({ path });
    const before = base && join(base, `${name}.png`);
    if (before && !(existsSync(before) && readFileSync(before).equals(picture))) unusual.push(name);
  }
  process.stdout.write(`${wanted.length} pictures in ${out}\n`);
  if (base) process.stdout.write(`Other than in ${base}: ${unusual.join(', ') || 'none'}\n`);
} finally {
  await gallery.close();
}
