/** What is promised of every element, as a suite that any of them can be handed to. */
import { expect, fixture, html } from '@open-wc/testing';
import {
  balanceOf,
  claimsOf,
  goalOf,
  issuedRewardsOf,
  noticeOf,
  rewardsOf,
  tierStandingOf,
  type LoyaltyStore,
} from '@spaarkit/store';
import type { CSSResult, CSSResultGroup, LitElement } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';

import { LoyaltyProviderElement } from '../src/provider/provider.ts';
import { createFakeStore, type FakeServer } from './fake-store.ts';
import { sessions } from './fixtures.ts';
import { drawn, mount, wordsOf } from './mount.ts';

/** The element under test. */
export interface BaselineSubject {
  readonly tag: `loyalty-${string}`;
  /** Its class, for definitions under other names. */
  readonly elementClass: CustomElementConstructor & { styles?: CSSResultGroup };
  /** Attributes that it cannot do without, as they stand in HTML. */
  readonly attributes?: string;
  /** Whom it draws something for. Default: the member of the pictures. */
  readonly drawnFor?: FakeServer;
  /** What is in its shadow root once it has drawn. Default: `.base`, as all have that draw something of their own. */
  readonly draws?: string;
  /** Whether what stands inside the tag is for some only, and so is hidden until it is known who is looking. */
  readonly hidesUntilKnown?: boolean;
  /** States of its own, beside those that every element has. */
  readonly states?: Readonly<Record<string, FakeServer>>;
}

/** The states that every element draws. */
const everyState: Readonly<Record<string, FakeServer>> = {
  ready: {},
  loading: { reads: 'hang' },
  failed: { reads: 'fail' },
  guest: { session: sessions.guest },
  'not enrolled': { session: sessions.notEnrolled },
  empty: { session: sessions.newMember },
  negative: { session: sessions.negative },
  upcoming: { session: sessions.upcoming },
  ended: { session: sessions.ended },
};

let definitions = 0;

