import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { redemptionsOf } from '@spaarkit/store';
import type { LoyaltyError } from '@spaarkit/sdk';
import type { TemplateResult } from 'lit';

import { takeConsoleProblems } from '../../testing/console-guard.ts';
import { sessions } from '../../testing/fixtures.ts';
import { createFakeStore, type FakeServer } from '../../testing/fake-store.ts';
import { drawn, mount, wordsOf } from '../../testing/mount.ts';
// Here at once, so that no test has to wait for it.
import '../advice/advice.ts';
import type { CartState } from '../cart/cart-adapter.ts';
import { LoyaltyErrorEvent } from '../events/facts.ts';
import {
  LoyaltyApplyCodeEvent,
  LoyaltyLoginEvent,
  LoyaltyRedeemEvent,
  LoyaltyRevertEvent,
} from '../events/requests.ts';
import '../points-badge/loyalty-points-badge.ts';
import './loyalty-provider.ts';
import './on-demand.ts';
import type { LoyaltyProviderElement } from './provider.ts';

const badge = html`<loyalty-points-badge></loyalty-points-badge>`;

/** The next event of a name, with its own type. */
const next = <Type extends keyof HTMLElementEventMap>(target: HTMLElement, type: Type) =>
  new Promise<HTMLElementEventMap[Type]>((resolve) => {
    target.addEventListener(type, resolve, { once: true });
  });

/** Lets what was asked for run to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

async function mountWith(server: FakeServer, content: TemplateResult = badge) {
  const requests: string[] = [];
  const mounted = await mount(content, { server: { ...server, requests } });
  return { ...mounted, requests };
}

it('takes no room and leaves the page as it is', async () => {
  const { provider } = await mount(html`<p>Winkel</p>`);
  expect(getComputedStyle(provider).display).to.equal('contents');
  expect(provider.hasAttribute('lang')).to.equal(false);
});

it('reaches elements inside other shadow roots', async () => {
  const { element } = await mount(html`<div></div>`);
  const root = element.attachShadow({ mode: 'open' });
  root.innerHTML = '<loyalty-points-badge></loyalty-points-badge>';
  const inner = root.firstElementChild;
  if (inner) await drawn(inner);
  expect(inner && wordsOf(inner)).to.equal('1.250 punten');
});

it('asks the server once, however many elements there are', async () => {
  const { requests } = await mountWith({}, html`<div>${badge}${badge}${badge}</div>`);
  expect(requests).to.deep.equal(['GET /session']);
});

it('G2: shows one and the same balance in every element after a change', async () => {
  const { provider, element, store } = await mount(html`<div>${badge}${badge}</div>`);
  provider.dispatchEvent(new LoyaltyRedeemEvent('five-euro'));
  await waitUntil(() => redemptionsOf(store).of('five-euro').get().phase === 'issued');
  await drawn(element);
  const words = [...element.querySelectorAll('loyalty-points-badge')].map(wordsOf);
  expect(words[0]).to.not.equal('');
  expect(words).to.deep.equal([words[0], words[0]]);
});

it('gives its elements to another provider around them when it has nothing of its own', async () => {
  const { provider } = await mount(html`<loyalty-provider>${badge}</loyalty-provider>`);
  const inner = provider.querySelector('loyalty-points-badge');
  if (inner) await drawn(inner);
  expect(inner && wordsOf(inner)).to.equal('1.250 punten');
});

it('makes client and store from attributes alone, and asks the shop for the member token', async () => {
  const asked: string[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { url, headers } = new Request(input, init);
    asked.push(`${new URL(url).pathname} ${headers.get('authorization') ?? ''}`.trim());
    const body = url.includes('loyalty-token') ? { token: 'member-token' } : sessions.member;
    return Promise.resolve(Response.json(body));
  };
  try {
    const provider = await fixture<LoyaltyProviderElement>(
      html`<loyalty-provider
        locale="nl"
        api-base="/loyalty"
        publishable-key="pk_test"
        member-token-url="/loyalty-token"
        >${badge}</loyalty-provider
      >`,
    );
    const element = provider.querySelector('loyalty-points-badge');
    await waitUntil(() => element && wordsOf(element) === '1.250 punten');
    expect(asked).to.deep.equal(['/loyalty-token', '/loyalty/v1/session Bearer member-token']);
  } finally {
    globalThis.fetch = original;
  }
});

const page = '\n<!doctype html><title>Winkel</title>';
const asPage = { headers: { 'Content-Type': 'text/html' } };

/** What the shop's server answers where the token should be, and the error that it makes of it; none for a guest. */
const tokenAnswers: readonly (readonly [what: string, answer: () => Response, cause?: string])[] = [
  ['204', () => new Response(null, { status: 204 })],
  ['200 without a token', () => Response.json({ token: null })],
  ['200 without a body', () => new Response('', asPage)],
  ['401', () => new Response('Unauthorized', { status: 401 })],
  ['403 with a page', () => new Response(page, { status: 403, ...asPage })],
  ['404 without a body', () => new Response(null, { status: 404, ...asPage })],
  ['404 in JSON', () => Response.json({ error: 'nobody' }, { status: 404 })],
  ['404 with a page', () => new Response(page, { status: 404, ...asPage }), 'answered 404'],
  ['200 with a page', () => new Response(page, asPage), 'SyntaxError'],
  ['500 in JSON', () => Response.json({ token: null }, { status: 500 }), 'answered 500'],
];

