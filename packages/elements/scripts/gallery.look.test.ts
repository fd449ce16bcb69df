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
    // For axe, which comes as a script within the page; G22 looks at a page that keeps its policy.
    bypassCSP: true,
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

/** Their content is asked for once it is seen, and how much was seen hangs on the machine's speed. */
const filledOnSight = new Set(['loyalty-my-rewards', 'loyalty-rewards']);

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
        if (element === null || filledOnSight.has(element)) continue;
        const name = [element, view['state'], locale, 'txt'].filter(Boolean).join('.');
        await expect(`${await section.ariaSnapshot()}\n`).toMatchFileSnapshot(
          join(import.meta.dirname, 'spoken', name),
        );
      }
    }
  });
});

const sized: readonly (readonly [id: string, view: View])[] = [
  ['G6: 320 px, nl', { locale: 'nl', width: '320px' }],
  ['G6: 320 px, de', { locale: 'de', width: '320px' }],
  ['G6: 320 px, ar', { locale: 'ar', width: '320px' }],
  ['G6: 320 px with wide spacing of text, nl', { locale: 'nl', width: '320px', spacing: 'wide' }],
  ['G6: as wide as a card, in a wide font', { locale: 'nl', shop: 'shopify-dawn' }],
  ['G7: text twice as large, nl', { locale: 'nl', width: '640px', size: '32px' }],
];

test.each(sized)('%s: nothing reaches out of its element', async (_, view) => {
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

test('G22: a strict policy and trusted types have nothing to report', async () => {
  const strict = await gallery.page({ viewport: { width: 1280, height: 1000 } });
  const complaints: string[] = [];
  strict.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  strict.on('pageerror', (error) => complaints.push(String(error)));
  await gallery.show(strict, { locale: 'nl' });
  expect(complaints).toEqual([]);
  // The policy is there: what it forbids is refused.
  await expect(strict.evaluate(() => Reflect.set(document.body, 'innerHTML', 'x'))).rejects.toThrow(
    /TrustedHTML|Trusted/,
  );
  await strict.close();
});

describe.each<{ colorScheme?: 'dark'; forcedColors?: 'active' }>([
  {},
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
])('with %o', (media) => {
  test('G9: whatever has the focus shows it', async () => {
    await page.emulateMedia({ forcedColors: null, ...media });
    const scheme = media.colorScheme ?? 'light';
    await gallery.show(page, {
      locale: 'nl',
      scheme,
      element: 'loyalty-rewards',
      state: 'my rewards',
    });
    const stops = new Set<string>();
    for (let stop = 0; stop < 20; stop++) {
      await page.keyboard.press('Tab');
      const [name, outline] = await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        if (active === null || active === document.body) return ['', ''];
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        return [active.textContent?.trim() ?? '', `${outlineStyle} ${outlineWidth}`];
      });
      if (name) stops.add(`${name}: ${outline}`);
    }
    await page.emulateMedia({ forcedColors: null });
    expect(stops.size).toBeGreaterThan(5);
    expect([...stops].filter((stop) => !stop.endsWith('solid 2px'))).toEqual([]);
  });
});

test('G18: nothing moves for who asked for less motion', async () => {
  await gallery.show(page, { locale: 'nl' });
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => {
        const { duration } = effect?.getComputedTiming() ?? {};
        return playState === 'running' && Number(duration) > 120;
      })
      .map(({ effect }) => (effect as KeyframeEffect).target?.className),
  );
  expect(moving).toEqual([]);
});

test('G23: a print has the codes and their dates, whichever tab was open', async () => {
  await gallery.show(page, { locale: 'nl', element: 'loyalty-rewards', state: 'ready' });
  const code = page.getByText('SPAAR-7K2M-9Q4T-XW8C').first();
  expect(await code.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await code.isVisible()).toBe(true);
  expect(
    await page
      .getByText(/Geldig t\/m|Laatste dag/)
      .first()
      .isVisible(),
  ).toBe(true);
  await page.emulateMedia({ media: null });
});

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
          // A box is ticked by a press on its words as well.
          const { height } = (
            one.closest('label:has([type=checkbox])') ?? one
          ).getBoundingClientRect();
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