/** Describes the baseline of one element. */
export function describeBaseline({
  tag,
  elementClass,
  attributes = '',
  drawnFor = {},
  draws = '.base',
  hidesUntilKnown = false,
  states = {},
}: BaselineSubject): void {
  // Of the page's own, and so readable by its own means, whatever the ground is.
  const fallback = '<a href="#" style="color: #00e; background: #fff">Fallback</a>';
  const content = (name: string) =>
    staticHtml`${unsafeStatic(`<${name} ${attributes}>${fallback}</${name}>`)}`;

  /** A definition of one's own, because a tag can be defined only once. */
  const define = (base: CustomElementConstructor, name: string) => {
    const fresh = `${name}-${++definitions}`;
    return { name: fresh, now: () => customElements.define(fresh, class extends base {}) };
  };

  describe(`baseline of <${tag}>`, () => {
    for (const [state, server] of Object.entries({ ...everyState, ...states })) {
      for (const scheme of ['light', 'dark'] as const) {
        it(`is accessible: ${state}, ${scheme}`, async () => {
          const { provider } = await mount(content(tag), { server, scheme });
          await expect(provider).to.be.accessible();
        });
      }
    }

    it('is accessible in English, from right to left', async () => {
      const { provider } = await mount(content(tag), { locale: 'en', dir: 'rtl' });
      await expect(provider).to.be.accessible();
    });

    it('G1: never shows a number before it knows one', async () => {
      const { element } = await mount(content(tag), { server: { reads: 'hang' } });
      expect(wordsOf(element)).not.to.match(/\d/);
    });

    it('draws nothing for a customer who is left out', async () => {
      const { element } = await mount(content(tag), { server: { session: sessions.excluded } });
      expect(wordsOf(element)).to.equal('');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    const does = hidesUntilKnown ? 'hides' : 'shows';
    it(`${does} what stands inside the tag while there is no provider`, async () => {
      const element = await fixture<HTMLElement>(content(tag));
      await drawn(element);
      const link = element.querySelector('a');
      expect(link?.checkVisibility()).to.equal(!hidesUntilKnown);
      expect(link?.assignedSlot === null).to.equal(hidesUntilKnown);
    });

    it('draws when it is defined after its provider', async () => {
      const late = define(elementClass, tag);
      const { element } = await mount(content(late.name), { server: { ...drawnFor } });
      late.now();
      await drawn(element);
      expect(element.shadowRoot?.querySelector(draws)).to.not.equal(null);
    });

    it('draws when its provider is defined after it', async () => {
      const late = define(LoyaltyProviderElement, 'loyalty-provider');
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const provider = document.createElement(late.name) as LoyaltyProviderElement;
      provider.store = createFakeStore({ ...drawnFor });
      provider.innerHTML = `<${tag} ${attributes}></${tag}>`;
      place.append(provider);
      const element = provider.firstElementChild as LitElement;
      await drawn(element);
      expect(element.shadowRoot?.querySelector(draws)).to.equal(null);

      late.now();
      await drawn(element);
      expect(element.shadowRoot?.querySelector(draws)).to.not.equal(null);
    });

    it('speaks the language of the page anew when that changes', async () => {
      const { element, provider } = await mount(content(tag), { locale: '' });
      const place = provider.parentElement as HTMLElement;
      place.lang = 'nl';
      await drawn(element);
      const dutch = element.shadowRoot?.textContent;
      place.lang = 'en';
      await drawn(element);
      if (wordsOf(element) !== '') expect(element.shadowRoot?.textContent).to.not.equal(dutch);
    });

    it('keeps no listener after its removal', async () => {
      const kept = countListeners();
      try {
        const { element, store, provider } = await mount(content(tag));
        element.remove();
        provider.remove();
        expect(kept.names()).to.deep.equal([]);
        // As a store that nobody has followed yet: it listens to itself for what it cuts from it.
        expect(listenersOf(store)).to.deep.equal(listenersOf(createFakeStore()));
      } finally {
        kept.restore();
      }
    });

    it('G5: uses no undefined token, no rem and no physical side', () => {
      const styles = cssOf(elementClass.styles);
      const defined = new Set(styles.match(/--_[\w-]+(?=\s*:)/g));
      // Set on single nodes by the templates.
      for (const own of ['--_share', '--_pending', '--_tabs']) defined.add(own);
      const used = [...styles.matchAll(/var\(\s*(--_[\w-]+)\s*\)/g)].map(([, name]) => name ?? '');
      expect(used.filter((name) => !defined.has(name))).to.deep.equal([]);
      expect(styles).not.to.match(/\drem\b/);
      expect(styles).not.to.match(
        /[{;\s](?:(?:margin|padding|border)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom)\s*:/,
      );
      expect(styles).not.to.match(/(?:float|clear|text-align)\s*:\s*(?:left|right)/);
    });
  });
}

/** How many listen to the stores that elements follow, by nanostores' own count. */
function listenersOf(store: LoyaltyStore): number[] {
  const { $session } = store;
  const followed = [
    goalOf(store),
    rewardsOf(store),
    claimsOf(store).$all,
    noticeOf(store).$notice,
    $session,
    balanceOf(store),
    issuedRewardsOf(store),
    tierStandingOf(store),
  ];
  return followed.map(($one) => ($one as typeof $one & { lc: number }).lc);
}

function cssOf(styles: CSSResultGroup | undefined): string {
  if (styles === undefined) return '';
  return [styles]
    .flat(Infinity as 1)
    .map((one) => (one as CSSResult).cssText)
    .join('\n');
}

/** Counts what is listened to on the page, and not let go of. */
function countListeners() {
  const counts = new Map<string, number>();
  const { prototype } = EventTarget;
  const originals = Object.getOwnPropertyDescriptors(prototype);
  const count = (type: unknown, by: number) =>
    counts.set(String(type), (counts.get(String(type)) ?? 0) + by);
  const counted = (method: 'addEventListener' | 'removeEventListener', by: number) => {
    const original = originals[method].value as (...args: unknown[]) => void;
    return function listen(this: EventTarget | undefined, ...args: unknown[]): void {
      const target = this ?? globalThis;
      if (target === document || target === globalThis) {
        const [type, , options] = args as [string, unknown, AddEventListenerOptions | undefined];
        count(type, by);
        // The other way to end it.
        options?.signal?.addEventListener('abort', () => count(type, -1));
      }
      Reflect.apply(original, target, args);
    };
  };
  prototype.addEventListener = counted('addEventListener', 1);
  prototype.removeEventListener = counted('removeEventListener', -1);
  return {
    names: () => [...counts].filter(([, left]) => left > 0).map(([type]) => type),
    restore: () => Object.defineProperties(prototype, originals),
  };
}
