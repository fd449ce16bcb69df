// S9: whatever stands in a programme's texts is shown as text, in every element, and no policy of the page
// has anything to report.
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';

import { allElements } from '../testing/every-element.ts';
import { createFakeCart } from '../testing/fake-cart.ts';
import {
  hostileTexts,
  inWordsOf,
  storesInWordsOf,
  storesLeadingTo,
} from '../testing/hostile-texts.ts';
import { drawn, wordsOf } from '../testing/mount.ts';
import type { LoyaltyStore } from '@spaarkit/store';

const harmless = 'Woorden';
const lines = [{ id: 'a', quantity: 1, grossMinor: 2995, netMinor: 2748 }];

/** All elements on a narrow page, for a visitor. */
async function draw(store: LoyaltyStore, messages?: unknown): Promise<HTMLElement[]> {
  const { adapter } = createFakeCart({ lines });
  const place = await fixture<HTMLElement>(
    html`<div style="inline-size: 320px">
      <loyalty-provider locale="nl" .store=${store} .cart=${adapter} .messages=${messages}
        >${allElements}</loyalty-provider
      >
    </div>`,
  );
  const elements = [...(place.firstElementChild?.children ?? [])] as HTMLElement[];
  await Promise.all(elements.map(drawn));
  return elements;
}

/** The elements that something is made of, without its words; what is drawn by elements inside comes along. */
function shapeOf(node: Element): string {
  const children = [...(node.shadowRoot?.children ?? []), ...node.children];
  const inside = children.filter(({ localName }) => localName !== 'style').map(shapeOf);
  return inside.length === 0 ? node.localName : `${node.localName}(${inside.join(' ')})`;
}

/** Every attribute in it that a browser would run or follow. */
function activeAttributes(node: Element): string[] {
  const own = [...node.attributes]
    .filter(
      ({ name, value }) =>
        name.startsWith('on') || /^\s*(?:javascript|data|vbscript):/i.test(value),
    )
    .map(({ name, value }) => `${node.localName} ${name}=${value}`);
  const inside = [...(node.shadowRoot?.children ?? []), ...node.children];
  return [...own, ...inside.flatMap(activeAttributes)];
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What each visitor's page is made of with words that nobody could object to. */
const ordinary = new Map<string, string[]>();

before(async function look() {
  this.timeout(30_000);
  for (const [visitor, store] of Object.entries(storesInWordsOf(harmless))) {
    const elements = await draw(store);
    // What a cart would earn is asked together, a little later.
    await aTimeout(300);
    ordinary.set(visitor, elements.map(shapeOf));
  }
});

/** They come to be made of the same as with harmless words. */
async function expectOrdinary(elements: readonly Element[], visitor: string): Promise<void> {
  const shapes = () => elements.map(shapeOf);
  const expected = ordinary.get(visitor);
  await waitUntil(() => shapes().join() === expected?.join()).catch(() => undefined);
  expect(shapes(), visitor).to.deep.equal(expected);
  expect(elements.flatMap(activeAttributes), visitor).to.deep.equal([]);
}

describe('S9: texts of a programme', () => {
  for (const [name, text] of Object.entries(hostileTexts)) {
    it(`are text: ${name}`, async function look() {
      this.timeout(30_000);
      for (const [visitor, store] of Object.entries(storesInWordsOf(text))) {
        const elements = await draw(store);
        await expectOrdinary(elements, visitor);
        const shown = elements.map(wordsOf).join(' ');
        expect(shown.includes(plain(text)), `${visitor} sees the text`).to.equal(true);
      }
      expect(Reflect.get(globalThis, 'hacked')).to.equal(undefined);
    });
  }

  for (const text of ['een lange naam '.repeat(8), '👩‍👩‍👧‍👦'.repeat(10)]) {
    it(`stay within their element at 320 px: ${text.slice(0, 15)}`, async function look() {
      this.timeout(30_000);
      for (const [visitor, store] of Object.entries(storesInWordsOf(text.slice(0, 120)))) {
        const wide = (await draw(store))
          // The badge is one line, of a number and the merchant's own word for points.
          .filter(({ localName }) => localName !== 'loyalty-points-badge')
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map(({ localName, scrollWidth }) => `${localName}: ${scrollWidth} px`);
        expect(wide, visitor).to.deep.equal([]);
      }
    });
  }
});

describe('S9: addresses of a programme', () => {
  for (const address of ['javascript:hacked = 1', ' data:text/html,<script>1</script>']) {
    it(`are no link where a press would run code: ${address.trim()}`, async function look() {
      this.timeout(30_000);
      for (const [visitor, store] of Object.entries(storesLeadingTo(address))) {
        const elements = (await draw(store))
          // The badge has no byte left for the check: what keeps its one address is what the API takes.
          .filter(({ localName }) => localName !== 'loyalty-points-badge');
        expect(elements.flatMap(activeAttributes), visitor).to.deep.equal([]);
      }
    });
  }

  it('are links where they lead to a page', async () => {
    const { manyWays } = storesLeadingTo('/voorwaarden');
    if (manyWays === undefined) throw new Error('There is no such visitor.');
    const elements = await draw(manyWays);
    const leading = elements.filter(({ shadowRoot }) =>
      shadowRoot?.querySelector('a[href="/voorwaarden"]'),
    );
    expect(leading.map(({ localName }) => localName)).to.include.members([
      'loyalty-history',
      'loyalty-rewards',
    ]);
  });
});

describe('S9: what a shop says in its own words', () => {
  for (const name of ['markup', 'a template']) {
    it(`is text: ${name}`, async () => {
      const keys = ['badge_guest', 'log_in', 'join', 'join_text', 'redeem', 'apply'];
      const text = hostileTexts[name] ?? '';
      const { guestWithManyWays } = storesInWordsOf(harmless);
      if (guestWithManyWays === undefined) throw new Error('There is no such visitor.');
      const elements = await draw(guestWithManyWays, {
        nl: Object.fromEntries(keys.map((key) => [key, text])),
      });
      await expectOrdinary(elements, 'guestWithManyWays');
      expect(Reflect.get(globalThis, 'hacked')).to.equal(undefined);
    });
  }

  it('rewriting reaches names, codes and notes', () => {
    const facts = {
      name: { nl: 'a', en: 'b' },
      voucher: { code: 'c' },
      id: 'd',
      list: [{ note: 'e' }],
    };
    expect(inWordsOf('x', facts)).to.deep.equal({
      name: { nl: 'x', en: 'x' },
      voucher: { code: 'x' },
      id: 'd',
      list: [{ note: 'x' }],
    });
  });
});

it('G22: a strict policy and trusted types have nothing to report of any element', async function look() {
  this.timeout(60_000);
  const frame = document.createElement('iframe');
  frame.src = new URL('../testing/strict.html', import.meta.url).href;
  const told = new Promise<{ drawn: number; reports: string[]; isStrict: boolean }>((resolve) => {
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data as never);
    });
  });
  document.body.append(frame);
  const {
    drawn: count,
    reports,
    isStrict,
  } = await Promise.race([
    told,
    aTimeout(50_000).then(() => {
      throw new Error('The strict page did not come to its end.');
    }),
  ]);
  frame.remove();
  expect(reports).to.deep.equal([]);
  expect(isStrict).to.equal(true);
  expect(count).to.be.greaterThan(300);
});
