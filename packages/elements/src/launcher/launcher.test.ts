import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../provider/on-demand.ts';
import './loyalty-launcher.ts';
import '../rewards/loyalty-rewards.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions } from '../../testing/fixtures.ts';
import { drawn, find, mount, nameOf, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyLauncherElement } from './launcher.ts';

const content = html`<loyalty-launcher></loyalty-launcher>`;
const launch = (options: MountOptions = {}) => mount<LoyaltyLauncherElement>(content, options);

/** A page as narrow or as wide as this, whatever the window is. */
function pageOf(isNarrow: boolean): () => void {
  const { matchMedia } = globalThis;
  // A query that always holds, or never does.
  globalThis.matchMedia = () => matchMedia(isNarrow ? 'all' : 'not all');
  return () => (globalThis.matchMedia = matchMedia);
}

async function openPanel(element: LoyaltyLauncherElement): Promise<HTMLDialogElement> {
  const opener = find(element, '[part=button]');
  opener.focus();
  opener.click();
  const panel = find<HTMLDialogElement>(element, '[part=panel]');
  await waitUntil(() => panel.checkVisibility() && panel.querySelector('loyalty-rewards'));
  await drawn(element);
  return panel;
}

const focused = (element: Element) => element.shadowRoot?.activeElement;

describeBaseline({ tag: 'loyalty-launcher', elementClass: LoyaltyLauncherElement });

describe('<loyalty-launcher>', () => {
  it('says the points, or invites whoever is no member', async () => {
    const { element } = await launch();
    expect(wordsOf(find(element, '[part=button]'))).to.equal('1.250 punten');
    expect(nameOf(find(element, '[part=button]'))).to.equal('1.250 punten, bekijk je beloningen');
    const guest = await launch({ server: { session: sessions.guest } });
    expect(wordsOf(find(guest.element, '[part=button]'))).to.equal('Spaar mee');
  });

  it('asks for nothing of the panel before that is opened', async () => {
    const requests: string[] = [];
    const { element } = await launch({ server: { requests } });
    expect(element.shadowRoot?.querySelector('loyalty-rewards')).to.equal(null);
    expect(requests).to.deep.equal(['GET /session']);
  });

  for (const isNarrow of [false, true]) {
    const width = isNarrow ? 'narrow' : 'wide';

    it(`C5 closes by Escape and by its button, and gives the focus back: ${width}`, async () => {
      const restore = pageOf(isNarrow);
      try {
        const { element } = await launch();
        const opener = find(element, '[part=button]');
        for (const close of [
          () => sendKeys({ press: 'Escape' }),
          () => Promise.resolve(find(element, '[part=close]').click()),
        ]) {
          const panel = await openPanel(element);
          expect(panel.matches(':modal')).to.equal(isNarrow);
          expect(wordsOf(panel)).to.include('Mijn beloningen');
          expect(focused(element)?.id).to.equal('panel-title');
          await close();
          await waitUntil(() => !panel.checkVisibility());
          await drawn(element);
          expect(element.open).to.equal(false);
          expect(focused(element) === opener).to.equal(true);
        }
      } finally {
        restore();
      }
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`is accessible when it is open: ${width}, ${scheme}`, async () => {
        const restore = pageOf(isNarrow);
        try {
          const { element, provider } = await launch({ scheme });
          await openPanel(element);
          await expect(provider).to.be.accessible();
        } finally {
          restore();
        }
      });
    }
  }

  it('C5 gives the focus back to a button of the shop that has opened it', async () => {
    const restore = pageOf(false);
    const opener = document.createElement('button');
    document.body.append(opener);
    try {
      const { element } = await launch();
      opener.focus();
      element.open = true;
      const panel = find<HTMLDialogElement>(element, '[part=panel]');
      await waitUntil(() => focused(element)?.id === 'panel-title');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !panel.checkVisibility());
      expect(document.activeElement === opener).to.equal(true);
    } finally {
      opener.remove();
      restore();
    }
  });

  it('leaves Escape to what is open inside it', async () => {
    const restore = pageOf(false);
    try {
      const { element } = await launch({ server: { session: sessions.rich } });
      const panel = await openPanel(element);
      const list = panel
        .querySelector('loyalty-rewards')
        ?.shadowRoot?.querySelector('loyalty-rewards-list');
      if (!list) throw new Error('There is no list.');
      find(list, '#redeem-coffee-mug').click();
      await waitUntil(() => list.shadowRoot?.querySelector('dialog:modal'));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !list.shadowRoot?.querySelector('dialog:modal'));
      expect(panel.checkVisibility()).to.equal(true);
      expect(element.open).to.equal(true);
    } finally {
      restore();
    }
  });

  it('C6 scrolls below its head, which covers nothing that has the focus', async () => {
    const restore = pageOf(false);
    try {
      const { element } = await launch({ server: { session: sessions.rich } });
      element.style.setProperty('--loyalty-launcher-block', 'calc(100vh - 18em)');
      const panel = await openPanel(element);
      const body = find(element, '.body');
      const list = panel
        .querySelector('loyalty-rewards')
        ?.shadowRoot?.querySelector('loyalty-rewards-list');
      await waitUntil(() => body.scrollHeight > body.clientHeight);
      const stops = [...(list?.shadowRoot?.querySelectorAll('button') ?? [])];
      expect(stops.length).to.be.greaterThan(1);
      for (const stop of [...stops, ...stops.toReversed()]) {
        stop.focus();
        // Some browsers scroll only with the next frame.
        await waitUntil(
          () => {
            const { top, bottom } = stop.getBoundingClientRect();
            const room = body.getBoundingClientRect();
            return top >= Math.floor(room.top) && bottom <= Math.ceil(room.bottom);
          },
          stop.textContent?.trim(),
          { timeout: 5000 },
        );
      }
    } finally {
      restore();
    }
  });

  it('C8 floats only where its tag stands, and keeps the distance that the shop sets', async () => {
    const { element } = await launch();
    expect(getComputedStyle(element).position).to.equal('fixed');
    const before = element.getBoundingClientRect();
    element.style.setProperty('--loyalty-launcher-block', '6em');
    element.style.setProperty('--loyalty-launcher-inline', '3em');
    const after = element.getBoundingClientRect();
    expect(Math.round(before.bottom - after.bottom)).to.equal(80);
    expect(Math.round(before.right - after.right)).to.equal(32);
    element.side = 'start';
    await drawn(element);
    expect(Math.round(element.getBoundingClientRect().left)).to.equal(48);
  });

  it('is closed when it comes back to the page', async () => {
    const restore = pageOf(false);
    try {
      const { element, provider } = await launch();
      await openPanel(element);
      element.remove();
      provider.append(element);
      await drawn(element);
      expect(element.open).to.equal(false);
      expect(find(element, '[part=panel]').checkVisibility()).to.equal(false);
    } finally {
      restore();
    }
  });
});