for (const [what, answer, cause] of tokenAnswers) {
  it(`takes ${what} of member-token-url for ${cause === undefined ? 'a guest' : 'no answer'}`, async () => {
    const original = globalThis.fetch;
    globalThis.fetch = (input) => {
      const { url } = new Request(input);
      return Promise.resolve(
        url.endsWith('/loyalty-token') ? answer() : Response.json(sessions.guest),
      );
    };
    try {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const told = Promise.race([next(place, 'loyalty-ready'), next(place, 'loyalty-error')]);
      place.innerHTML = `<loyalty-provider api-base="/loyalty" publishable-key="pk_test"
        member-token-url="/loyalty-token"><loyalty-points-badge></loyalty-points-badge></loyalty-provider>`;
      const fact = await told;
      const error = fact instanceof LoyaltyErrorEvent ? (fact.error as LoyaltyError) : undefined;
      expect(error?.code).to.equal(cause && 'token_unavailable');
      if (cause !== undefined) expect(String(error?.cause)).to.contain(cause);
      // It is said once on a page; the tests of this file share one.
      await settle();
      const said = takeConsoleProblems().filter((line) => !line.includes('token_unavailable'));
      expect(said).to.deep.equal([]);
    } finally {
      globalThis.fetch = original;
    }
  });
}

it('takes sentences of the shop’s own from an attribute', async () => {
  const { element, provider } = await mount(badge, { server: { session: sessions.guest } });
  provider.setAttribute('messages', '{"nl":{"badge_guest":"Word lid"}}');
  await drawn(provider);
  await drawn(element);
  expect(wordsOf(element)).to.equal('Word lid');
});

it('changes the language of everything inside it without a reload', async () => {
  const { element, provider } = await mount(badge);
  provider.locale = 'en';
  await drawn(provider);
  await drawn(element);
  expect(wordsOf(element)).to.equal('1,250 points');
});

it('marks its elements with the accent of the level when told so', async () => {
  const { provider } = await mount(badge);
  expect(provider.style.getPropertyValue('--loyalty-tier-accent')).to.equal('');
  provider.tierStyle = true;
  await waitUntil(() => provider.hasAttribute('tier'));
  expect(provider.style.getPropertyValue('--loyalty-tier-accent')).to.equal('#66707a');
  expect(provider.getAttribute('tier')).to.equal('silver');
});

it('forgets the member at once when told that somebody logged out', async () => {
  const { element, provider, server } = await mount(badge);
  server.session = sessions.guest;
  await provider.memberChanged();
  await drawn(element);
  expect(wordsOf(element)).to.equal('Spaar mee');
});

