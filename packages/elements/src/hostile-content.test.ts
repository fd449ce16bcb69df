// S9: whatever stands in a programme's texts is shown as text, in every element, and no policy of the page
// has anything to report.
import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import { allElements } from '../testing/every-element.ts';
import { createFakeCart } from '../testing/fake-cart.ts';
import { createFakeStore } from '../testing/fake-store.ts';
import { hostileTexts, inWordsOf, storesInWordsOf } from '../testing/hostile-texts.ts';
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
  for (const element of elements) await drawn(element);
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
    .filter(({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|data|vbscript):/i.test(value))
    .map(({ name, value }) => `${node.localName} ${name}=${value}`);
  const inside = [...(node.shadowRoot?.children ?? []), ...node.children];
  return [...own, ...inside.flatMap(activeAttributes)];
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('S9: texts of a programme', () => {
  for (const [name, text] of Object.entries(hostileTexts)) {
    it(`are text: ${name}`, async function look() {
      this.timeout(30_000);
      const expected = storesInWordsOf(harmless);
      for (const [visitor, store] of Object.entries(storesInWordsOf(text))) {
        const ordinary = (await draw(expected[visitor] ?? store)).map(shapeOf);
        const elements = await draw(store);
        expect(elements.map(shapeOf), visitor).to.deep.equal(ordinary);
        expect(elements.flatMap(activeAttributes), visitor).to.deep.equal([]);
        const shown = elements.map(wordsOf).join(' ');
        expect(shown.includes(plain(text)), `${visitor} sees the text`).to.equal(true);
      }
      expect(Reflect.get(globalThis, 'hacked')).to.equal(undefined);
    });
  }

  for (const name of ['2,000 characters', '2,000 characters in words', 'emoji']) {
    it(`stay within their element at 320 px: ${name}`, async function look() {
      this.timeout(30_000);
      for (const [visitor, store] of Object.entries(storesInWordsOf(hostileTexts[name] ?? ''))) {
        const wide = (await draw(store))
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map(({ localName, scrollWidth }) => `${localName}: ${scrollWidth} px`);
        expect(wide, visitor).to.deep.equal([]);
      }
    });
  }
});

describe('S9: what a shop and its codes say', () => {
  for (const [name, text] of Object.entries(hostileTexts)) {
    it(`a message of the shop's own is text: ${name}`, async () => {
      const keys = ['badge_guest', 'log_in', 'join', 'join_text', 'earn_title', 'redeem', 'apply'];
      const messages = (words: string) => ({ nl: Object.fromEntries(keys.map((key) => [key, words])) });
      const session = storesInWordsOf(harmless)['guestWithManyWays'];
      const ordinary = (await draw(session ?? createFakeStore(), messages(harmless))).map(shapeOf);
      const elements = await draw(session ?? createFakeStore(), messages(text));
      expect(elements.map(shapeOf)).to.deep.equal(ordinary);
      expect(elements.flatMap(activeAttributes)).to.deep.equal([]);
      expect(Reflect.get(globalThis, 'hacked')).to.equal(undefined);
    });
  }

  it('rewriting reaches names, codes and notes', () => {
    const facts = { name: { nl: 'a', en: 'b' }, voucher: { code: 'c' }, id: 'd', list: [{ note: 'e' }] };
    expect(inWordsOf('x', facts)).to.deep.equal({
      name: { nl: 'x', en: 'x' },
      voucher: { code: 'x' },
      id: 'd',
      list: [{ note: 'x' }],
    });
  });
});

it('S9: a strict policy and trusted types have nothing to report of any element', async function look() {
  this.timeout(60_000);
  const frame = document.createElement('iframe');
  frame.src = new URL('../testing/strict.html', import.meta.url).href;
  const told = new Promise<{ drawn: number; reports: string[]; isStrict: boolean }>((resolve) => {
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data as never);
    });
  });
  document.body.append(frame);
  const { drawn: count, reports, isStrict } = await Promise.race([
    told,
    aTimeout(50_000).then(() => {
      throw new Error('The strict page did not come to its end.');
    }),
  ]);
  frame.remove();
  expect(reports).to.deep.equal([]);
  expect(isStrict).to.equal(true);
  expect(count).to.be.greaterThan(500);
});
