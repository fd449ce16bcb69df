import { expect, test } from 'vitest';

import { everyView, type Looking } from './gallery-page.ts';
import { useGallery } from './use-gallery.ts';

const looked = useGallery();

/** What may look otherwise on another level: marks, bars, the underline and tints, each in its place. */
const places: Readonly<Record<string, readonly string[]>> = {
  '.ring-mark': ['everything'],
  '.bar-fill': ['background-color'],
  '.bar-pending': ['background-image'],
  '[role=tab]': ['border-bottom-color'],
  '.tile': ['background-color'],
  '.hint': ['background-color'],
  // With a bar at its beginning, which is at the left in Dutch.
  '.notice': ['background-color', 'border-left-color'],
  '.applied': ['background-color'],
  '.stamp': ['background-color'],
  '.here': ['background-color'],
};
const allowed = Object.entries(places).flatMap(([place, properties]) =>
  properties.map((property) => `${place}: ${property}`),
);

test('T7: the accent of a level changes marks, bars, tints and the underline, in every view, and nothing else', async () => {
  const { gallery, page } = looked;
  const changed = new Set<string>();
  for (const view of everyView) {
    await gallery.show(page, { locale: 'nl', ...view });
    const found = await page.evaluate(changedByTheLevel, Object.keys(places));
    for (const one of found) changed.add(one);
  }
  expect([...changed].toSorted()).toEqual(allowed.toSorted());
});

/** Gives every element the accent of another level, and tells which colours are others then, and where. */
function changedByTheLevel(places: readonly string[]): string[] {
  const { within } = globalThis as unknown as Looking;
  const properties = [
    'color',
    'background-color',
    'background-image',
    'border-top-color',
    'border-right-color',
    'border-bottom-color',
    'border-left-color',
    'outline-color',
    'text-decoration-color',
    'accent-color',
    'caret-color',
    'fill',
    'stroke',
    'box-shadow',
  ];
  const pseudos = ['', '::before', '::after', '::marker'];
  const all = within(document);
  const painted = () =>
    all.flatMap((one) =>
      pseudos.map((pseudo) => {
        const style = getComputedStyle(one, pseudo);
        return properties.map((property) => style.getPropertyValue(property));
      }),
    );
  const before = painted();
  for (const one of all) {
    if (!one.localName.startsWith('loyalty-')) continue;
    (one as HTMLElement).style.setProperty('--loyalty-tier-accent', '#c828a0', 'important');
  }
  const after = painted();
  const changed = all.flatMap((one, index) =>
    pseudos.flatMap((pseudo, nth) => {
      const at = index * pseudos.length + nth;
      const changes = properties.filter((_, which) => before[at]?.[which] !== after[at]?.[which]);
      // All of a mark is drawn in its own colour.
      if (one.closest('.ring-mark')) return changes.length > 0 ? ['.ring-mark: everything'] : [];
      const place =
        places.find((selector) => one.matches(selector)) ??
        `<${one.localName} class="${one.getAttribute('class')}">`;
      return changes.map((property) => `${place}${pseudo}: ${property}`);
    }),
  );
  return [...new Set(changed)];
}