it('asks anew when told that points have moved, and keeps what is shown meanwhile', async () => {
  const { element, provider, server } = await mount(badge);
  server.session = sessions.reserved;
  const refreshed = provider.refresh();
  expect(wordsOf(element)).to.equal('1.250 punten');
  await refreshed;
  await drawn(element);
  expect(wordsOf(element)).to.equal('750 punten');
});

it('tells that it is ready, with the session', async () => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const ready = next(place, 'loyalty-ready');
  const provider = document.createElement('loyalty-provider');
  provider.store = createFakeStore();
  provider.innerHTML = '<loyalty-points-badge></loyalty-points-badge>';
  place.append(provider);
  const event = await ready;
  expect(event.session.visitor).to.equal('enrolled');
});

it('tells of a redemption and of the balance after it', async () => {
  const { provider } = await mount(badge);
  const redeemed = next(provider, 'loyalty-redeemed');
  const changed = next(provider, 'loyalty-balance-changed');
  provider.dispatchEvent(new LoyaltyRedeemEvent('five-euro'));
  expect((await redeemed).redemption.issuedReward?.voucher?.code).to.match(/^SPAAR-/);
  const { balance, previous } = await changed;
  expect([previous.available, balance.available]).to.deep.equal([1250, 750]);
});

it('tells of what did not work', async () => {
  const { provider, store, server } = await mount(badge);
  server.reads = 'fail';
  const told = next(provider, 'loyalty-error');
  await store.refresh();
  expect((await told).error.name).to.equal('ConnectionError');
});

it('acts on a request only when nobody has cancelled it, at whatever level', async () => {
  const { provider, element, requests } = await mountWith({});
  const cancel = (event: Event) => event.preventDefault();
  document.addEventListener('loyalty-redeem', cancel, { once: true });
  element.dispatchEvent(new LoyaltyRedeemEvent('five-euro'));
  await settle();
  expect(requests).not.to.include('POST /redemptions');

  provider.dispatchEvent(new LoyaltyRedeemEvent('five-euro'));
  await waitUntil(() => requests.includes('POST /redemptions'));
});

it('acts once where one provider stands inside another', async () => {
  const requests: string[] = [];
  const inner = createFakeStore({ requests });
  const { provider } = await mountWith(
    { requests },
    html`<loyalty-provider .store=${inner}>${badge}</loyalty-provider>`,
  );
  provider
    .querySelector('loyalty-points-badge')
    ?.dispatchEvent(new LoyaltyRedeemEvent('five-euro'));
  await waitUntil(() => requests.includes('POST /redemptions'));
  await settle();
  expect(requests.filter((one) => one === 'POST /redemptions')).to.have.length(1);
});

it('undoes a redemption when asked', async () => {
  const { provider, requests } = await mountWith({});
  provider.dispatchEvent(new LoyaltyRevertEvent('issued-1'));
  await waitUntil(() => requests.includes('POST /issued-rewards/issued-1/revert'));
});

it('leaves logging in to the shop that cancels it', async () => {
  const { provider, element } = await mount(badge);
  provider.addEventListener('loyalty-login', (event) => event.preventDefault());
  expect(element.dispatchEvent(new LoyaltyLoginEvent())).to.equal(false);
});

it('counts a code as applied only when the cart shows its discount', async () => {
  let cart: CartState = { codes: [] };
  const adapter = {
    applyCode: (code: string) => {
      cart = { codes: [{ code, applicable: false, missingMinor: 450 }] };
      return Promise.resolve();
    },
    removeCode: () => Promise.resolve(),
    read: () => Promise.resolve(cart),
    onChange: () => () => undefined,
  };
  const { provider } = await mount(badge, { cart: adapter });
  await settle();
  provider.dispatchEvent(new LoyaltyApplyCodeEvent('SPAAR-7K2M'));
  await settle();
  expect(cart.codes).to.have.length(1);
});

it('keeps no listener for requests after its removal', async () => {
  const { provider, requests } = await mountWith({});
  provider.remove();
  provider.dispatchEvent(new LoyaltyRedeemEvent('five-euro'));
  await settle();
  expect(requests).not.to.include('POST /redemptions');
});
