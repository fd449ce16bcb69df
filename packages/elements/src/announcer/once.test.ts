/** What is done once is said once, whatever stands on the page: every pair of elements that could say the same. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { Session } from '@spaarkit/sdk';
import { enrollmentOf } from '@spaarkit/store';
import { html as template, type TemplateResult } from 'lit';

import '../cart-rewards/loyalty-cart-rewards.ts';
import '../earn-list/loyalty-earn-list.ts';
import '../history/loyalty-history.ts';
import '../join/loyalty-join.ts';
import '../my-rewards/loyalty-my-rewards.ts';
import '../preferences/loyalty-preferences.ts';
import '../provider/on-demand.ts';
import '../purchases/loyalty-purchases.ts';
import '../redeem-button/loyalty-redeem-button.ts';
import '../referral/loyalty-referral.ts';
import '../rewards-list/loyalty-rewards-list.ts';
import '../rewards/loyalty-rewards.ts';

import { createFakeCart } from '../../testing/fake-cart.ts';
import { createFakeStore, type FakeServer } from '../../testing/fake-store.ts';
import { sessions } from '../../testing/fixtures.ts';
import { heardBy } from '../../testing/heard.ts';
import { drawn, find, mount, wordsOf } from '../../testing/mount.ts';

const lines = [{ id: 'a', grossMinor: 5990, netMinor: 5495 }];
const joined = 'Je doet mee met Zilverberk Spaarclub.';
const notJoined = 'Meedoen is nu niet gelukt. Probeer het opnieuw.';

/** Longer than a second press is ignored, than questions are gathered, and than a choice has to stand. */
const settledMs = 450;

/** Elements of one page, in the order in which they stand on it. */
async function page(content: TemplateResult, server: FakeServer = {}) {
  const cart = createFakeCart({ lines });
  const all = html`<main>${content}</main>`;
  const mounted = await mount<HTMLElement>(all, { cart: cart.adapter, server });
  const elements = [...mounted.element.querySelectorAll<HTMLElement>('*')];
  await settled(elements);
  return { ...mounted, cart, elements };
}

async function settled(elements: readonly Element[]): Promise<void> {
  await aTimeout(settledMs);
  for (const element of elements) await drawn(element);
}

/** Presses in one of them as somebody does, and gives what is heard until all is still again. */
async function heardOf(
  elements: readonly HTMLElement[],
  at: number,
  ...selectors: readonly string[]
): Promise<string[]> {
  const heard = heardBy();
  try {
    for (const selector of selectors) {
      const pressed = pick(elements, at, selector);
      pressed.focus();
      pressed.click();
      await settled(elements);
    }
  } finally {
    heard.stop();
  }
  return heard.stop();
}

function pick(elements: readonly HTMLElement[], at: number, selector: string): HTMLElement {
  const element = elements[at];
  if (element === undefined) throw new Error(`There is no element ${at}.`);
  return find(element, selector);
}

const alertsOf = (elements: readonly Element[]) =>
  elements.flatMap((one) => [...(one.shadowRoot?.querySelectorAll('[role=alert]') ?? [])]);

