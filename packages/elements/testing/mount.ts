/** Puts elements on the test page the way a shop would: inside a provider. */
import { fixture, html } from '@open-wc/testing';
import type { LoyaltyStore } from '@spaarkit/store';
import type { TemplateResult } from 'lit';

import '../src/i18n/dutch.ts';
import '../src/provider/loyalty-provider.ts';
import type { CartAdapter } from '../src/cart/cart-adapter.ts';
import type { LoyaltyProviderElement } from '../src/provider/provider.ts';
import { createFakeStore, type FakeServer } from './fake-store.ts';

/** What stands on the page. */
export interface Mounted<E extends HTMLElement> {
  readonly provider: LoyaltyProviderElement;
  readonly element: E;
  readonly store: LoyaltyStore;
  /** Change its fields to change what the server answers next. */
  readonly server: FakeServer;
}

/** How the page is set up. */
export interface MountOptions {
  readonly server?: FakeServer;
  readonly locale?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly scheme?: 'light' | 'dark';
  readonly cart?: CartAdapter;
}

/** Draws an element inside a provider on a fake server, and waits until it has drawn what it can. */
export async function mount<E extends HTMLElement>(
  content: TemplateResult,
  { server = {}, locale = 'nl', dir = 'ltr', scheme = 'light', cart }: MountOptions = {},
): Promise<Mounted<E>> {
  const store = createFakeStore(server);
  // Still, so that what is checked is not half faded in.
  const surface = `--loyalty-motion: 0; background: ${scheme === 'dark' ? '#16171a' : '#fff'}`;
  const place = await fixture<HTMLElement>(
    html`<div dir=${dir} style=${surface}>
      <loyalty-provider locale=${locale} scheme=${scheme} .store=${store} .cart=${cart}
        >${content}</loyalty-provider
      >
    </div>`,
  );
  const provider = place.querySelector('loyalty-provider');
  const element = provider?.firstElementChild;
  if (!provider || !element) throw new Error('Give mount() one element.');
  await drawn(element);
  return { provider, element: element as E, store, server };
}

/** Waits until an element, and every element inside it, has nothing left to draw. */
export async function drawn(element: Element): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
    if (inner.localName.startsWith('loyalty-')) await drawn(inner);
  }
}

/** What a shopper reads, with single spaces; what is drawn by elements inside comes along. */
export function wordsOf(node: Node): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim();
}

/** The name that an `aria-label` gives, with plain spaces. */
export function nameOf(element: Element | null | undefined): string | undefined {
  return element?.getAttribute('aria-label')?.replaceAll(/\s+/g, ' ');
}

function textOf(node: Node): string {
  if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName)) return '';
  if (node instanceof Text) return node.data;
  const children =
    node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
  return [...children].map(textOf).join(' ');
}

/** The one element that a selector finds inside an element's shadow root. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector() has it
export function find<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector} in <${element.localName}>.`);
  return found;
}
