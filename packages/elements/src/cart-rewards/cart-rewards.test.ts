import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import '../provider/on-demand.ts';
import './loyalty-cart-rewards.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { createFakeCart, type FakeCartOptions } from '../../testing/fake-cart.ts';
import type { FakeServer } from '../../testing/fake-store.ts';
import { sessions, standings } from '../../testing/fixtures.ts';
import { issuedReward, secondIssuedReward } from '../../testing/issued-rewards.ts';
import { heardBy } from '../../testing/heard.ts';
import { drawn, find, mount, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { withSheet } from '../../testing/with-sheet.ts';
import { LoyaltyCartRewardsElement } from './cart-rewards.ts';

const lines = [{ id: 'a', grossMinor: 5990, netMinor: 5495 }];
const code = 'SPAAR-7K2M-9Q4T-XW8C';
const withoutCodes = { session: sessions.withoutCodes };

/** Longer than a second press is ignored, and than questions are gathered. */
const settledMs = 450;

async function show(options: MountOptions = {}, cartOptions: FakeCartOptions = { lines }) {
  const cart = createFakeCart(cartOptions);
  const mounted = await mount<LoyaltyCartRewardsElement>(
    html`<loyalty-cart-rewards></loyalty-cart-rewards>`,
    { cart: cart.adapter, ...options },
  );
  await settled(mounted.element);
  return { ...mounted, cart };
}

async function settled(element: Element): Promise<void> {
  await aTimeout(settledMs);
  await drawn(element);
}

async function press(element: LoyaltyCartRewardsElement, selector: string): Promise<void> {
  find(element, selector).click();
  await settled(element);
}

/** Without the way to the others, which is in the last of them. */
const shownRows = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.row') ?? [])].map((row) =>
    [...row.children]
      .filter((one) => !one.matches('.others'))
      .map(wordsOf)
      .join(' '),
  );

describeBaseline({
  tag: 'loyalty-cart-rewards',
  elementClass: LoyaltyCartRewardsElement,
  states: { 'without codes': withoutCodes },
});

