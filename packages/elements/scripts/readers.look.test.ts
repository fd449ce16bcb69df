import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { everyView, type Looking } from './gallery-page.ts';
import { useGallery } from './use-gallery.ts';

const looked = useGallery();

test('G22: a strict policy and trusted types have nothing to report', async () => {
  const { gallery } = looked;
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
  test('G9: whatever has the focus shows it, in every state', async () => {
    const { gallery, page } = looked;
    await page.emulateMedia({ forcedColors: null, ...media });
    const scheme = media.colorScheme ?? 'light';
    for (const view of everyView) {
      await gallery.show(page, { locale: 'nl', scheme, ...view });
      const { stops, unshown } = await tabThrough(page);
      expect(stops).toBeGreaterThan(1);
      expect(unshown).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: null });
  });
});

test('G18: nothing moves for who asked for less motion, and all of it is there', async () => {
  const { gallery, page } = looked;
  await gallery.show(page, { locale: 'nl' });
  const still = await page.locator('#scenes').ariaSnapshot();
  expect(await page.evaluate(whatMoves)).toEqual([]);
  // The same look finds what moves for others: it looks in the right places.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await gallery.show(page, { locale: 'nl' });
  const moving = await page.evaluate(whatMoves);
  expect(await page.locator('#scenes').ariaSnapshot()).toBe(still);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(moving).toEqual(
    expect.arrayContaining([
      'loyalty-redeem-button moves: button-busy',
      'loyalty-redeem-button would move: button-busy',
      'loyalty-tier-progress would move: transform',
      'loyalty-points-badge would move: background-color',
    ]),
  );
});

test('what is looked at has come to rest: a skeleton that waits shows itself', async () => {
  const { gallery, page } = looked;
  for (const element of ['loyalty-points-badge', 'loyalty-rewards-list']) {
    await gallery.show(page, { locale: 'nl', element, state: 'loading' });
    const bones = page.locator('.bone');
    expect(await bones.count()).toBeGreaterThan(0);
    expect(await bones.first().isVisible()).toBe(true);
  }
});

test('opens any scene by its own name, also one with a comma, and several at once', async () => {
  const { gallery, page } = looked;
  const shown = () =>
    page.locator('[data-state]').evaluateAll((all) => all.map((one) => one.ariaLabel));
  const name = 'every way, as guest';
  await gallery.show(page, { element: 'loyalty-earn-list', state: name });
  expect(await shown()).toEqual([name]);
  const both = new URLSearchParams([
    ['bare', ''],
    ['state', 'ready'],
    ['state', name],
  ]);
  await page.goto(`${new URL(page.url()).origin}?element=loyalty-earn-list&${both}`);
  expect(await shown()).toEqual(['ready', name]);
});

test('G23: a print has the codes and their dates, whichever tab was open', async () => {
  const { gallery, page } = looked;
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

/** Goes through a view with the Tab key, until a stop comes again. */
async function tabThrough(page: Page): Promise<{ stops: number; unshown: readonly string[] }> {
  await page.evaluate(() => Object.assign(globalThis, { stops: new Set<Element>() }));
  const unshown: string[] = [];
  let stops = 0;
  for (let turn = 0; turn < 3000; turn++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (stop === 'again') break;
    // A page's own links are those of the page.
    if (stop === 'of the page') continue;
    stops++;
    if (!stop.endsWith(': solid 2px')) unshown.push(stop);
  }
  return { stops, unshown };
}

/** Which element has the focus now, and what its ring is. */
function look(): string {
  const { stops } = globalThis as unknown as { stops: Set<Element> };
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active === null || active === document.body) return 'of the page';
  if (stops.has(active)) return 'again';
  stops.add(active);
  const root = active.getRootNode();
  if (!(root instanceof ShadowRoot)) return 'of the page';
  const { outlineStyle, outlineWidth } = getComputedStyle(active);
  const words = active.ariaLabel ?? active.textContent.trim();
  return `${root.host.localName} ${words}: ${outlineStyle} ${outlineWidth}`;
}

/**
 * What moves now, and what would on some occasion, in each root: a document knows nothing of what
 * moves in a shadow root. A skeleton shows itself at one stroke, which is no movement.
 */
function whatMoves(): string[] {
  const { within } = globalThis as unknown as Looking;
  const found = new Set<string>();
  const atOnce = 1;
  for (const { shadowRoot } of within(document)) {
    if (shadowRoot === null) continue;
    const { localName } = shadowRoot.host;
    for (const animation of shadowRoot.getAnimations()) {
      if (Number(animation.effect?.getComputedTiming().duration) <= atOnce) continue;
      found.add(
        `${localName} moves: ${animation instanceof CSSAnimation ? animation.animationName : ''}`,
      );
    }
    for (const one of shadowRoot.querySelectorAll('*')) {
      for (const part of [undefined, '::before', '::after']) {
        const style = getComputedStyle(one, part);
        const slow = (durations: string) =>
          durations.split(', ').some((duration) => parseFloat(duration) * 1000 > atOnce);
        if (style.animationName !== 'none' && slow(style.animationDuration))
          found.add(`${localName} would move: ${style.animationName}`);
        if (slow(style.transitionDuration))
          found.add(`${localName} would move: ${style.transitionProperty}`);
      }
    }
  }
  return [...found];
}
