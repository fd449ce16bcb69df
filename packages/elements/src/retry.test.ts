import { aTimeout, expect, html } from '@open-wc/testing';

import type { FakeServer } from '../testing/fake-store.ts';
import { find, mount, wordsOf } from '../testing/mount.ts';
import './all.ts';

const failing = {
  card: html`<loyalty-rewards></loyalty-rewards>`,
  list: html`<loyalty-rewards-list></loyalty-rewards-list>`,
  join: html`<loyalty-join></loyalty-join>`,
  preferences: html`<loyalty-preferences></loyalty-preferences>`,
  'card of the till': html`<loyalty-member-card></loyalty-member-card>`,
  'code of a ticket': html`<loyalty-ticket-code issued-reward-id="issued-1"></loyalty-ticket-code>`,
};

describe('while what failed is asked for again', () => {
  for (const [name, content] of Object.entries(failing)) {
    for (const [how, ask] of [
      ['by its button', (button: HTMLElement) => button.click()],
      ['as the page is looked at', () => window.dispatchEvent(new Event('focus'))],
    ] as const) {
      it(`keeps the sentence, the button and its focus: ${name}, ${how}`, async () => {
        const { element, server } = await mount(content, { server: { reads: 'fail' } });
        const words = wordsOf(element);
        const button = find(element, '.state .button');
        button.focus();
        server.reads = 'hang';
        ask(button);
        await aTimeout(20);
        expect(wordsOf(element)).to.equal(words);
        expect(element.shadowRoot?.activeElement).to.equal(button);
        expect(button.ariaBusy).to.equal('true');
      });
    }
  }

  it('keeps them where only the history failed, and takes a press again when it fails again', async () => {
    let asked = 0;
    const server: FakeServer = {
      // Who is looking is known; the rest fails.
      get reads() {
        return asked++ === 0 ? 'answered' : 'fail';
      },
    };
    const { element } = await mount(html`<loyalty-history></loyalty-history>`, { server });
    const button = find(element, '.state .button');
    button.focus();
    button.click();
    await aTimeout(20);
    expect(element.shadowRoot?.activeElement).to.equal(button);
    expect(button.ariaBusy).to.equal(null);
  });
});
