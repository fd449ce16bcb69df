// Pages that are hard on what stands in them: every element stays as it is, and they stay apart.
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';

import { allElements, everyElement } from '../testing/every-element.ts';
import { createFakeCart } from '../testing/fake-cart.ts';
import { createFakeStore } from '../testing/fake-store.ts';
import { balance, sessions } from '../testing/fixtures.ts';
import { program } from '../testing/program.ts';
import { drawn, mount, wordsOf } from '../testing/mount.ts';
import { withSheet } from '../testing/with-sheet.ts';

const lines = [{ id: 'a', quantity: 1, grossMinor: 2995, netMinor: 2748 }];

interface PageOptions {
  readonly locale?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** All elements on one page that is 320 px wide, as 1,280 px are at a zoom of 400 %. */
async function draw({ locale = 'nl', dir = 'ltr' }: PageOptions = {}): Promise<HTMLElement[]> {
  const { adapter } = createFakeCart({ lines });
  const place = await fixture<HTMLElement>(
    html`<div
      lang=${dir === 'rtl' ? 'ar' : 'nl'}
      dir=${dir}
      style="inline-size: 320px; --loyalty-motion: 0"
    >
      <loyalty-provider locale=${locale} .store=${createFakeStore()} .cart=${adapter}
        >${allElements}</loyalty-provider
      >
    </div>`,
  );
  const elements = [...(place.firstElementChild?.children ?? [])] as HTMLElement[];
  // Other languages are fetched.
  await waitUntil(() => locale === 'nl' || elements.every(({ lang }) => lang === locale), locale, {
    timeout: 8000,
  });
  await settle(elements);
  return elements;
}

/** What a cart would earn is asked together, and languages are fetched: a little later than the rest. */
async function settle(elements: readonly Element[]): Promise<void> {
  await Promise.all(elements.map(drawn));
  await aTimeout(250);
  await Promise.all(elements.map(drawn));
}

/** How each node inside an element looks: what a page's sheet could have changed of it. */
function looksOf(node: Element): string[] {
  return [...(node.shadowRoot?.children ?? []), ...node.children].flatMap((inner) => {
    if (inner.localName === 'style' || inner instanceof SVGElement) return [];
    const style = getComputedStyle(inner);
    const { color, display, fontSize, lineHeight, letterSpacing, textAlign, textTransform } = style;
    const { margin, padding, borderWidth, boxSizing, listStyleType } = style;
    const own = [
      inner.localName,
      inner.className,
      color,
      display,
      fontSize,
      lineHeight,
      letterSpacing,
    ];
    const box = [textAlign, textTransform, margin, padding, borderWidth, boxSizing, listStyleType];
    return [[...own, ...box].join(' '), ...looksOf(inner)];
  });
}

describe('every element on a page with a sheet that', () => {
  let before: string[][];

  const looks = async () => (await draw()).map(looksOf);

  beforeEach(async () => {
    before ??= await looks();
  });

  const sheets = {
    'resets everything':
      '*, *::before, *::after { margin: 0; padding: 0; box-sizing: border-box; border: 0; list-style: none }',
    'takes buttons apart':
      'button { all: unset !important } button::before { content: "x" !important }',
    'has a root of 62.5 %': 'html { font-size: 62.5% } body { font-size: 16px }',
    'spaces and shouts':
      'body { letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; line-height: 3; text-align: center; text-indent: 4em; white-space: pre; cursor: none }',
    'is important about lists, links and headings':
      'p, a, ul, li, input, button, [role=heading] { color: red !important; font-size: 50px !important; display: inline !important }',
  };

  for (const [name, sheet] of Object.entries(sheets)) {
    it(`${name}: looks the same inside`, async () => {
      const after = await withSheet(sheet, looks);
      for (const [index, tag] of Object.keys(everyElement).entries()) {
        expect(after[index], tag).to.deep.equal(before[index]);
      }
      expect(before.flat().length).to.be.greaterThan(300);
    });
  }
});

/** Those that fold by the width that they have. */
const panels = [
  'loyalty-rewards-list',
  'loyalty-my-rewards',
  'loyalty-cart-rewards',
  'loyalty-preferences',
  'loyalty-member-card',
  'loyalty-history',
  'loyalty-earn-list',
  'loyalty-tiers',
  'loyalty-rewards',
];

describe('every element', () => {
  for (const locale of ['nl', 'de', 'ar']) {
    it(`stays within 320 px in ${locale}, as at a zoom of 400 %`, async () => {
      const wide = (await draw({ locale }))
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map(({ localName, scrollWidth }) => `${localName}: ${scrollWidth} px`);
      expect(wide).to.deep.equal([]);
    });
  }

  for (const [locale, page, own] of [
    ['nl', 'rtl', 'ltr'],
    ['ar', 'ltr', 'rtl'],
  ] as const) {
    it(`runs ${own} as ${locale} does, on a page that runs ${page}`, async () => {
      const elements = await draw({ locale, dir: page });
      const other = elements.filter((element) => getComputedStyle(element).direction !== own);
      expect(other.map(({ localName }) => localName)).to.deep.equal([]);
    });
  }

  it('has a width of its own where nothing stretches it', async () => {
    const elements = await draw();
    const place = elements[0]?.parentElement;
    const widths = (style: string) => {
      place?.setAttribute('style', style);
      return new Map(elements.map((element) => [element.localName, element.offsetWidth]));
    };
    const column = 'display: flex; flex-direction: column; align-items: center; inline-size: 600px';
    const inColumn = widths(column);
    const inDialog = widths('display: block; position: absolute; max-inline-size: 600px');
    const inGrid = widths('display: grid; grid-template-columns: 1fr 1fr; inline-size: 400px');
    for (const tag of panels) {
      expect(inColumn.get(tag), `${tag} in a column`).to.equal(448);
      expect(inDialog.get(tag), `${tag} in a dialog`).to.be.greaterThanOrEqual(448);
      expect(inGrid.get(tag), `${tag} in half of 400 px`).to.equal(200);
    }
    expect(inColumn.get('loyalty-redeem-button')).to.equal(256);
    expect(inColumn.get('loyalty-launcher')).to.be.lessThan(256);
  });

  it('is the same after it was moved, taken out, put back and cloned', async () => {
    const elements = await draw();
    const words = elements.map(wordsOf);
    const provider = elements[0]?.parentElement;
    if (!provider) throw new Error('There is no provider.');
    const wrapper = provider.appendChild(document.createElement('section'));
    wrapper.append(...elements);
    await settle(elements);
    expect(elements.map(wordsOf), 'moved').to.deep.equal(words);

    for (const element of elements) element.remove();
    await aTimeout(20);
    provider.prepend(...elements);
    await settle(elements);
    expect(elements.map(wordsOf), 'put back').to.deep.equal(words);

    const copies = elements.map((element) => element.cloneNode(true) as HTMLElement);
    wrapper.append(...copies);
    await settle(copies);
    expect(copies.map(wordsOf), 'cloned').to.deep.equal(words);
  });

  it('stands twenty times on a page, and the server is asked once', async function many() {
    this.timeout(60_000);
    const requests: string[] = [];
    const twenty = Array.from({ length: 20 }, () => allElements);
    const { provider } = await mount(html`<div>${twenty}</div>`, { server: { requests } });
    const last = [...provider.querySelectorAll('loyalty-rewards')].at(-1);
    if (last === undefined) throw new Error('There is no card.');
    await settle([last]);
    expect(wordsOf(last)).to.contain('1.250');
    expect(requests.filter((one) => one === 'GET /session').length).to.equal(1);
  });

  it('shows its own programme on a page with two', async () => {
    const other = {
      ...sessions.member,
      program: { ...program, name: { nl: 'Andere club' } },
      balance: { ...balance, available: 77 },
    };
    const place = await fixture<HTMLElement>(
      html`<div>
        <loyalty-provider locale="nl" .store=${createFakeStore()}>${allElements}</loyalty-provider>
        <loyalty-provider locale="nl" .store=${createFakeStore({ session: other })}
          >${allElements}</loyalty-provider
        >
      </div>`,
    );
    const [mine, theirs] = [...place.children].map((provider) => [...provider.children]);
    if (mine === undefined || theirs === undefined) throw new Error('There are no two programmes.');
    await settle([...mine, ...theirs]);
    const words = (all: readonly Element[], tag: string) =>
      all
        .filter(({ localName }) => localName === tag)
        .map(wordsOf)
        .join();
    expect(words(mine, 'loyalty-points-badge')).to.contain('1.250 punten');
    expect(words(theirs, 'loyalty-points-badge')).to.contain('77 punten');
    expect(words(mine, 'loyalty-rewards')).to.contain('1.250').and.not.contain('Andere club');
    expect(words(theirs, 'loyalty-rewards')).to.contain('77').and.contain('Andere club');
  });
});
