import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openGallery, type Gallery, type View } from './gallery-page.ts';
import { createManifest, elementsOf } from './manifest.ts';

let gallery: Gallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = await gallery.page({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 1000 },
  });
  await page.addInitScript(defineWithin);
});

/** Every element in a place, and in the shadow roots there. */
type Within = (root: ParentNode) => Element[];

function defineWithin(): void {
  const within: Within = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? within(one.shadowRoot) : []),
    ]);
  Object.assign(globalThis, { within });
}

afterAll(async () => {
  await gallery.close();
});

/** They judge a page, which a gallery of the same element in many states is not. */
const pageRules = ['region', 'landmark-unique', 'heading-order', 'page-has-heading-one'];

test('every element stands in the gallery', async () => {
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

/** All that stands side by side, and what covers the page. */
const views: readonly View[] = [{}, { element: 'loyalty-rewards-list', state: 'final' }];

describe.each(['nl', 'ar'])('in %s', (locale) => {
  test.each(['light', 'dark'])('G11: axe finds nothing in any state: %s', async (scheme) => {
    for (const view of views) {
      await gallery.show(page, { locale, scheme, ...view });
      expect(await violations(page)).toEqual([]);
    }
  });

  test('G12: what is read out in every state is as it was looked at', async () => {
    for (const view of views) {
      await gallery.show(page, { locale, ...view });
      for (const section of await page.locator('#scenes > section').all()) {
        const element = await section.getAttribute('data-element');
        const name = [element, view['state'], locale, 'txt'].filter(Boolean).join('.');
        await expect(`${await section.ariaSnapshot()}\n`).toMatchFileSnapshot(
          join(import.meta.dirname, 'spoken', name),
        );
      }
    }
  });
});

const narrow: readonly (readonly [id: string, view: View])[] = [
  ['G6: 320 px, nl', { locale: 'nl', width: '320px' }],
  ['G6: 320 px, de', { locale: 'de', width: '320px' }],
  ['G6: 320 px, ar', { locale: 'ar', width: '320px' }],
  ['G6: 320 px with wide spacing of text, nl', { locale: 'nl', width: '320px', spacing: 'wide' }],
  ['G7: text twice as large, nl', { locale: 'nl', width: '640px', size: '32px' }],
];

test.each(narrow)('%s: nothing reaches out of its element', async (_, view) => {
  await gallery.show(page, view);
  expect(await reachingOut(page)).toEqual([]);
});

test('G8: every target can be hit: 44 px where it acts, 32 elsewhere', async () => {
  await gallery.show(page, { locale: 'nl' });
  expect(await smallTargets(page)).toEqual([]);
});

test('G4: a root of 62.5 % changes no measure', async () => {
  const measure = async (root: string) => {
    await gallery.show(page, { locale: 'nl', root, element: 'loyalty-rewards' });
    return page.locator('.state > loyalty-provider').evaluateAll((all) =>
      all.map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return [Math.round(width), Math.round(height)];
      }),
    );
  };
  expect(await measure('62.5%')).toEqual(await measure('100%'));
});

async function violations(on: Page): Promise<string[]> {
  await on.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  return on.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const found = await axe.run('#scenes', {
      rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
    });
    // Nothing found where nothing was looked at would be no proof.
    if (found.passes.length < 10) throw new Error('axe looked at next to nothing.');
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, pageRules);
}

/** Scenes whose content is wider than they are. */
function reachingOut(on: Page): Promise<string[]> {
  return on.locator('.state').evaluateAll((states) => {
    const { within } = globalThis as unknown as { within: Within };
    return states.flatMap((state) => {
      const box = state.getBoundingClientRect();
      const out = within(state).find((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        if (width <= 1 || !one.checkVisibility()) return false;
        // A bar is cut off at its end, by design.
        if (one.parentElement && getComputedStyle(one.parentElement).overflow !== 'visible')
          return false;
        return left < box.left - 1 || right > box.right + 1;
      });
      const where = `${state.closest<HTMLElement>('section')?.dataset['element']}, ${state.getAttribute('data-state')}`;
      return out ? [`${where}: <${out.localName} class="${out.getAttribute('class')}">`] : [];
    });
  });
}

function smallTargets(on: Page): Promise<string[]> {
  return on.locator('.state').evaluateAll((states) => {
    const { within } = globalThis as unknown as { within: Within };
    const small = states.flatMap((state) =>
      within(state)
        .filter((one) => one.matches('button, a[href], summary, input, [role=tab]'))
        .filter((one) => one.checkVisibility())
        .flatMap((one) => {
          const { height } = one.getBoundingClientRect();
          // A link in a sentence is as high as its line (WCAG 2.2, 2.5.8).
          if (getComputedStyle(one).display === 'inline') return [];
          const acts = one.matches('.filled, .outlined, [role=tab]') && !one.matches('.small');
          const least = acts ? 44 : 32;
          const name = `<${one.localName} class="${one.getAttribute('class')}" part="${one.getAttribute('part')}">`;
          return height > 0 && height < least - 0.5 ? [`${name}: ${Math.round(height)} px`] : [];
        }),
    );
    return [...new Set(small)];
  });
}