describe('<loyalty-cart-rewards>', () => {
  it('lets a customer join from the cart, says so once, and shows what a member can do', async () => {
    const { element, provider, server } = await show({
      server: { session: sessions.notEnrolled },
    });
    expect(wordsOf(element)).to.include('Door mee te doen ga je akkoord met de voorwaarden');
    const heard = heardBy();
    let version: string | undefined;
    provider.addEventListener('loyalty-join', ({ termsVersion }) => (version = termsVersion));
    server.session = sessions.member;
    find(element, '[part=join]').click();
    await aTimeout(60);
    await drawn(element);
    expect(version).to.equal('1');
    expect(find(element, '[part=apply]').textContent?.trim()).to.equal('Toepassen');
    expect(element.shadowRoot?.activeElement?.localName).to.equal('section');
    expect(heard.stop().filter((said) => said.includes('doet mee'))).to.deep.equal([
      'Je doet mee met Zilverberk Spaarclub.',
    ]);
  });

  it('says in the cart that joining did not work, and offers none where it takes an invitation', async () => {
    const { element } = await show({
      server: {
        session: sessions.notEnrolled,
        joining: { status: 500, code: 'internal_error' },
      },
    });
    find(element, '[part=join]').click();
    await aTimeout(60);
    await drawn(element);
    expect(wordsOf(find(element, '[role=alert]'))).to.include('Probeer het opnieuw.');
    const invited = await show({ server: { session: sessions.inviteOnly } });
    expect(invited.element.shadowRoot?.querySelector('[part=join]')).to.equal(null);
  });

  it('says what the order earns, and offers the code that ends first', async () => {
    const { element } = await show();
    expect(wordsOf(find(element, 'loyalty-earn-preview'))).to.include(
      'Met deze bestelling spaar je 599 punten',
    );
    expect(shownRows(element)).to.deep.equal([
      '€ 5 korting Geldig t/m overmorgen, 25 november · vanaf € 25 Toepassen',
    ]);
    expect(find(element, '[part=apply]').classList.contains('filled')).to.equal(false);
  });

  it('is as high before the cart was read as after', async () => {
    const cart = createFakeCart({ lines });
    let say = (): void => undefined;
    const said = new Promise<void>((resolve) => (say = resolve));
    const read = () => said.then(() => cart.adapter.read());
    const { element } = await show({ cart: { ...cart.adapter, read }, server: withoutCodes });
    const before = element.getBoundingClientRect().height;
    say();
    await settled(element);
    expect(wordsOf(find(element, 'loyalty-earn-preview'))).to.include('599 punten');
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  for (const width of ['420px', '720px']) {
    it(`G3: draws a guest's card out to what reserve.css has kept, ${width} wide`, async () => {
      const answer = await fetch(new URL('../reserve.css', import.meta.url));
      await withSheet(await answer.text(), async () => {
        const heights = async (server: FakeServer) => {
          const { element } = await show({ server });
          element.style.inlineSize = width;
          await aTimeout(50);
          return [element, find(element, '[part=card]')].map(
            (one) => one.getBoundingClientRect().height,
          );
        };
        const kept = await heights({ reads: 'hang' });
        expect(kept[0]).to.equal(160);
        expect(await heights({ session: sessions.guest })).to.deep.equal([160, 160]);
      });
    });
  }

  for (const width of ['382px', '420px', '720px']) {
    it(`P4: is at most 160 px high while it is folded, ${width} wide`, async () => {
      for (const options of [{}, { server: withoutCodes }]) {
        const { element } = await show(options);
        element.style.inlineSize = width;
        await aTimeout(50);
        expect(element.getBoundingClientRect().height).to.be.at.most(160);
      }
    });
  }

  for (const width of ['420px', '720px']) {
    it(`P4: is at most 160 px high with a code on the cart, ${width} wide`, async () => {
      const { element } = await show();
      element.style.inlineSize = width;
      await press(element, '[part=apply]');
      await aTimeout(50);
      expect(wordsOf(find(element, '[part=applied]'))).to.include('Toegepast: € 5 korting');
      expect(element.getBoundingClientRect().height).to.be.at.most(160);
    });
  }

  it('applies a code, says what it takes off, and takes it off again', async () => {
    const { element, cart } = await show();
    const heard = heardBy();
    await press(element, '[part=apply]');
    expect(cart.codes).to.deep.equal([code]);
    expect(wordsOf(find(element, '[part=applied]'))).to.include('Toegepast: € 5 korting');
    expect(element.shadowRoot?.activeElement?.id).to.equal('remove-issued-1');
    await expect(element).to.be.accessible();

    await press(element, '#remove-issued-1');
    expect(cart.codes).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement?.id).to.equal('apply-issued-1');
    expect(heard.stop()).to.deep.equal(['Toegepast: € 5 korting', 'Uit je winkelwagen gehaald.']);
  });

  it('counts a code as applied only when the cart shows its discount', async () => {
    const { element, cart } = await show({}, { lines, missingMinor: 450 });
    await press(element, '[part=apply]');
    expect(cart.codes).to.deep.equal([code]);
    expect(wordsOf(element)).not.to.include('Toegepast');
    expect(wordsOf(find(element, '[part=refusal]'))).to.equal(
      'Nog € 4,50 tot het minimum. Je code blijft geldig.',
    );
  });

  it('M3: says what is missing for a code also where the cart does not', async () => {
    const goods = { goodsMinor: 1210, currency: 'EUR' };
    const { element } = await show({}, { lines, refuses: true, ...goods });
    await press(element, '[part=apply]');
    expect(wordsOf(find(element, '[part=refusal]'))).to.equal(
      'Nog € 12,90 tot het minimum. Je code blijft geldig.',
    );
  });

  it('shows as applied what the shop itself has put on the cart', async () => {
    const { element, cart } = await show();
    cart.change({ codes: [{ code: 'spaar7k2m9q4txw8c', applicable: true, discountMinor: 500 }] });
    await settled(element);
    expect(shownRows(element)).to.deep.equal(['€ 5 korting Toegepast: € 5 korting Verwijderen']);
  });

  it('redeems what takes most off for its points, and puts its code on the cart', async () => {
    const requests: string[] = [];
    const { element, cart } = await show({ server: { ...withoutCodes, requests } });
    const heard = heardBy();
    expect(wordsOf(find(element, '.row .row-title'))).to.equal(
      '500 punten inwisselen voor € 5 korting',
    );
    await press(element, '[part=button]');
    await expect(element).to.be.accessible();
    expect(wordsOf(find(element, '.row')).match(/500 punten inwisselen/g)).to.have.length(1);
    await press(element, '[part=confirm]');
    expect(requests.filter((one) => one === 'POST /redemptions').length).to.equal(1);
    expect(cart.codes).to.deep.equal(['SPAAR-2RKX-8DTN-5VQH']);
    expect(wordsOf(find(element, '[part=issued]'))).to.include('Toegepast: € 5 korting');
    expect(heard.stop()).to.deep.equal([
      '€ 5 korting ingewisseld. Je saldo is 750 punten.',
      'Toegepast: € 5 korting',
    ]);
  });

  it('leaves off the cart what the shopper takes off again, and lets it be undone', async () => {
    const { element, cart } = await show({ server: withoutCodes });
    await press(element, '[part=button]');
    await press(element, '[part=confirm]');
    await press(element, '#remove-issued-9');
    expect(cart.codes).to.deep.equal([]);
    await press(element, '[part=revert]');
    await press(element, '#revert-confirm-issued-9');
    expect(element.shadowRoot?.querySelector('.ticket')).to.equal(null);
    expect(element.shadowRoot?.activeElement?.id).to.equal('redeem-five-euro');
  });

  it('puts first what takes most off for a point, and of those what takes off most', async () => {
    const { element } = await show({ server: withoutCodes });
    await press(element, '[part=others]');
    expect(shownRows(element).map((words) => words.split(' inwisselen')[0])).to.deep.equal([
      '500 punten',
      '100 punten',
      '1.000 punten',
    ]);
  });

  it('offers nothing whose minimum the cart does not reach', async () => {
    const small = [{ id: 'a', grossMinor: 1000, netMinor: 900 }];
    const { element } = await show({ server: withoutCodes }, { lines: small });
    expect(wordsOf(element)).not.to.include('€ 5 korting');
  });

  it('offers no free shipping where sending costs nothing, and no code for it, which would be used up for nothing', async () => {
    const redeemable = [{ rewardId: 'free-shipping', redeemable: true }];
    const server = { session: { ...sessions.withoutCodes, rewards: redeemable } };
    const { element, cart } = await show({ server }, { lines, shippingMinor: 495 });
    const offered = '250 punten inwisselen voor Gratis verzending Inwisselen';
    expect(shownRows(element)).to.deep.equal([offered]);
    cart.change({ shippingMinor: 0 });
    await settled(element);
    expect(shownRows(element)).to.deep.equal([]);
    cart.change({ shippingMinor: undefined });
    await settled(element);
    expect(shownRows(element), 'where it is not known').to.deep.equal([offered]);

    const withCode = { session: { ...sessions.member, issuedRewards: [secondIssuedReward] } };
    const sent = await show({ server: withCode }, { lines, shippingMinor: 0 });
    expect(shownRows(sent.element)[0]).to.include('5 korting');
    await press(sent.element, '[part=others]');
    expect(wordsOf(sent.element)).not.to.include('Gratis verzending');
    sent.cart.change({ shippingMinor: 495 });
    await settled(sent.element);
    expect(wordsOf(sent.element)).to.include('Gratis verzending Geldig t/m 19 december');
    await press(sent.element, `[part=row]:has(#ticket-${secondIssuedReward.id}) [part=apply]`);
    sent.cart.change({ shippingMinor: 0 });
    await settled(sent.element);
    expect(wordsOf(sent.element), 'on the cart it is what sends it free').to.include(
      'Gratis verzending',
    );
  });

  it('keeps from a cart that became free to send while the review was open what was redeemed to send it free', async () => {
    const redeemable = [{ rewardId: 'free-shipping', redeemable: true }];
    const server = { session: { ...sessions.withoutCodes, rewards: redeemable } };
    const { element, cart } = await show({ server }, { lines, shippingMinor: 495 });
    await press(element, '[part=button]');
    cart.change({ shippingMinor: 0 });
    await settled(element);
    await press(element, '[part=confirm]');
    await settled(element);
    expect(wordsOf(find(element, '[part=issued]'))).to.include('Verzenden kost niets.');
    expect(cart.codes).to.deep.equal([]);
  });

  it('puts nothing on the cart that takes nothing off in one', async () => {
    const tasting = { ...issuedReward, kind: 'experience', value: { kind: 'other' } } as const;
    const { element } = await show({
      server: { session: { ...sessions.member, issuedRewards: [tasting] } },
    });
    expect(element.shadowRoot?.querySelector('[part=apply]')).to.equal(null);
  });

  it('shows with an arrow whether the others are unfolded', async () => {
    const { element } = await show();
    const arrow = () => getComputedStyle(find(element, '[part=others] span'), '::after').rotate;
    expect(arrow()).to.equal('45deg');
    await press(element, '[part=others]');
    expect(arrow()).to.equal('225deg');
  });

  it('gives the way to the others a line of its own where it would stand on four beside a button', async () => {
    const { element } = await show();
    const places = (inlineSize: string) => {
      element.style.inlineSize = inlineSize;
      return ['.row-end', '[part=others] span'].map((part) =>
        find(element, part).getBoundingClientRect(),
      );
    };
    const [beside, others] = places('320px');
    expect(others?.top).to.be.lessThan(beside?.bottom ?? 0);
    const [above, below] = places('288px');
    expect(below?.top).to.be.at.least(above?.bottom ?? Infinity);
    expect(below?.left).to.be.closeTo(above?.left ?? Infinity, 1);
  });

  it('has the arrow in the line of the last words, not at the end of the room that they leave', async () => {
    const { element } = await show();
    const { content, display } = getComputedStyle(find(element, '[part=others] span'), '::after');
    expect([content, display]).to.deep.equal(['""', 'inline-block']);
    // Beside the words it would be one of two in a flexible row, as wide as all of the lines.
    expect(getComputedStyle(find(element, '[part=others]'), '::after').content).to.equal('none');
  });

  it('unfolds the other codes and rewards in place', async () => {
    const { element } = await show();
    const before = find(element, '.row');
    const others = find(element, '[part=others]');
    const { top } = others.getBoundingClientRect();
    expect(others.getAttribute('aria-expanded')).to.equal('false');
    await press(element, '[part=others]');
    expect(others.getAttribute('aria-expanded')).to.equal('true');
    expect(find(element, '.row')).to.equal(before);
    expect(others.getBoundingClientRect().top, 'what was pressed').to.equal(top);
    expect(shownRows(element).some((words) => words.startsWith('Gratis verzending'))).to.equal(
      true,
    );
    await expect(element).to.be.accessible();
  });

  it('does not offer first what is held in another cart', async () => {
    const held = { ...issuedReward, usage: 'locked' as const };
    const issuedRewards = [held, secondIssuedReward];
    const { element } = await show({ server: { session: { ...sessions.member, issuedRewards } } });
    expect(shownRows(element)[0]).to.include('Gratis verzending');
  });

  it('says how far the first reward is, where there is nothing to redeem', async () => {
    const balance = { ...sessions.newMember.balance, available: 50 };
    const session = { ...sessions.newMember, balance, rewards: standings(50) };
    const { element } = await show({ server: { session } });
    expect(wordsOf(find(element, '[part=goal]'))).to.equal('Nog 50 punten tot Korting naar keuze.');
  });

  it('tells a guest what members earn, and leads to the log-in', async () => {
    const { element, provider } = await show({ server: { session: sessions.guest } });
    expect(wordsOf(element)).to.include('Met deze bestelling sparen leden 599 punten');
    let asked = 0;
    provider.addEventListener('loyalty-login', (event) => {
      event.preventDefault();
      asked++;
    });
    await press(element, '.button');
    expect(asked).to.equal(1);
  });

  it('draws nothing beside an empty cart, and comes back with it', async () => {
    const { element, cart } = await show();
    cart.change({ lines: [] });
    await settled(element);
    expect(wordsOf(element)).to.equal('');
    cart.change({ lines });
    await settled(element);
    expect(wordsOf(element)).to.include('599 punten');
  });

  it('says that the cart works when the server does not answer', async () => {
    const { element } = await show({ server: { reads: 'fail' } });
    expect(wordsOf(element)).to.include('je winkelwagen werken gewoon');
  });

  for (const [name, server, part] of [
    ['is silent', { reads: 'hang' }],
    ['cannot be had', { reads: 'fail' }],
    ['takes its time with a redemption', { ...withoutCodes, redeeming: 'hangs' }, '[part=button]'],
    ['answers', {}],
  ] as const) {
    it(`P6: the shop’s checkout works by mouse and by Enter while the server ${name}`, async () => {
      const sent: string[] = [];
      const checkOut = (event: SubmitEvent) => {
        event.preventDefault();
        const { target, submitter } = event;
        const fields = [...new FormData(target as HTMLFormElement).keys()];
        sent.push(`${submitter?.textContent} with ${fields.join()}`);
      };
      const { element: form } = await mount<HTMLFormElement>(
        html`<form @submit=${checkOut}>
          <loyalty-cart-rewards></loyalty-cart-rewards>
          <input name="note" aria-label="Note" />
          <button>Pay</button>
        </form>`,
        { cart: createFakeCart({ lines }).adapter, server },
      );
      const element = form.querySelector('loyalty-cart-rewards');
      if (element === null) throw new Error('There is no block in the cart.');
      await settled(element);
      if (part) {
        await press(element, part);
        await press(element, '[part=confirm]');
        expect(find(element, '[part=confirm]').ariaBusy).to.equal('true');
      }
      expect(sent, 'before anything of the shop was pressed').to.deep.equal([]);
      const { left, top, width, height } = (
        form.lastElementChild as HTMLElement
      ).getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(left + width / 2), Math.round(top + height / 2)],
      });
      form.querySelector('input')?.focus();
      await sendKeys({ press: 'Enter' });
      expect(sent).to.deep.equal(['Pay with note', 'Pay with note']);
    });
  }
});
