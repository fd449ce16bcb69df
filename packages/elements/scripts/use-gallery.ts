/** The gallery for the tests of one file: it is built once, and they share a page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

import { openGallery, type Gallery } from './gallery-page.ts';

/** Opens the gallery before the tests, and closes it after them. */
export function useGallery(): { gallery: Gallery; page: Page } {
  const used = {} as { gallery: Gallery; page: Page };
  beforeAll(async () => {
    used.gallery = await openGallery();
    used.page = await used.gallery.page({
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      // For axe, which comes as a script within the page; G22 looks at a page that keeps its policy.
      bypassCSP: true,
      viewport: { width: 1280, height: 1000 },
    });
  });
  afterAll(() => used.gallery.close());
  return used;
}
