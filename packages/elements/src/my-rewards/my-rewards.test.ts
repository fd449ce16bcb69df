import { ContextProvider } from '@lit/context';
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { IssuedReward } from '@spaarkit/sdk';
import { balanceOf, redemptionsOf } from '@spaarkit/store';

import '../provider/on-demand.ts';
// Here at once, so that no test has to wait for it.
import '../past-rewards/past-rewards.ts';
import './loyalty-my-rewards.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { createFakeCart } from '../../testing/fake-cart.ts';
import { createFakeStore } from '../../testing/fake-store.ts';
import { sessions } from '../../testing/fixtures.ts';
import { issuedReward, secondIssuedReward, sentGift } from '../../testing/issued-rewards.ts';
import { heardBy } from '../../testing/heard.ts';
import { drawn, find, mount, nameOf, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { createCartStore } from '../cart/cart-store.ts';
import { loyaltyContext } from '../context/loyalty-context.ts';
import { LoyaltyMyRewardsElement } from './my-rewards.ts';

const code = 'SPAAR-7K2M-9Q4T-XW8C';

async function show(options: MountOptions = {}) {
  const mounted = await mount<LoyaltyMyRewardsElement>(
    html`<loyalty-my-rewards></loyalty-my-rewards>`,
    options,
  );
  // A provider joins its cart when it gets to it.
  if (options.cart) await drawn(mounted.element);
  return mounted;
}

const refused = 'De winkelwagen neemt deze code nu niet aan. Je code blijft geldig.';

const withIssued = (...issuedRewards: IssuedReward[]) => ({
  server: { session: { ...sessions.member, issuedRewards } },
});

const tickets = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll('.ticket:not(.spent)') ?? []),
];
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const focused = (element: Element) => element.shadowRoot?.activeElement;

async function press(element: LoyaltyMyRewardsElement, selector: string): Promise<void> {
  find(element, selector).click();
  await aTimeout(60);
  await drawn(element);
}

/** What the clipboard does, for as long as a test runs; without anything, there is none. */
function clipboard(writeText?: (text: string) => Promise<void>): { restore(): void } {
  const value = writeText && { writeText };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  return { restore: () => void Reflect.deleteProperty(navigator, 'clipboard') };
}

describeBaseline({
  tag: 'loyalty-my-rewards',
  elementClass: LoyaltyMyRewardsElement,
  states: { held: { session: sessions.held } },
});

