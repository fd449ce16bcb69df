import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { everyView, type Looking, type View } from './gallery-page.ts';
import { useGallery } from './use-gallery.ts';

const looked = useGallery();

const sized: readonly (readonly [id: string, view: View])[] = [
  ['G6: 320 px, nl', { locale: 'nl', width: '320px' }],
  ['G6: 320 px, de', { locale: 'de', width: '320px' }],
  ['G6: 320 px, ar', { locale: 'ar', width: '320px' }],
  ['G6: 320 px with wide spacing of text, nl', { locale: 'nl', width: '320px', spacing: 'wide' }],
  ['G6: as wide as a card, in a wide font', { locale: 'nl', shop: 'shopify-dawn' }],
  ['L12: 320 px, in words that are 40 % longer', { locale: 'en-XA', width: '320px' }],
  ['G7: text twice as large, nl', { locale: 'nl', width: '640px', size: '32px' }],
];

test.each(sized)('%s: nothing reaches out of its element or is cut off', async (_, view) => {
  const { gallery, page } = looked;
  await gallery.show(page, view);
  expect(await reachingOut(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});

test('G8: every target can be hit: 44 px where it acts, 32 elsewhere', async () => {
  const { gallery, page } = looked;
  const seen = new Set<string>();
  for (const view of everyView) {
    await gallery.show(page, { locale: 'nl', ...view });
    const { kinds, small } = await targets(page);
    expect(small, JSON.stringify(view)).toEqual([]);
    for (const kind of kinds) seen.add(kind);
  }
  // Each kind that the elements draw has been looked at, and there is none that this test does not know.
  expect([...seen].toSorted()).toEqual(['a', 'button', 'input', 'select', 'summary']);
});

test('the names of five tabs stand on one line, in one row, in a card of 420 px', async () => {
  const { gallery, page } = looked;
  await gallery.show(page, { locale: 'nl', element: 'loyalty-rewards', state: 'ready' });
  const places = await page.locator('[part=tab]').evaluateAll((tabs) =>
    tabs.map((tab) => {
      const words = document.createTreeWalker(tab, NodeFilter.SHOW_TEXT);
      while (words.nextNode()?.textContent?.trim() === '');
      const name = document.createRange();
      name.selectNodeContents(words.currentNode);
      const { top, height } = name.getBoundingClientRect();
      return [Math.round(top), Math.round(height)].join();
    }),
  );
  expect(places).toHaveLength(5);
  expect(new Set(places).size).toBe(1);
});

for (const media of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
  test(`G17: tiles keep their box with ${JSON.stringify(media)}`, async () => {
    const { gallery, page } = looked;
    await page.emulateMedia(media);
    await gallery.show(page, { locale: 'nl', element: 'loyalty-rewards', state: 'ready' });
    const tile = page.locator('.tile').first();
    const picture = await tile.screenshot();
    // As the picture of what is drawn, since a forced colour is not in what is computed.
    await tile.evaluate((one) => ((one as HTMLElement).style.borderColor = 'Canvas'));
    await tile.evaluate((one) => ((one as HTMLElement).style.borderWidth = '0'));
    expect(picture.equals(await tile.screenshot())).toBe(false);
    await page.emulateMedia({ contrast: null, forcedColors: null });
  });
}

test('G17: no icon keeps a colour of its own where colours are forced', async () => {
  const { gallery, page } = looked;
  await page.emulateMedia({ forcedColors: 'active' });
  await gallery.show(page, { locale: 'nl' });
  expect(await ownColors(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: null });
});

test('G4: a root of 62.5 % changes no measure', async () => {
  const { gallery, page } = looked;
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

/** Scenes whose content is wider than they are. */
function reachingOut(on: Page): Promise<string[]> {
  return on.locator('.state').evaluateAll((states) => {
    const { within } = globalThis as unknown as Looking;
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

/** Texts that a box hides a part of. */
function cutOff(on: Page): Promise<string[]> {
  return on.locator('.state').evaluateAll((states) => {
    const { within } = globalThis as unknown as Looking;
    return states.flatMap((state) =>
      within(state)
        .filter((one) => one.clientWidth > 1 && one.textContent.trim() !== '')
        .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow !== 'visible')
        .filter(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
        )
        .map(
          (one) =>
            `<${one.localName} class="${one.getAttribute('class')}">: ${one.textContent.trim()}`,
        ),
    );
  });
}

/** Icons whose colour is neither one of the reader's nor that of the words around them. */
function ownColors(on: Page): Promise<string[]> {
  return on.locator('.state').evaluateAll((states) => {
    const { within } = globalThis as unknown as Looking;
    const probe = document.body.appendChild(document.createElement('i'));
    const system = [
      'CanvasText',
      'ButtonText',
      'Highlight',
      'HighlightText',
      'GrayText',
      'LinkText',
    ];
    const forced = system.map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    const own = states.flatMap((state) =>
      within(state)
        .filter((one) => one.localName === 'svg' && one.checkVisibility())
        .filter((one) => !forced.includes(getComputedStyle(one).color))
        .map((one) => {
          const { parentElement } = one;
          return `${getComputedStyle(one).color} in <${parentElement?.localName} class="${parentElement?.className}">`;
        }),
    );
    return [...new Set(own)];
  });
}

/** What can be pressed: which kinds there are, and what is less high than it should be. */
function targets(on: Page): Promise<{ kinds: string[]; small: string[] }> {
  return on.locator('.state').evaluateAll((states) => {
    const { within } = globalThis as unknown as Looking;
    const all = states
      .flatMap((state) => within(state))
      // By what it does, not by its name: whatever takes the focus, but for a panel, which is read and not pressed.
      .filter((one) => (one as HTMLElement).tabIndex >= 0 || one.matches('[role=tab]'))
      .filter((one) => !one.matches('[role=tabpanel]'))
      // What the page itself puts into a tag is the page's own.
      .filter((one) => one.checkVisibility() && one.getRootNode() instanceof ShadowRoot);
    const small = all.flatMap((one) => {
      // A box is ticked, and one of several chosen, by a press on its words as well.
      const label = one.closest('label:has([type=checkbox], [type=radio])');
      const { height } = (label ?? one).getBoundingClientRect();
      // A link in a sentence is as high as its line (WCAG 2.2, 2.5.8); one that stands alone is a target.
      const isInLine =
        getComputedStyle(one).display === 'inline' &&
        one.textContent.trim() !== one.parentElement?.textContent.trim();
      if (isInLine) return [];
      const acts = one.matches('.filled, .outlined, [role=tab]') && !one.matches('.small');
      const least = acts ? 44 : 32;
      const name = `<${one.localName} class="${one.getAttribute('class')}" part="${one.getAttribute('part')}">`;
      return height > 0 && height < least - 0.5 ? [`${name}: ${Math.round(height)} px`] : [];
    });
    return {
      kinds: [...new Set(all.map(({ localName }) => localName))],
      small: [...new Set(small)],
    };
  });
}
