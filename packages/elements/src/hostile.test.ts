import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import { createFakeStore, type FakeServer } from '../testing/fake-store.ts';
import { sessions } from '../testing/fixtures.ts';
import { drawn, find, mount, wordsOf } from '../testing/mount.ts';
import { withSheet } from '../testing/with-sheet.ts';
import './points-badge/loyalty-points-badge.ts';
import './tier-progress/loyalty-tier-progress.ts';
import './rewards-list/loyalty-rewards-list.ts';

const list = html`<loyalty-rewards-list></loyalty-rewards-list>`;
const badge = html`<loyalty-points-badge></loyalty-points-badge>`;

/** What a page's own sheet could have changed of a button, a heading and a row. */
function measured(element: Element): readonly string[] {
  return ['.filled', '[role=heading]', 'li'].flatMap((selector) => {
    const style = getComputedStyle(find(element, selector));
    const { color, fontSize, lineHeight, letterSpacing, margin, padding, border, display } = style;
    return [color, fontSize, lineHeight, letterSpacing, margin, padding, border, display];
  });
}

describe('on a hostile page', () => {
  for (const [name, sheet] of [
    [
      'a reset',
      '*, *::before, *::after { margin: 0; padding: 0; box-sizing: border-box; border: 0 }',
    ],
    ['buttons taken apart', 'button { all: unset !important }'],
    [
      'loud headings and lists',
      '[role=heading], li { color: red !important; font-size: 50px !important; margin: 40px !important; display: inline !important }',
    ],
    [
      'text that is spaced and in capitals',
      'body { letter-spacing: 0.3em; text-transform: uppercase; line-height: 3; text-align: center }',
    ],
  ] as const) {
    it(`G24: nothing inside changes by ${name}`, async () => {
      const before = measured((await mount(list)).element);
      const after = await withSheet(sheet, async () => measured((await mount(list)).element));
      expect(after).to.deep.equal(before);
    });
  }

  it('T3: a scheme of its own wins over that of the page, and a page without one is light', async () => {
    const ground = async (style: string, scheme: string) => {
      const place = await fixture<HTMLElement>(
        html`<div style=${style}>
          <loyalty-provider locale="nl" .store=${createFakeStore()}
            ><loyalty-points-badge scheme=${scheme}></loyalty-points-badge
          ></loyalty-provider>
        </div>`,
      );
      const element = place.querySelector('loyalty-points-badge');
      if (element === null) throw new Error('There is no badge.');
      await drawn(element);
      return getComputedStyle(find(element, '.base')).color;
    };
    const light = await ground('', 'auto');
    const dark = await ground('color-scheme: dark', 'auto');
    expect(dark).not.to.equal(light);
    expect(await ground('color-scheme: dark', 'light')).to.equal(light);
    expect(await ground('', 'dark')).to.equal(dark);
  });

  for (const [tag, content] of [
    ['loyalty-points-badge', badge],
    ['loyalty-tier-progress', html`<loyalty-tier-progress></loyalty-tier-progress>`],
  ] as const) {
    it(`G3: what comes takes the height that was kept for it: ${tag}`, async () => {
      const answer = await fetch(new URL('./reserve.css', import.meta.url));
      await withSheet(await answer.text(), async () => {
        const height = async (server: FakeServer) =>
          (await mount(content, { server })).element.getBoundingClientRect().height;
        const waiting = await height({ reads: 'hang' });
        expect(waiting).to.be.greaterThan(40);
        expect(await height({ session: sessions.newMember })).to.be.closeTo(waiting, 1);
      });
    });
  }

  it('G20: keeps nothing on the device of who only looks', async () => {
    await mount(list);
    await aTimeout(50);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('B6: a badge does not move when a page is loaded', async () => {
    // Not by `mount()`, which stills everything.
    const place = await fixture<HTMLElement>(
      html`<loyalty-provider locale="nl" .store=${createFakeStore()}>${badge}</loyalty-provider>`,
    );
    const element = place.querySelector('loyalty-points-badge');
    const root = element?.shadowRoot;
    if (!element || !root) throw new Error('There is no badge.');
    const moved = new Set<string>();
    const look = () => {
      for (const { effect } of root.getAnimations()) {
        const { duration } = effect?.getComputedTiming() ?? {};
        const { target } = effect as KeyframeEffect;
        // A skeleton shows itself at one stroke, after a while.
        if (Number(duration) > 1) moved.add(target?.className ?? '');
      }
    };
    const lookFor = async (ms: number) => {
      for (const end = performance.now() + ms; performance.now() < end; await aTimeout(5)) look();
    };
    look();
    await drawn(element);
    expect(wordsOf(element)).to.contain('1.250');
    await lookFor(400);
    expect([...moved]).to.deep.equal([]);
    // What does move is seen by the same look.
    find(element, '.badge').style.backgroundColor = 'red';
    await lookFor(60);
    expect([...moved]).to.deep.equal(['base badge']);
  });

  it('is the same after it was moved, taken out and put back', async () => {
    const { element, provider } = await mount(list);
    const words = wordsOf(element);
    const wrapper = document.createElement('div');
    provider.append(wrapper);
    wrapper.append(element);
    await drawn(element);
    element.remove();
    provider.prepend(element);
    await drawn(element);
    expect(wordsOf(element)).to.equal(words);
  });

  it('draws a copy of its own when it is cloned', async () => {
    const { element, provider } = await mount(list);
    const copy = provider.appendChild(element.cloneNode(true) as Element);
    await drawn(copy);
    expect(wordsOf(copy)).to.equal(wordsOf(element));
  });

  it('stands a few hundred times on a page, with one question to the server', async () => {
    const requests: string[] = [];
    const many = Array.from({ length: 300 }, () => badge);
    const { provider } = await mount(html`<div>${many}</div>`, { server: { requests } });
    const last = [...provider.querySelectorAll('loyalty-points-badge')].at(-1);
    if (last === undefined) throw new Error('There is no badge.');
    await drawn(last);
    expect(wordsOf(last)).to.contain('1.250');
    expect(requests.filter((one) => one === 'GET /session').length).to.equal(1);
  });

  it('runs as its own language does on a page that runs the other way', async () => {
    const place = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl">
        <loyalty-provider locale="nl" .store=${createFakeStore()}>${list}</loyalty-provider>
      </div>`,
    );
    const element = place.querySelector('loyalty-rewards-list');
    if (element === null) throw new Error('There is no list.');
    await drawn(element);
    expect(getComputedStyle(element).direction).to.equal('ltr');
    const { element: own } = await mount(list, { dir: 'ltr', locale: 'ar' });
    for (let turn = 0; turn < 800 && own.dir !== 'rtl'; turn++) await aTimeout(10);
    expect(getComputedStyle(own).direction).to.equal('rtl');
  });
});