describe('<loyalty-my-rewards>', () => {
  describe('tickets', () => {
    it('M1: has what ends first at the top', async () => {
      const { element } = await show();
      expect(all(element, '.ticket:not(.spent) .ticket-title').map(wordsOf)).to.deep.equal([
        '€ 5 korting',
        'Gratis verzending',
      ]);
    });

    it('has neither an end nor an empty stub for what the shop sends, and no way to the cart for an event', async () => {
      const tasting: IssuedReward = {
        ...issuedReward,
        kind: 'experience',
        value: { kind: 'other' },
      };
      const { element } = await show({
        ...withIssued(sentGift, tasting),
        cart: createFakeCart().adapter,
      });
      const [gift, event] = tickets(element);
      expect(gift && wordsOf(gift)).to.equal('Proefpakket koffie De winkel regelt dit.');
      expect(gift?.querySelector('.perforation')).to.equal(null);
      expect(event?.querySelector('[part=copy]')).not.to.equal(null);
      expect(event?.querySelector('[part=apply]')).to.equal(null);
    });

    it('says how far the shop is with what it sends, and what the shop says of it', async () => {
      const { element } = await show({ server: { session: sessions.sending } });
      expect(tickets(element).map(wordsOf)).to.deep.equal([
        'Proefpakket koffie De winkel regelt dit. PostNL 3SABCD123456',
      ]);
    });

    it('M9, L7: says until when, and presses only within three days', async () => {
      const { element } = await show();
      const [first, second] = all(element, '[part=expiry]');
      expect(first && wordsOf(first)).to.equal('Geldig t/m overmorgen, 25 november');
      expect(first?.className).to.include('warn-text');
      expect(second && wordsOf(second)).to.equal('Geldig t/m 19 december');
      expect(second?.className).not.to.include('warn-text');
    });

    it('calls the last day by its name', async () => {
      const { element } = await show(withIssued({ ...issuedReward, validThrough: '2026-11-23' }));
      expect(wordsOf(find(element, '[part=expiry]'))).to.equal('Laatste dag: vandaag, 23 november');
    });

    it('M5: spells the code for who hears it, and leaves it to be selected', async () => {
      const { element, provider } = await show();
      // As on a page that lets nothing be selected.
      provider.style.cssText = 'user-select: none; -webkit-user-select: none';
      const shown = find(element, '.ticket-code');
      expect(shown.textContent).to.equal(code);
      const { direction, userSelect, webkitUserSelect } = getComputedStyle(shown);
      expect(direction).to.equal('ltr');
      expect(userSelect || webkitUserSelect).to.equal('all');
      expect(nameOf(shown.parentElement)).to.equal(
        'Kortingscode S P A A R, 7 K 2 M, 9 Q 4 T, X W 8 C',
      );
    });

    it('has conditions to unfold', async () => {
      const { element } = await show();
      const details = find<HTMLDetailsElement>(element, 'details');
      expect(details.open).to.equal(false);
      expect(wordsOf(details)).to.include('Niet op cadeaukaarten.');
    });

    it('says that a code is held in a cart, and offers nothing that cannot be done', async () => {
      const { element } = await show({
        server: { session: sessions.held },
        cart: createFakeCart().adapter,
      });
      await drawn(element);
      const held = tickets(element)[0];
      expect(held && wordsOf(held)).to.match(/Vastgezet in een winkelwagen tot \d\d:\d\d\./);
      expect(held?.querySelector('[part=apply]')).to.equal(null);
      expect(element.shadowRoot?.querySelector('[part=revert]')).to.equal(null);
    });

    it('says that a code is still being made, with nothing to copy or to apply', async () => {
      const awaited = { ...issuedReward, voucher: undefined, codePending: true } as const;
      const { element } = await show({ ...withIssued(awaited), cart: createFakeCart().adapter });
      expect(tickets(element)).to.have.length(1);
      expect(wordsOf(element)).to.include('De winkel maakt de code.');
      expect(all(element, '[part="copy"], [part="apply"], [part="scan"]')).to.have.length(0);
    });

    it('shows a reward without a code', async () => {
      const { element } = await show(withIssued({ ...issuedReward, voucher: undefined }));
      expect(wordsOf(find(element, '.ticket'))).to.include('€ 5 korting');
      expect(element.shadowRoot?.querySelector('[part=copy]')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('Z3: moves in what has just been issued, once', async () => {
      const { element, store } = await show();
      expect(element.shadowRoot?.querySelector('.issued')).to.equal(null);
      const root = element.renderRoot as ShadowRoot;
      const moved = oneEvent(root, 'animationend');
      await redemptionsOf(store).redeem({ rewardId: 'five-euro', intentKey: store.newIntent() });
      const ended = (await moved) as unknown as AnimationEvent;
      expect(ended.animationName).to.equal('ticket-in');
      expect(wordsOf(ended.target as Element)).to.include('SPAAR-2RKX-8DTN-5VQH');
      expect(element.shadowRoot?.querySelector('.issued')).to.equal(null);
    });

    it('names the next step when there is none', async () => {
      const { element } = await show({ server: { session: sessions.newMember } });
      expect(wordsOf(find(element, '.tickets-end'))).to.equal(
        'Je hebt nu geen beloningen. Voor 100 punten krijg je er een; je saldo is 100.',
      );
    });

    it('says nothing of a first to who has had some, also where the balance is enough', async () => {
      const { element } = await show(withIssued());
      await waitUntil(() => all(element, '[part=past]').length > 0, 'nothing past was drawn');
      const words = wordsOf(find(element, '.tickets-end'));
      expect(words).to.match(/je saldo is 1\.250\.$/);
      expect(words).not.to.match(/\bnog\b|eerste/);
    });

    it('draws nothing for guests', async () => {
      const { element } = await show({ server: { session: sessions.guest } });
      expect(wordsOf(element)).to.equal('');
    });

    it('keeps what it knows when the newest question fails', async () => {
      const { element, server, store } = await show();
      server.reads = 'fail';
      await store.refresh();
      await drawn(element);
      expect(tickets(element).length).to.equal(2);
    });
  });

  describe('copying', () => {
    it('says for two seconds that the code is copied, and keeps it in the name', async () => {
      const copied: string[] = [];
      const fake = clipboard(async (text) => void copied.push(text));
      const heard = heardBy();
      try {
        const { element } = await show();
        const button = find(element, '[part=copy]');
        const { width } = button.getBoundingClientRect();
        await press(element, '[part=copy]');
        expect(copied).to.deep.equal([code]);
        expect(button.innerText.trim()).to.equal('Gekopieerd');
        expect(button.getBoundingClientRect().width).to.equal(width);
        expect(button.getAttribute('aria-labelledby')).to.equal('copy-issued-1 code-issued-1');
        expect(heard.stop()).to.deep.equal(['Gekopieerd']);
        await aTimeout(2100);
        await drawn(element);
        expect(button.innerText.trim()).to.equal('Code kopiëren');
      } finally {
        heard.stop();
        fake.restore();
      }
    });

    for (const [why, writeText] of [
      ['it may not copy', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
      ['the page is not a secure one', undefined],
    ] as const) {
      it(`M4: selects the code and names the keys when ${why}`, async () => {
        const fake = clipboard(writeText);
        const heard = heardBy();
        try {
          const { element } = await show();
          getSelection()?.removeAllRanges();
          await press(element, `[part=copy]#copy-${secondIssuedReward.id}`);
          const [first, second] = tickets(element).map((one) => wordsOf(one));
          expect(second).to.match(/Kopieer de geselecteerde code met (Ctrl\+C|⌘C)\./);
          expect(first).not.to.include('Kopieer de geselecteerde code');
          expect(getSelection()?.toString().trim()).to.equal(secondIssuedReward.voucher?.code);
          expect(heard.stop().length).to.equal(1);
          await expect(element).to.be.accessible();
        } finally {
          heard.stop();
          fake.restore();
        }
      });
    }
  });

  describe('the cart', () => {
    it('is not spoken of where there is none', async () => {
      const { element } = await show();
      expect(wordsOf(element)).not.to.include('winkelwagen');
    });

    it('G3: keeps the room of its buttons while its code is on the way', async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const shared = { store: createFakeStore(), settings: { locale: 'nl' } };
      const given = new ContextProvider(place, {
        context: loyaltyContext,
        initialValue: { ...shared, cart: null },
      });
      const element = document.createElement('loyalty-my-rewards');
      place.append(element);
      await drawn(element);
      const { height } = element.getBoundingClientRect();
      expect(all(element, '[part=apply][aria-busy=true]')).to.have.length(2);

      given.setValue({ ...shared, cart: createCartStore(createFakeCart().adapter, () => {}) });
      await drawn(element);
      expect(all(element, '[part=apply][aria-busy=true]')).to.have.length(0);
      expect(all(element, '[part=apply]')).to.have.length(2);
      expect(element.getBoundingClientRect().height).to.equal(height);

      given.setValue({ ...shared, cart: undefined });
      await drawn(element);
      expect(all(element, '[part=apply]')).to.have.length(0);
    });

    it('has one filled button', async () => {
      const { element } = await show({ cart: createFakeCart().adapter });
      await drawn(element);
      const buttons = all(element, '[part=apply]');
      expect(buttons.map((one) => one.classList.contains('filled'))).to.deep.equal([true, false]);
      await expect(element).to.be.accessible();
    });

    it('puts no free shipping on a cart that is sent free, where it would be used up for nothing', async () => {
      const cart = createFakeCart();
      const { element } = await show({ cart: cart.adapter, ...withIssued(secondIssuedReward) });
      cart.change({ shippingMinor: 0 });
      await aTimeout(60);
      await drawn(element);
      expect(all(element, '[part=apply]')).to.have.length(0);
      expect(wordsOf(element)).to.include('Verzenden kost niets. Je code blijft geldig.');
      await expect(element).to.be.accessible();

      cart.change({ shippingMinor: 495 });
      await aTimeout(60);
      await drawn(element);
      expect(wordsOf(element)).not.to.include('Verzenden kost niets');
      await press(element, '[part=apply]');
      cart.change({ shippingMinor: 0 });
      await aTimeout(60);
      await drawn(element);
      expect(all(element, '[part=applied]'), 'it is what sends it free').to.have.length(1);
      expect(wordsOf(element)).not.to.include('Verzenden kost niets');
    });

    it('M2: takes a code with one press, and gives it back with another', async () => {
      const cart = createFakeCart();
      const heard = heardBy();
      const { element } = await show({ cart: cart.adapter });
      await press(element, '[part=apply]');
      expect(cart.codes).to.deep.equal([code]);
      expect(wordsOf(find(element, '.applied'))).to.include('Toegepast: € 5 korting');
      expect(focused(element)).to.equal(find(element, '#remove-issued-1'));
      await expect(element).to.be.accessible();

      await press(element, '#remove-issued-1');
      expect(cart.codes).to.deep.equal([]);
      expect(focused(element)).to.equal(find(element, '#apply-issued-1'));
      expect(heard.stop()).to.deep.equal(['Toegepast: € 5 korting', 'Uit je winkelwagen gehaald.']);
    });

    it('gives a code back at the end of its line, however narrow', async () => {
      const { element } = await show({ cart: createFakeCart().adapter });
      await press(element, '[part=apply]');
      const end = (selector: string) => find(element, selector).getBoundingClientRect().right;
      for (const width of ['420px', '288px']) {
        element.style.width = width;
        // Its letters begin and end within it by 8 px; the strip's own edge is 12.
        expect(end('#remove-issued-1'), width).to.be.closeTo(end('.applied') - 4, 2);
      }
    });

    it('M3: says what is missing when the cart gives nothing, and keeps the code', async () => {
      const heard = heardBy();
      const { element } = await show({ cart: createFakeCart({ missingMinor: 450 }).adapter });
      await press(element, '[part=apply]');
      expect(wordsOf(element)).to.include('Nog € 4,50 tot het minimum. Je code blijft geldig.');
      expect(wordsOf(element)).to.include(code);
      expect(heard.stop()).to.deep.equal(['Nog € 4,50 tot het minimum. Je code blijft geldig.']);
      await expect(element).to.be.accessible();
    });

    for (const [why, goods, words] of [
      [
        'reckons',
        { goodsMinor: 1210, currency: 'EUR' },
        'Nog € 12,90 tot het minimum. Je code blijft geldig.',
      ],
      ['names nothing that is not missing', { goodsMinor: 2500, currency: 'EUR' }, refused],
      ['reckons not in another currency', { goodsMinor: 1210, currency: 'SEK' }, refused],
      ['reckons not with what it does not know', undefined, refused],
    ] as const)
      it(`M3: ${why} of a cart that does not say what is missing`, async () => {
        const cart = createFakeCart({ refuses: true, ...goods });
        const heard = heardBy();
        const { element } = await show({ cart: cart.adapter });
        await press(element, '[part=apply]');
        expect(wordsOf(find(element, '[part=refusal]'))).to.equal(words);
        expect(wordsOf(element)).to.include(code);
        expect(heard.stop()).to.deep.equal([words]);
        // What is put in or taken out meanwhile counts at once.
        if (goods?.currency !== 'EUR') return;
        cart.change({ goodsMinor: 2000 });
        await drawn(element);
        expect(wordsOf(find(element, '[part=refusal]'))).to.equal(
          'Nog € 5,00 tot het minimum. Je code blijft geldig.',
        );
      });

    it('is left alone when the shop cancels', async () => {
      const cart = createFakeCart();
      const { element, provider } = await show({ cart: cart.adapter });
      await drawn(element);
      provider.addEventListener('loyalty-apply-code', (event) => event.preventDefault());
      await press(element, '[part=apply]');
      expect(cart.codes).to.deep.equal([]);
    });
  });

  describe('undoing', () => {
    it('M7: says what comes back before it is done, with the focus there', async () => {
      const { element } = await show();
      await press(element, '[part=revert]');
      expect(wordsOf(find(element, '.revert-review'))).to.include(
        'Je krijgt 500 punten terug, minstens even lang te gebruiken. Terugdraaien kan t/m 25 november.',
      );
      expect(focused(element)).to.equal(find(element, '.revert-review'));
      await expect(element).to.be.accessible();
      const sooner = { ...secondIssuedReward, revertibleUntil: '2026-12-06T23:00:00Z' };
      const { element: other } = await show(withIssued(sooner));
      await press(other, '[part=revert]');
      expect(wordsOf(find(other, '.revert-review'))).to.include(
        'Je krijgt 250 punten terug, minstens even lang te gebruiken. Terugdraaien kan t/m 6 december.',
      );
    });

    it('is left by Escape, with the focus back', async () => {
      const { element } = await show();
      await press(element, '[part=revert]');
      find(element, '.revert-review').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      );
      await drawn(element);
      expect(focused(element)).to.equal(find(element, '#revert-issued-1'));
    });

    it('M7: takes the ticket away, says once what came back and moves on to the next', async () => {
      const { element, store } = await show();
      await press(element, '[part=revert]');
      const heard = heardBy();
      await press(element, '#revert-confirm-issued-1');
      await aTimeout(50);
      expect(tickets(element).length).to.equal(1);
      expect(balanceOf(store).get().data?.available).to.equal(1750);
      expect(heard.stop()).to.deep.equal([
        '€ 5 korting teruggedraaid. 500 punten terug in je saldo.',
      ]);
      expect(focused(element)).to.equal(find(element, '.ticket-title'));
    });

    it('leaves the focus with the empty list when it was the last', async () => {
      const { element } = await show(withIssued(issuedReward));
      await press(element, '[part=revert]');
      await press(element, '#revert-confirm-issued-1');
      await aTimeout(50);
      await drawn(element);
      expect(focused(element)).to.equal(find(element, '.tickets-end'));
    });

    it('says that it did not work, and can be tried again', async () => {
      const heard = heardBy();
      const { element } = await show({
        server: { reverting: { status: 400, code: 'invalid_request' } },
      });
      await press(element, '[part=revert]');
      await press(element, '#revert-confirm-issued-1');
      expect(wordsOf(find(element, '.revert-review'))).to.include(
        'Terugdraaien is nu niet gelukt.',
      );
      expect(heard.stop()).to.deep.equal(['Terugdraaien is nu niet gelukt.']);
      expect(focused(element)).to.equal(find(element, '#revert-confirm-issued-1'));
      await expect(element).to.be.accessible();
    });

    it('says that it is being found out', async () => {
      const { element } = await show({ server: { reverting: 'lost' } });
      await press(element, '[part=revert]');
      await press(element, '#revert-confirm-issued-1');
      expect(wordsOf(find(element, '.revert-review'))).to.equal(
        'We controleren of het terugdraaien is gelukt.',
      );
    });

    it('is left to the shop when that cancels, and carries one key', async () => {
      const { element, provider } = await show();
      await press(element, '[part=revert]');
      const asked = oneEvent(provider, 'loyalty-revert');
      provider.addEventListener('loyalty-revert', (event) => event.preventDefault());
      await press(element, '#revert-confirm-issued-1');
      const { intentKey } = (await asked) as unknown as { intentKey?: string };
      expect(intentKey).to.be.a('string');
      expect(tickets(element).length).to.equal(2);
    });

    it('M6: is offered until the code is in a cart, and again when it is free', async () => {
      const { element, server, store } = await show(withIssued(issuedReward));
      const offered = async (...issuedRewards: IssuedReward[]) => {
        server.session = { ...sessions.member, issuedRewards };
        await store.refresh();
        await drawn(element);
        expect(tickets(element).length).to.equal(issuedRewards.length);
        return all(element, '[part=revert]').length;
      };
      expect(await offered(issuedReward)).to.equal(1);
      const held = sessions.held.issuedRewards.filter(({ usage }) => usage === 'locked');
      expect(held.map(({ id }) => id)).to.deep.equal([issuedReward.id]);
      expect(await offered(...held)).to.equal(0);
      expect(await offered(issuedReward)).to.equal(1);
    });

    it('M6: is not offered of a code that was used', async () => {
      const used = { ...issuedReward, usage: 'used', revertibleUntil: undefined } as const;
      const { element } = await show({
        server: {
          session: sessions.withoutCodes,
          past: [{ ...used, usedAt: '2026-11-20T10:00:00Z' }],
        },
      });
      await waitUntil(() => element.shadowRoot?.querySelector('.past'));
      find<HTMLDetailsElement>(element, '.past').open = true;
      expect(all(element, '.spent .meta').map(wordsOf)).to.deep.equal(['Gebruikt op 20 november']);
      expect(element.shadowRoot?.querySelector('[part=revert]')).to.equal(null);
    });

    it('M6: ends when its time is over', async () => {
      const { element } = await show(
        withIssued({ ...secondIssuedReward, revertibleUntil: '2026-11-23T13:00:00Z' }),
      );
      expect(element.shadowRoot?.querySelector('[part=revert]')).to.equal(null);
    });
  });

  describe('what is past', () => {
    it('keeps what the shop said of what it sent', async () => {
      const sent: IssuedReward = {
        ...sentGift,
        usage: 'used',
        usedAt: '2026-11-20T10:00:00Z',
        fulfilment: { state: 'fulfilled', note: 'PostNL 3SABCD123456' },
      };
      const { element } = await show({ server: { past: [sent] } });
      await waitUntil(() => element.shadowRoot?.querySelector('.past'));
      expect(wordsOf(find(element, '.spent'))).to.include('PostNL 3SABCD123456');
    });

    it('M8: is behind its count', async () => {
      const { element } = await show();
      await aTimeout(100);
      await drawn(element);
      const past = find<HTMLDetailsElement>(element, '.past');
      expect(past.open).to.equal(false);
      expect(wordsOf(find(element, '.past summary'))).to.equal('Gebruikt en verlopen (3)');
      past.open = true;
      expect(all(element, '.spent .meta').map(wordsOf)).to.deep.equal([
        'Gebruikt op 30 oktober',
        'Verlopen op 11 oktober',
        'Teruggedraaid',
      ]);
      expect(past.querySelector('button')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('shows more with a button that says how many', async () => {
      const { element } = await show({ server: { pageSize: 2 } });
      await aTimeout(100);
      await drawn(element);
      expect(wordsOf(find(element, '.past summary'))).to.equal('Gebruikt en verlopen (2+)');
      expect(wordsOf(find(element, '.past [part=more]'))).to.equal('Meer tonen (1)');
      find(element, '.past [part=more]').click();
      await drawn(element);
      expect(wordsOf(find(element, '.past summary'))).to.equal('Gebruikt en verlopen (3)');
      expect(element.shadowRoot?.querySelector('.past [part=more]')).to.equal(null);
    });

    it('says that more could not be had to who pressed for it, not before', async () => {
      const { element } = await show({ server: { pageSize: 2, paging: 'fail' } });
      await aTimeout(100);
      await drawn(element);
      expect(element.shadowRoot?.querySelector('.past p.state')).to.equal(null);
      expect(wordsOf(find(element, '.past [part=more]'))).to.equal('Meer tonen');
      const heard = heardBy();
      find(element, '.past [part=more]').click();
      await aTimeout(100);
      await drawn(element);
      expect(wordsOf(find(element, '.past p.state'))).to.include('Dit kon niet worden');
      expect(heard.stop()).to.deep.equal([wordsOf(find(element, '.past p.state'))]);
    });

    it('is not asked for while nobody can see it', async () => {
      const server = { requests: [] as string[] };
      const { element } = await mount<LoyaltyMyRewardsElement>(
        html`<loyalty-my-rewards hidden></loyalty-my-rewards>`,
        { server },
      );
      await aTimeout(100);
      expect(server.requests).not.to.include('GET /me/issued-rewards');
      element.hidden = false;
      await waitUntil(() => server.requests.includes('GET /me/issued-rewards'));
    });
  });
});
