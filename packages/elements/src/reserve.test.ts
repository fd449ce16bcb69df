import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import { scenes, type Scene } from '../gallery/scenes.ts';
import { within } from '../gallery/within.ts';
import { createFakeCart } from '../testing/fake-cart.ts';
import { createFakeStore, type FakeServer } from '../testing/fake-store.ts';
import { withSheet } from '../testing/with-sheet.ts';
import './all.ts';
import './i18n/dutch.ts';

/** What holds content of the page's own, stands over the page, or comes when somebody asks for it. */
const withoutRoom = new Set(['loyalty-gate', 'loyalty-launcher', 'loyalty-reward-choices']);

/** A place on a page: how wide, in which language, and what of the sheet is for phones. */
interface Place {
  readonly width: number;
  readonly locale: string;
  readonly isPhone?: boolean;
  /** How high the screen is, where it is not that of the test. */
  readonly screen?: number;
}

const places: readonly Place[] = [
  { width: 320, locale: 'nl' },
  { width: 420, locale: 'nl' },
  { width: 720, locale: 'de' },
  // A phone of 360 pixels, with a margin.
  { width: 328, locale: 'nl', isPhone: true },
  { width: 343, locale: 'de', isPhone: true },
  { width: 343, locale: 'fr', isPhone: true },
];

/** In the wide font of a machine without another, more words of the block in the cart wrap than in a shop (P4). */
const isKept = (tag: string, { name }: Scene, { width }: Place) =>
  tag !== 'loyalty-cart-rewards' || (width >= 420 && name !== 'below minimum');

/** A badge's scene without a provider is a link of the page's own. */
const isLink = ({ strings: [start = ''] }: Scene['content']) => start.startsWith('<a');

/** What is there without a press. */
const unpressed = (all: readonly Scene[] = []) =>
  all.filter(({ modal, after, content }) => !modal && !after && !isLink(content));

/** How many rows there are says nothing of the other tabs. */
const inFirstTab = (all: readonly Scene[] = []) =>
  unpressed(all).filter(
    ({
      content: {
        strings: [start = ''],
      },
    }) => !/ (tab|layout)=/.test(start),
  );

/** Where what stands below begins, as far as it is in sight. */
const edgeOf = (place: Element, screen: number) =>
  Math.round(Math.min(place.getBoundingClientRect().height, screen));

describe('with reserve.css nothing in sight moves, from the first paint on', function () {
  this.timeout(60_000);
  let sheet: string;

  before(async () => {
    const answer = await fetch(new URL('./reserve.css', import.meta.url));
    sheet = await answer.text();
  });

  for (const [tag, all] of Object.entries(scenes)) {
    for (const place of withoutRoom.has(tag) ? [] : places) {
      const shown = unpressed(all).filter((scene) => isKept(tag, scene, place));
      if (shown.length === 0) continue;
      const { width, locale, isPhone = false } = place;
      it(`G3: ${tag}, ${width} pixels on a ${isPhone ? 'phone' : 'desk'}, in ${locale}`, async () => {
        const rules = isPhone ? sheet.replaceAll('(width < 28em)', 'all') : sheet;
        const moved = await movedBy(shown, place, rules);
        expect(moved).to.deep.equal([]);
      });
    }
  }

  for (const [tag, knob] of Object.entries({
    'loyalty-rewards': '--loyalty-reserve-rows: 6',
    'loyalty-rewards-list': '--loyalty-reserve-rows: 6',
    'loyalty-earn-list': '--loyalty-reserve-ways: 11',
  })) {
    for (const place of places.slice(0, 2)) {
      it(`G3: ${tag}, ${place.width} pixels on a large screen, told ${knob}`, async () => {
        const screen = 4000;
        const rules = `${sheet.replaceAll('100svh', `${screen}px`)} ${tag} { ${knob} }`;
        const shown = inFirstTab(scenes[tag]);
        expect(await movedBy(shown, { ...place, screen }, rules)).to.deep.equal([]);
      });
    }
  }
});

/** How the edge moves in which scenes. */
function movedBy(shown: readonly Scene[], place: Place, sheet: string): Promise<readonly string[]> {
  return withSheet(sheet, async () => {
    const found: string[] = [];
    for (const scene of shown) {
      const edges = await edgesOf(scene, place, sheet);
      if (new Set(edges).size > 1) found.push(`${scene.name}: ${edges.join(', ')}`);
    }
    return found;
  });
}

/** Before the element is defined, while it loads, and at rest. */
async function edgesOf(scene: Scene, place: Place, sheet: string): Promise<readonly number[]> {
  const { screen = innerHeight } = place;
  const loading = await show(scene, place, { ...scene.server, reads: 'hang' });
  const element = loading.querySelector('loyalty-provider')?.firstElementChild;
  if (!element) throw new Error(`There is no element: ${scene.name}`);
  const first = edgeUndefined(element, place, sheet);
  const rest = await show(scene, place, { ...scene.server });
  return [first, edgeOf(loading, screen), edgeOf(rest, screen)];
}

async function show(scene: Scene, { width, locale }: Place, server: FakeServer): Promise<Element> {
  const place = await fixture<HTMLElement>(
    html`<div style=${`display: flow-root; inline-size: ${width}px`}>
      <loyalty-provider
        locale=${locale}
        .store=${createFakeStore(server)}
        .cart=${createFakeCart(scene.cart).adapter}
        >${scene.content}</loyalty-provider
      >
    </div>`,
  );
  const isDrawn = () =>
    !within(place).some((one) => one.matches(':not(:defined), [aria-busy=true]'));
  for (let turn = 0; server.reads !== 'hang' && turn < 100 && !isDrawn(); turn++)
    await aTimeout(20);
  await aTimeout(20);
  return place;
}

/** In a page of its own, in which no element is defined. */
function edgeUndefined(
  element: Element,
  { width, screen = innerHeight }: Place,
  sheet: string,
): number {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; inline-size: ${innerWidth}px; block-size: ${innerHeight}px`;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (page === null) throw new Error('A frame has no page.');
  const rules = page.createElement('style');
  rules.textContent = sheet;
  page.head.append(rules);
  const place = page.createElement('div');
  place.style.cssText = `display: flow-root; inline-size: ${width}px`;
  place.append(page.importNode(element, true));
  page.body.append(place);
  const edge = edgeOf(place, screen);
  frame.remove();
  return edge;
}
