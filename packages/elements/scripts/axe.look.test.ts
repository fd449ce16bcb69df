import { createRequire } from 'node:module';

import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { everyView } from './gallery-page.ts';
import { useGallery } from './use-gallery.ts';

const looked = useGallery();

/** They judge a page, which a gallery of the same element in many states is not. */
const pageRules = ['region', 'landmark-unique', 'heading-order', 'page-has-heading-one'];

describe.each(['nl', 'ar'])('in %s', (locale) => {
  test.each(['light', 'dark'])('G11: axe finds nothing in any state: %s', async (scheme) => {
    const { gallery, page } = looked;
    for (const view of everyView) {
      await gallery.show(page, { locale, scheme, ...view });
      expect(await violations(page)).toEqual([]);
    }
  });
});

test('T10: nor in the palette of a browser that computes no colours', async () => {
  const { gallery, page } = looked;
  for (const element of ['loyalty-rewards', 'loyalty-redeem-button']) {
    await gallery.show(page, { locale: 'nl', browser: 'older', accent: '#f5c518', element });
    expect(await violations(page)).toEqual([]);
  }
});

async function violations(on: Page): Promise<string[]> {
  // It waits for timers of its own.
  await on.clock.resume();
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
