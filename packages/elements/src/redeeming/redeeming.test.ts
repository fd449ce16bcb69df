import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import { redemptionsOf } from '@spaarkit/store';

import '../provider/on-demand.ts';
import '../redeem-button/loyalty-redeem-button.ts';
import '../rewards-list/loyalty-rewards-list.ts';

import { sessions } from '../../testing/fixtures.ts';
import { styles } from '../redeem-button/redeem-button.styles.ts';
import { drawn, find, mount, wordsOf, type MountOptions } from '../../testing/mount.ts';

const show = (options: MountOptions = {}) =>
  mount(html`<loyalty-redeem-button reward-id="five-euro"></loyalty-redeem-button>`, options);

// A copy: what a root gives is the list itself, which changes.
const sheetsOf = (element: Element) => [...(element.shadowRoot?.adoptedStyleSheets ?? [])];

/** Longer than something fetched takes that is there already. */
const soonMs = 100;

/** Has the page think that it is on a device of this kind. */
function pretend({ hovers }: { readonly hovers: boolean }): void {
  globalThis.matchMedia = () => matchMedia(hovers ? 'not all' : 'all');
}
const { matchMedia } = globalThis;

describe('what a press needs', () => {
  beforeEach(() => pretend({ hovers: true }));
  afterEach(() => (globalThis.matchMedia = matchMedia));

  it('is not there before somebody comes near', async () => {
    const { element } = await show();
    const before = sheetsOf(element);
    await aTimeout(soonMs);
    expect(sheetsOf(element)).to.deep.equal(before);
  });

  for (const sign of ['pointerenter', 'focusin']) {
    it(`is fetched at ${sign}, and the element’s own sheet stays the last`, async () => {
      const { element } = await show();
      const before = sheetsOf(element);
      element.dispatchEvent(new Event(sign));
      await aTimeout(soonMs);
      const after = sheetsOf(element);
      expect(after.length).to.be.above(before.length);
      expect(after.at(-1)).to.equal(before.at(-1));
      expect(after.slice(0, before.length - 1)).to.deep.equal(before.slice(0, -1));
      // What can be seen is as it was: nobody has pressed.
      expect(wordsOf(element)).to.equal('Inwisselen');
    });
  }

  describe('where nothing hovers', () => {
    beforeEach(() => pretend({ hovers: false }));

    it('is fetched when there is something to press and it is in view', async () => {
      const { element } = await show();
      await waitUntil(() => sheetsOf(element).length > styles.length);
      expect(wordsOf(element)).to.equal('Inwisselen');
    });

    it('is not fetched while it is out of view', async () => {
      const { element } = await mount(
        html`<div style="height: 300vh"></div>
          <loyalty-redeem-button reward-id="five-euro"></loyalty-redeem-button>`,
      );
      const button = element.parentElement?.querySelector('loyalty-redeem-button');
      if (!button) throw new Error('There is no button.');
      await drawn(button);
      const before = sheetsOf(button);
      await aTimeout(soonMs);
      expect(sheetsOf(button)).to.deep.equal(before);
      button.scrollIntoView();
      await waitUntil(() => sheetsOf(button).length > before.length);
    });

    it('is not fetched where there is nothing to press', async () => {
      const { element } = await mount(
        html`<loyalty-redeem-button reward-id="ten-percent"></loyalty-redeem-button>`,
        { server: { session: sessions.newMember } },
      );
      const before = sheetsOf(element);
      await aTimeout(soonMs);
      expect(sheetsOf(element)).to.deep.equal(before);
    });
  });

  it('draws where the device cannot be asked, as under jsdom', async () => {
    Reflect.set(globalThis, 'matchMedia', undefined);
    const { element } = await show();
    expect(wordsOf(element)).to.equal('Inwisselen');
  });

  it('leaves alone what a page has put into the element’s root', async () => {
    const { element } = await show();
    const theirs = new CSSStyleSheet();
    element.shadowRoot?.adoptedStyleSheets.push(theirs);
    const before = sheetsOf(element);
    element.dispatchEvent(new Event('pointerenter'));
    await aTimeout(soonMs);
    expect(sheetsOf(element).length).to.be.above(before.length);
    expect(sheetsOf(element).slice(-2)).to.deep.equal(before.slice(-2));
  });

  it('is not fetched for guests, who have nothing to press', async () => {
    const { element } = await mount(html`<loyalty-rewards-list></loyalty-rewards-list>`, {
      server: { session: sessions.guest },
    });
    const before = sheetsOf(element);
    element.dispatchEvent(new Event('pointerenter'));
    await aTimeout(soonMs);
    expect(sheetsOf(element)).to.deep.equal(before);
  });

  it('opens one review, however often is pressed while it comes', async () => {
    const { element, store } = await show();
    let made = 0;
    const { newIntent } = store;
    Object.assign(store, { newIntent: () => `${newIntent()}-${++made}` });
    const button = find(element, '[part=button]');
    button.click();
    button.click();
    await drawn(element);
    await aTimeout(soonMs);
    expect(wordsOf(find(element, '.review-title'))).to.contain('500 punten inwisselen');
    expect(made).to.equal(1);
  });

  it('is fetched where something is redeemed elsewhere, and shows that it is under way', async () => {
    const { element, store } = await show({ server: { redeeming: 'hangs' } });
    void redemptionsOf(store).redeem({ rewardId: 'five-euro', intentKey: store.newIntent() });
    await aTimeout(soonMs);
    await drawn(element);
    const button = find(element, '[part=button]');
    expect(button.ariaBusy).to.equal('true');
    expect(wordsOf(button)).to.equal('Bezig met inwisselen');
  });
});
