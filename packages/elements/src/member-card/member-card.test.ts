import { expect, html } from '@open-wc/testing';

import './loyalty-member-card.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions } from '../../testing/fixtures.ts';
import { drawn, find, mount, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyMemberCardElement } from './member-card.ts';

const number = '2648139570264';

const show = (options: MountOptions = { server: { session: sessions.withCard } }) =>
  mount<LoyaltyMemberCardElement>(html`<loyalty-member-card></loyalty-member-card>`, options);

/** Whether a module is dark in what is drawn: read from the path, as a scanner reads the picture. */
function isDark(path: SVGPathElement, x: number, y: number): boolean {
  const point = new DOMPoint(x + 0.5, y + 0.5);
  return path.isPointInFill(point);
}

describeBaseline({
  tag: 'loyalty-member-card',
  elementClass: LoyaltyMemberCardElement,
  states: { 'with a card': { session: sessions.withCard } },
});

describe('<loyalty-member-card>', () => {
  it('shows the number as text, which is selected whole and reads from left to right', async () => {
    const { element } = await show({ server: { session: sessions.withCard }, dir: 'rtl' });
    const shown = find(element, '.number');
    expect(shown.textContent).to.equal(number);
    expect(getComputedStyle(shown).direction).to.equal('ltr');
    expect(wordsOf(element)).to.include('Je kaart van Zilverberk Spaarclub');
  });

  it('draws a code with a name, its three finders and nothing in the quiet zone', async () => {
    const { element } = await show();
    const code = find<SVGSVGElement>(element, '.qr');
    expect(code.getAttribute('role')).to.equal('img');
    expect(code.getAttribute('aria-label')).to.equal(
      'QR-code van je kaart van Zilverberk Spaarclub',
    );
    const path = find<SVGPathElement>(element, '.qr path');
    const { viewBox } = code;
    const size = viewBox.baseVal.width - 8;
    // A finder is a dark ring of 7, a light one of 5, and a dark square of 3.
    for (const [left, top] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      const row = [0, 1, 2, 3, 4, 5, 6].map((x) => isDark(path, left + x, top + 3));
      expect(row).to.deep.equal([true, false, true, true, true, false, true]);
    }
    for (let at = -4; at < size + 4; at++) {
      expect(isDark(path, at, -1)).to.equal(false);
      expect(isDark(path, -1, at)).to.equal(false);
    }
  });

  it('is another code for another number', async () => {
    const { element, store, server } = await show();
    const drawing = () => find(element, '.qr path').getAttribute('d');
    const before = drawing();
    const { member } = sessions.withCard;
    server.session = { ...sessions.withCard, member: { ...member, cardNumber: '2648139570271' } };
    await store.refresh();
    await drawn(element);
    expect(drawing()).not.to.equal(before);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is black on white for the scanner: ${scheme}`, async () => {
      const { element } = await show({ server: { session: sessions.withCard }, scheme });
      const { backgroundColor, color } = getComputedStyle(find(element, '.paper'));
      expect([backgroundColor, color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    });
  }

  it('says that there is no card, and where to get one', async () => {
    const { element } = await show({});
    expect(wordsOf(element)).to.equal('Je hebt nog geen kaart. Vraag er een in de winkel.');
  });

  it('keeps the card in sight when the newest question fails', async () => {
    const { element, store, server } = await show();
    server.reads = 'fail';
    await store.refresh();
    await drawn(element);
    expect(wordsOf(element)).to.include(number);
  });

  it('draws nothing for guests', async () => {
    const { element } = await show({ server: { session: sessions.guest } });
    expect(wordsOf(element)).to.equal('');
  });
});
