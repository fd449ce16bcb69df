import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { everyView } from './gallery-page.ts';
import { createManifest, elementsOf } from './manifest.ts';
import { useGallery } from './use-gallery.ts';

const looked = useGallery();

test('every element stands in the gallery', async () => {
  const { gallery, page } = looked;
  await gallery.show(page, { locale: 'nl' });
  const shown = await page
    .locator('#scenes > section')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['element']));
  const { modules } = createManifest(dirname(import.meta.dirname));
  const drawn = elementsOf(modules).filter(({ tagName }) => tagName !== 'loyalty-provider');
  expect(drawn.map(({ tagName }) => tagName).filter((tag) => !shown.includes(tag ?? ''))).toEqual(
    [],
  );
});

test.each(['nl', 'ar'])(
  'G12: what is read out in every state is as it was looked at: %s',
  async (locale) => {
    const { gallery, page } = looked;
    for (const view of everyView) {
      await gallery.show(page, { locale, ...view });
      for (const section of await page.locator('#scenes > section').all()) {
        const element = await section.getAttribute('data-element');
        if (element === null) continue;
        const state = view['state']?.replaceAll(' ', '-');
        const name = [element, state, locale, 'txt'].filter(Boolean).join('.');
        await expect(`${await section.ariaSnapshot()}\n`).toMatchFileSnapshot(
          join(import.meta.dirname, 'spoken', name),
        );
      }
    }
  },
);