describe('what is done once is said once', () => {
  const entrances = template`<loyalty-rewards></loyalty-rewards>
    <loyalty-cart-rewards></loyalty-cart-rewards>
    <loyalty-join></loyalty-join>
    <loyalty-referral></loyalty-referral>`;
  const doors = [
    ['the card', '.filled', '.heading'],
    ['the cart block', '[part=join]', 'section'],
    ['the element for it', '[part=join]', '.heading'],
    ['the element that invites', '.filled', '.title'],
  ] as const;

  for (const [at, [name, door, place]] of doors.entries()) {
    it(`G14: joining in ${name}, and the focus does not go to another`, async () => {
      const server: FakeServer = { session: sessions.customerOfInviting };
      const { elements } = await page(entrances, server);
      server.session = sessions.inviting;
      expect(await heardOf(elements, at, door)).to.deep.equal([joined]);
      expect(document.activeElement).to.equal(elements[at]);
      expect(elements[at]?.shadowRoot?.activeElement?.matches(place)).to.equal(true);
    });

    it(`G14: that joining in ${name} did not work, from there alone`, async () => {
      const session = sessions.customerOfInviting;
      const joining = { status: 500, code: 'internal_error' };
      const { elements } = await page(entrances, { session, joining });
      // Tried elsewhere before.
      const before = (at + 1) % doors.length;
      await heardOf(elements, before, doors[before]?.[1] ?? '');
      const heard = await heardOf(elements, at, door);
      expect(heard).to.deep.equal([]);
      expect(alertsOf(elements).map(wordsOf)).to.deep.equal([notJoined]);
      expect(alertsOf(elements.slice(at, at + 1)).length).to.equal(1);
    });
  }

  it('G14: joining by a button of the shop’s own, or in one that has gone', async () => {
    const joining = { status: 500, code: 'internal_error' };
    const server: FakeServer = { session: sessions.customerOfInviting, joining };
    const { elements, store } = await page(entrances, server);
    await heardOf(elements, 3, '.filled');
    elements[3]?.remove();
    server.joining = 'done';
    server.session = sessions.inviting;
    const heard = heardBy();
    await enrollmentOf(store).enroll();
    await settled(elements.slice(0, 3));
    expect(heard.stop()).to.deep.equal([joined]);
  });

  for (const by of ['a press', 'a button of the shop’s own'])
    it(`G14: joining in each of two programmes, in the second by ${by}`, async () => {
      const { program } = sessions.member;
      const other = {
        program: { ...program, name: { nl: 'Zakenclub' }, version: 41 },
        programVersion: 41,
      };
      const outside = [sessions.notEnrolled, { ...sessions.notEnrolled, ...other }] as Session[];
      const inside = [sessions.member, { ...sessions.member, ...other }] as Session[];
      const servers: FakeServer[] = outside.map((session) => ({ session }));
      const stores = servers.map((server) => createFakeStore(server));
      const place = await fixture<HTMLElement>(
        html`<div>
          ${stores.map(
            (store) =>
              html`<loyalty-provider locale="nl" .store=${store}>
                <loyalty-join></loyalty-join>
              </loyalty-provider>`,
          )}
        </div>`,
      );
      const elements = [...place.querySelectorAll('loyalty-join')];
      await settled(elements);
      const heard = heardBy();
      for (const [at, element] of elements.entries()) {
        Object.assign(servers[at] ?? {}, { session: inside[at] });
        const store = stores[at];
        if (at === 0 || by === 'a press') find(element, '[part=join]').click();
        else if (store) await enrollmentOf(store).enroll();
        await settled(elements);
      }
      expect(heard.stop()).to.deep.equal([joined, 'Je doet mee met Zakenclub.']);
    });

  it('G14: joining again after leaving', async () => {
    const server: FakeServer = { session: sessions.notEnrolled };
    const { elements, store } = await page(entrances, server);
    server.session = sessions.member;
    expect(await heardOf(elements, 0, '.filled')).to.deep.equal([joined]);
    server.session = sessions.notEnrolled;
    await store.memberChanged();
    await settled(elements);
    server.session = sessions.member;
    expect(await heardOf(elements, 0, '.filled')).to.deep.equal([joined]);
  });

  it('G14: what two elements would earn, and again when the choice comes back to it', async () => {
    const product = template`<loyalty-earn-preview gross-minor="2995"></loyalty-earn-preview>`;
    const { elements } = await page(template`${product}${product}`);
    const heard = heardBy();
    for (const quantity of ['2', '1', '2']) {
      for (const element of elements) element.setAttribute('quantity', quantity);
      await settled(elements);
    }
    expect(heard.stop()).to.deep.equal([
      'Je spaart 599 punten met dit product',
      'Je spaart 299 punten met dit product',
      'Je spaart 599 punten met dit product',
    ]);
  });

  it('what is earned, by whoever is left when the other has gone', async () => {
    const product = template`<loyalty-earn-preview gross-minor="2995"></loyalty-earn-preview>`;
    const { elements } = await page(template`${product}${product}`);
    for (const element of elements) element.setAttribute('quantity', '2');
    await settled(elements);
    elements[0]?.remove();
    const heard = heardBy();
    for (const quantity of ['3', '2']) {
      elements[1]?.setAttribute('quantity', quantity);
      await settled(elements);
    }
    expect(heard.stop().length).to.equal(2);
  });

  it('G14: what the order would earn, with the cart block beside it', async () => {
    const { elements, cart } = await page(
      template`<loyalty-earn-preview cart></loyalty-earn-preview>
        <loyalty-cart-rewards></loyalty-cart-rewards>`,
    );
    const heard = heardBy();
    cart.change({ lines: [{ id: 'a', grossMinor: 1000, netMinor: 1000 }] });
    await settled(elements);
    expect(heard.stop()).to.deep.equal(['Met deze bestelling spaar je 100 punten']);
  });

  it('what is earned in each of two programmes', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        ${[createFakeStore(), createFakeStore()].map(
          (store) =>
            html`<loyalty-provider locale="nl" .store=${store}>
              <loyalty-earn-preview gross-minor="2995"></loyalty-earn-preview>
            </loyalty-provider>`,
        )}
      </div>`,
    );
    const elements = [...place.querySelectorAll('loyalty-earn-preview')];
    await settled(elements);
    const heard = heardBy();
    for (const element of elements) element.quantity = 2;
    await settled(elements);
    expect(heard.stop().length).to.equal(2);
  });

  it('G14: a redemption, whoever draws the reward', async () => {
    const { elements } = await page(
      template`<loyalty-redeem-button reward-id="five-euro"></loyalty-redeem-button>
        <loyalty-redeem-button reward-id="five-euro"></loyalty-redeem-button>
        <loyalty-rewards-list></loyalty-rewards-list>
        <loyalty-rewards></loyalty-rewards>`,
    );
    // Under review in two of them, and confirmed in one.
    pick(elements, 1, '[part=button]').click();
    await settled(elements);
    const heard = await heardOf(elements, 0, '[part=button]', '[part=confirm]');
    expect(heard).to.deep.equal(['€ 5 korting ingewisseld. Je saldo is 750 punten.']);
  });

  it('G14: that a redemption was undone', async () => {
    const { elements } = await page(
      template`<loyalty-my-rewards></loyalty-my-rewards><loyalty-my-rewards></loyalty-my-rewards>
        <loyalty-rewards tab="rewards"></loyalty-rewards>`,
    );
    const heard = await heardOf(elements, 1, '[part=revert]', '#revert-confirm-issued-1');
    expect(heard).to.deep.equal(['€ 5 korting teruggedraaid. 500 punten terug in je saldo.']);
  });

  it('a code on the cart, and off it', async () => {
    const { elements } = await page(
      template`<loyalty-my-rewards></loyalty-my-rewards>
        <loyalty-cart-rewards></loyalty-cart-rewards>`,
    );
    const heard = await heardOf(elements, 0, '#apply-issued-1', '#remove-issued-1');
    expect(heard).to.deep.equal(['Toegepast: € 5 korting', 'Uit je winkelwagen gehaald.']);
  });

  it('G14: a claim, and each that is refused', async () => {
    const server: FakeServer = {
      session: sessions.manyWays,
      claiming: { status: 400, code: 'invalid_request' },
    };
    const { elements } = await page(
      template`<loyalty-earn-list></loyalty-earn-list><loyalty-earn-list></loyalty-earn-list>
        <loyalty-rewards tab="earn"></loyalty-rewards>`,
      server,
    );
    const refused = await heardOf(elements, 1, '#claim-follow', '#claim-follow');
    expect(refused.length).to.equal(2);
    server.claiming = 'done';
    const heard = await heardOf(elements, 1, '#claim-follow');
    expect(heard.length).to.equal(1);
    expect(heard[0]).to.include('Volg ons: 50 punten erbij');
  });

  it('that an invoice was asked for', async () => {
    const { elements } = await page(
      template`<loyalty-purchases></loyalty-purchases><loyalty-purchases></loyalty-purchases>`,
      { session: sessions.buying },
    );
    const heard = await heardOf(elements, 1, '[part=invoice]');
    expect(heard).to.deep.equal(['Je factuur is aangevraagd.']);
  });

  it('G14: that preferences were saved, and that somebody has left', async () => {
    const { elements } = await page(
      template`<loyalty-preferences></loyalty-preferences>
        <loyalty-preferences></loyalty-preferences><loyalty-rewards></loyalty-rewards>
        <loyalty-join></loyalty-join>`,
    );
    const saved = await heardOf(elements, 1, '[part=save]');
    expect(saved).to.deep.equal(['Opgeslagen.']);
    const left = await heardOf(elements, 1, '#leave', '[part=confirm]');
    expect(left).to.deep.equal(['Je doet niet meer mee met Zilverberk Spaarclub.']);
  });

  it('G14: that more of a list could not be had', async () => {
    const { elements } = await page(
      template`<loyalty-history></loyalty-history><loyalty-history></loyalty-history>`,
      { paging: 'fail' },
    );
    const heard = await heardOf(elements, 1, '[part=more]', '[part=more]');
    expect(heard.length).to.equal(2);
    expect(alertsOf(elements)).to.deep.equal([]);
  });

  it('G14: nothing of what was there when the page was opened', async () => {
    const heard = heardBy();
    await page(
      template`<loyalty-rewards></loyalty-rewards><loyalty-cart-rewards></loyalty-cart-rewards>
        <loyalty-join></loyalty-join><loyalty-my-rewards></loyalty-my-rewards>
        <loyalty-earn-list></loyalty-earn-list>`,
    );
    expect(heard.stop()).to.deep.equal([]);
  });

  it('by the one that is drawn, where the other is hidden', async () => {
    const product = template`<loyalty-earn-preview gross-minor="2995"></loyalty-earn-preview>`;
    const { elements } = await page(template`${product}${product}`);
    if (elements[0]) elements[0].style.display = 'none';
    const heard = heardBy();
    elements[0]?.setAttribute('quantity', '2');
    await settled(elements);
    expect(heard.stop()).to.deep.equal([]);
    const both = heardBy();
    for (const element of elements) element.setAttribute('quantity', '3');
    await settled(elements);
    expect(both.stop()).to.deep.equal(['Je spaart 898 punten met dit product']);
  });
});
