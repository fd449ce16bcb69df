import { describe, expect, test } from 'vitest';

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
  test('G9: whatever has the focus shows it', async () => {
    const { gallery, page } = looked;
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
  const { gallery, page } = looked;
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
