import { aTimeout, expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Session } from '@spaarkit/sdk';
import type { TemplateResult } from 'lit';

import '../provider/on-demand.ts';
import './loyalty-redeem-button.ts';

import type { LoyaltyRedeemEvent } from '../events/requests.ts';
import { describeBaseline } from '../../testing/element-baseline.ts';
import { createFakeCart } from '../../testing/fake-cart.ts';
import { balance, sessions } from '../../testing/fixtures.ts';
import { heardBy, withoutAriaNotify } from '../../testing/heard.ts';
import { drawn, find, mount, nameOf, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyRedeemButtonElement } from './redeem-button.ts';

/** A little more than a second press is ignored for. */
const guardMs = 420;

const buttonFor = (rewardId: string): TemplateResult =>
  html`<loyalty-redeem-button reward-id=${rewardId}></loyalty-redeem-button>`;
const show = (options: MountOptions = {}, rewardId = 'five-euro') =>
  mount<LoyaltyRedeemButtonElement>(buttonFor(rewardId), options);

async function review(element: LoyaltyRedeemButtonElement): Promise<void> {
  find(element, '[part=button]').click();
  await aTimeout(guardMs);
  await drawn(element);
}

async function confirm(element: LoyaltyRedeemButtonElement): Promise<void> {
  await review(element);
  find(element, '[part=confirm]').click();
  await aTimeout(80);
  await drawn(element);
}

const focused = (element: Element) => element.shadowRoot?.activeElement;

describeBaseline({
  tag: 'loyalty-redeem-button',
  elementClass: LoyaltyRedeemButtonElement,
  attributes: 'reward-id="five-euro"',
});

describe('<loyalty-redeem-button>', () => {
  describe('before', () => {
    it('is a button that names its reward', async () => {
      const { element } = await show();
      expect(nameOf(find(element, 'button'))).to.equal('Inwisselen: € 5 korting');
    });

    it('has room for its words where the page gives no width, as in a row', async () => {
      const { element } = await show();
      element.parentElement?.style.setProperty('display', 'flex');
      const { scrollWidth, clientWidth } = find(element, 'button');
      expect(clientWidth).to.be.greaterThan(100);
      expect(scrollWidth).to.equal(clientWidth);
    });

    it('takes another look', async () => {
      const { element } = await mount(
        html`<loyalty-redeem-button
          reward-id="five-euro"
          variant="outlined"
        ></loyalty-redeem-button>`,
      );
      expect(find(element, 'button').className).to.include('outlined');
    });

    it('R3: says how many points are missing, or why else it cannot be', async () => {
      const why = { 'coffee-mug': 'Nog 120 punten', 'gold-fifteen': 'Vanaf Goud' };
      for (const [id, words] of Object.entries({ ...why, 'free-shipping': 'Tijdelijk op' })) {
        const { element } = await show({}, id);
        expect(wordsOf(element)).to.equal(words);
        expect(element.shadowRoot?.querySelector('button'), id).to.equal(null);
      }
    });

    it('draws nothing for a reward that is not there, and nothing for guests', async () => {
      expect(wordsOf((await show({}, 'no-such')).element)).to.equal('');
      expect(wordsOf((await show({ server: { session: sessions.guest } })).element)).to.equal('');
    });
  });

  describe('review', () => {
    it('D1, D10: says cost, remainder, validity and conditions', async () => {
      const { element } = await show();
      await review(element);
      expect(wordsOf(find(element, '.redeeming'))).to.equal(
        '500 punten inwisselen voor € 5 korting? Je houdt 750 punten over. ' +
          'Geldig t/m 23 december · vanaf € 25 ' +
          'Je gebruikt eerst 300 punten, geldig t/m 31 december. ' +
          'Vanaf € 25 aan producten. Niet op cadeaukaarten. ' +
          'Inwisselen bevestigen Bezig met inwisselen Annuleren',
      );
    });

    it('gets the focus, as a group with the question for its name', async () => {
      const { element } = await show();
      await review(element);
      const group = find(element, '.redeeming');
      expect(focused(element)).to.equal(group);
      expect(group.getAttribute('role')).to.equal('group');
      const name = group.getAttribute('aria-labelledby') ?? '';
      expect(wordsOf(find(element, `#${name}`))).to.equal(
        '500 punten inwisselen voor € 5 korting?',
      );
      await expect(element).to.be.accessible();
    });

    it('does not put confirming under the pointer that opened it', async () => {
      const { element } = await show();
      const before = find(element, 'button').getBoundingClientRect();
      find(element, 'button').click();
      await drawn(element);
      const after = find(element, '[part=confirm]').getBoundingClientRect();
      expect(after.top).to.be.at.least(before.bottom);
    });

    it('D7: closes by Escape and by its button, and gives the focus back', async () => {
      const { element } = await show();
      await review(element);
      find(element, '.redeeming').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      );
      await drawn(element);
      expect(element.shadowRoot?.querySelector('.redeeming')).to.equal(null);
      expect(focused(element)).to.equal(find(element, '[part=button]'));

      await aTimeout(guardMs);
      await review(element);
      find(element, '[part=cancel]').click();
      await drawn(element);
      expect(element.shadowRoot?.querySelector('.redeeming')).to.equal(null);
      expect(focused(element)).to.equal(find(element, '[part=button]'));
    });

    it('goes by keyboard alone', async () => {
      const server = { requests: [] as string[] };
      const { element } = await show({ server });
      find(element, 'button').focus();
      await sendKeys({ press: 'Enter' });
      await aTimeout(guardMs);
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal(find(element, '[part=confirm]'));
      await sendKeys({ press: 'Enter' });
      await aTimeout(80);
      expect(server.requests).to.include('POST /redemptions');
    });

    it('D2: does nothing at a second press within 400 ms', async () => {
      const server = { requests: [] as string[] };
      const { element } = await show({ server });
      find(element, 'button').click();
      await drawn(element);
      await aTimeout(50);
      find(element, '[part=confirm]').click();
      await aTimeout(50);
      expect(server.requests).not.to.include('POST /redemptions');
      expect(element.shadowRoot?.querySelector('.redeeming')).to.not.equal(null);
    });

    it('waits for the connection, and says so', async () => {
      const server = { requests: [] as string[] };
      const { element, store } = await show({ server });
      await review(element);
      (store.$online as typeof store.$online & { set(value: boolean): void }).set(false);
      await drawn(element);
      expect(wordsOf(element)).to.include('Inwisselen kan zodra je weer verbinding hebt.');
      find(element, '[part=confirm]').click();
      await aTimeout(50);
      expect(server.requests).not.to.include('POST /redemptions');
    });

    it('shows the reason at once when the preview is refused', async () => {
      const { element } = await show({
        server: { previewing: { status: 409, code: 'reward_out_of_stock' } },
      });
      await review(element);
      expect(wordsOf(element)).to.include('Deze beloning is net op. Je saldo is 1.250 punten.');
    });
  });

  describe('request', () => {
    it('D3: asks once, with one key for a review', async () => {
      const events: LoyaltyRedeemEvent[] = [];
      const server = { requests: [] as string[], redeeming: 'hangs' as const };
      const { element, provider } = await show({ server });
      provider.addEventListener('loyalty-redeem', (event) => events.push(event));
      await confirm(element);
      find(element, '[part=confirm]').click();
      find(element, '[part=confirm]').click();
      await aTimeout(50);
      expect(events.length).to.equal(1);
      expect(events[0]?.rewardId).to.equal('five-euro');
      expect(events[0]?.details.intentKey).to.be.a('string');
      expect(server.requests.filter((one) => one === 'POST /redemptions').length).to.equal(1);
    });

    it('leaves it to the shop when that cancels', async () => {
      const server = { requests: [] as string[] };
      const { element, provider } = await show({ server });
      provider.parentElement?.addEventListener('loyalty-redeem', (event) => event.preventDefault());
      await confirm(element);
      expect(server.requests).not.to.include('POST /redemptions');
      expect(find(element, '[part=confirm]').getAttribute('aria-busy')).to.equal(null);
    });

    it('keeps size, place and focus while it waits', async () => {
      const { element } = await show({ server: { redeeming: 'hangs' } });
      await review(element);
      const button = find(element, '[part=confirm]');
      const before = button.getBoundingClientRect();
      button.focus();
      button.click();
      await aTimeout(50);
      await drawn(element);
      const after = button.getBoundingClientRect();
      expect([after.width, after.height, after.top]).to.deep.equal([
        before.width,
        before.height,
        before.top,
      ]);
      expect(button.ariaBusy ?? button.getAttribute('aria-busy')).to.equal('true');
      expect(button.innerText.trim()).to.include('Bezig met inwisselen');
      expect(focused(element)).to.equal(button);
      await expect(element).to.be.accessible();
    });
  });

  describe('outcome', () => {
    it('D8, D9: shows the ticket, moves the focus to its heading, says it once and names the next goal', async () => {
      const { element } = await show();
      const heard = heardBy();
      await confirm(element);
      await aTimeout(100);
      expect(focused(element)).to.equal(find(element, '.ticket-title'));
      expect(find(element, '.ticket-code').textContent).to.equal('SPAAR-2RKX-8DTN-5VQH');
      expect(wordsOf(element)).to.include('Nog 250 punten tot 10% korting op je bestelling.');
      expect(heard.stop()).to.deep.equal(['€ 5 korting ingewisseld. Je saldo is 750 punten.']);
      // Until it has moved in, the ticket is half transparent.
      await aTimeout(350);
      await expect(element).to.be.accessible();
    });

    it('D9: names the next level where there is no reward to save for', async () => {
      const { element } = await show({ server: { session: sessions.rich } });
      await confirm(element);
      await waitUntil(() => wordsOf(element).includes('Nog € 62 tot Goud.'));
    });

    for (const [basis, words] of [
      ['points', 'Nog 3 punten tot Goud.'],
      ['orders', 'Nog 3 bestellingen tot Goud.'],
    ] as const) {
      it(`D9: names the next level where it is reached by ${basis}`, async () => {
        const next = { tierId: 'gold', need: 10, left: 3, nearly: false };
        const session: Session = {
          ...sessions.rich,
          tierProgress: { tierId: 'silver', basis, have: 7, pending: 0, next },
        };
        const { element } = await show({ server: { session } });
        await confirm(element);
        await waitUntil(() => wordsOf(element).includes('tot Goud.'));
        expect(wordsOf(find(element, '[part=goal]'))).to.equal(words);
      });
    }

    it('puts no free shipping on a cart that is sent free, where it would be used up for nothing', async () => {
      const cart = createFakeCart({ shippingMinor: 0 });
      const session: Session = {
        ...sessions.member,
        rewards: [{ rewardId: 'free-shipping', redeemable: true }],
      };
      const { element } = await show({ cart: cart.adapter, server: { session } }, 'free-shipping');
      await confirm(element);
      const ticket = find(element, '[part=issued]');
      expect(wordsOf(ticket)).to.include('Verzenden kost niets. Je code blijft geldig.');
      expect(ticket.querySelector('[part=apply]')).to.equal(null);
      await expect(element).to.be.accessible();

      cart.change({ shippingMinor: 495 });
      await aTimeout(60);
      await drawn(element);
      expect(wordsOf(ticket)).not.to.include('Verzenden kost niets');
      find(element, '[part=apply]').click();
      await aTimeout(60);
      cart.change({ shippingMinor: 0 });
      await aTimeout(60);
      await drawn(element);
      expect(ticket.querySelector('[part=applied]'), 'it is what sends it free').not.to.equal(null);
      expect(wordsOf(ticket)).not.to.include('Verzenden kost niets');
    });

    it('G14: says it once although two elements show the reward', async () => {
      const { element, provider } = await show();
      const second = document.createElement('loyalty-redeem-button');
      second.rewardId = 'five-euro';
      provider.append(second);
      await drawn(second);
      const heard = heardBy();
      await confirm(element);
      await aTimeout(100);
      expect(heard.stop().length).to.equal(1);
      expect(second.shadowRoot?.querySelector('.ticket')).to.equal(null);
    });

    it('D5: gives a refusal in words, with what is missing of the fresh balance', async () => {
      const { element, server } = await show({
        server: { redeeming: { status: 409, code: 'insufficient_points' } },
      });
      const heard = heardBy();
      await review(element);
      server.session = { ...sessions.member, balance: { ...balance, available: 380 } };
      find(element, '[part=confirm]').click();
      await aTimeout(120);
      await drawn(element);
      expect(wordsOf(find(element, '[part=refusal]'))).to.equal(
        'Je hebt nu 120 punten te weinig. Je saldo is 380 punten.',
      );
      expect(wordsOf(find(element, '[part=short]'))).to.equal('Nog 120 punten');
      expect(focused(element)).to.equal(find(element, '.redeeming'));
      expect(heard.stop()).to.deep.equal(['Je hebt nu 120 punten te weinig.']);
      await expect(element).to.be.accessible();
    });

    it('D5: gives the button back after a refusal where the reward can still be had', async () => {
      const { element } = await show({
        server: { redeeming: { status: 409, code: 'reward_not_available' } },
      });
      await confirm(element);
      expect(wordsOf(find(element, '[part=refusal]'))).to.include(
        'Deze beloning is nu niet in te wisselen.',
      );
      expect(focused(element)).to.equal(find(element, '[part=button]'));
    });

    it('D4: says that it is being found out, and never that it failed', async () => {
      const { element } = await show({ server: { redeeming: 'lost' } });
      const heard = heardBy();
      await confirm(element);
      expect(wordsOf(element)).to.equal('We controleren of het inwisselen is gelukt.');
      expect(heard.stop()).to.deep.equal(['We controleren of het inwisselen is gelukt.']);
      await expect(element).to.be.accessible();
    });

    it('D4: finds out with the same key, and then shows the ticket', async () => {
      const { element, server } = await show({ server: { redeeming: 'lost' } });
      await confirm(element);
      server.redeeming = 'done';
      await aTimeout(1100);
      await drawn(element);
      expect(element.shadowRoot?.querySelector('.ticket')).to.not.equal(null);
    });

    it('has another try after a fault, under the same key', async () => {
      const keys: (string | undefined)[] = [];
      const { element, provider, server } = await show({
        server: { redeeming: { status: 400, code: 'invalid_request' } },
      });
      provider.addEventListener('loyalty-redeem', (event) => keys.push(event.details.intentKey));
      await confirm(element);
      expect(wordsOf(element)).to.include('Er zijn geen punten afgeschreven.');
      expect(focused(element)).to.equal(find(element, '[part=confirm]'));
      await expect(element).to.be.accessible();

      server.redeeming = 'done';
      await aTimeout(guardMs);
      const told = oneEvent(provider, 'loyalty-redeemed');
      find(element, '[part=confirm]').click();
      await told;
      expect(keys.length).to.equal(2);
      expect(keys[0]).to.equal(keys[1]);
    });

    it('says what would be left of the balance as it is, when points were spent elsewhere', async () => {
      const { element, server, store } = await show();
      await review(element);
      expect(wordsOf(find(element, '.facts'))).to.include('Je houdt 750 punten over.');
      server.session = { ...sessions.member, balance: { ...balance, available: 900 } };
      await store.refresh();
      await drawn(element);
      expect(wordsOf(find(element, '.facts'))).to.include('Je houdt 400 punten over.');
    });

    it('forgets the review when somebody logs out', async () => {
      const { element, server, store } = await show();
      await review(element);
      server.session = sessions.guest;
      await store.memberChanged();
      await drawn(element);
      expect(wordsOf(element)).to.equal('');
    });
  });

  describe('an amount of one’s own', () => {
    it('is chosen in steps, with what it is worth', async () => {
      const { element } = await show({}, 'points-as-money');
      await review(element);
      const field = find<HTMLInputElement>(element, 'input');
      expect([field.value, field.min, field.max, field.step]).to.deep.equal([
        '100',
        '100',
        '1200',
        '100',
      ]);
      const [less, more] = [
        ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.stepper button') ?? []),
      ];
      expect(nameOf(less)).to.equal('100 punten minder');
      expect(less?.getAttribute('aria-disabled')).to.equal('true');
      more?.click();
      more?.click();
      await drawn(element);
      more?.click();
      await drawn(element);
      expect(wordsOf(find(element, '#amount-worth'))).to.equal('300 punten = € 3 korting');
      expect(wordsOf(find(element, '.review-title')), 'D1').to.equal(
        '300 punten inwisselen voor Korting naar keuze (€ 3)?',
      );
      expect(wordsOf(find(element, '.facts'))).to.include('Je houdt 950 punten over.');
      await expect(element).to.be.accessible();
    });

    it('says while somebody types what can be had of it', async () => {
      const { element } = await show({}, 'points-as-money');
      await review(element);
      const field = find<HTMLInputElement>(element, 'input');
      const worth = async (typed: string) => {
        field.value = typed;
        field.dispatchEvent(new Event('input'));
        await drawn(element);
        expect(field.value).to.equal(typed);
        return wordsOf(find(element, '#amount-worth'));
      };
      expect(await worth('300')).to.equal('300 punten = € 3 korting');
      expect(await worth('35')).to.equal('300 punten = € 3 korting');
      expect(await worth('')).to.equal('300 punten = € 3 korting');
      expect(await worth('1200')).to.equal('1.200 punten = € 12 korting');
    });

    it('says what it takes instead of what was typed, and spends it only once it was seen', async () => {
      const requests: string[] = [];
      const { element } = await show({ server: { requests } }, 'points-as-money');
      await review(element);
      const field = find<HTMLInputElement>(element, 'input');
      const heard = heardBy();
      field.value = '350';
      // A press on the button leaves the field first.
      field.dispatchEvent(new Event('change'));
      find(element, '[part=confirm]').click();
      await aTimeout(guardMs);
      await drawn(element);
      expect(heard.stop()).to.deep.equal(['300 punten = € 3 korting']);
      expect(requests).not.to.include('POST /redemptions');
      find(element, '[part=confirm]').click();
      await aTimeout(80);
      expect(requests).to.include('POST /redemptions');
    });

    it('takes what is typed to the nearest step that can be had', async () => {
      const { element, provider } = await show({}, 'points-as-money');
      await review(element);
      const field = find<HTMLInputElement>(element, 'input');
      for (const [typed, taken] of [
        ['5000', '1200'],
        ['350', '300'],
        ['', '100'],
        ['-4', '100'],
      ] as const) {
        field.value = typed;
        field.dispatchEvent(new Event('change'));
        await drawn(element);
        expect(field.value).to.equal(taken);
      }
      field.value = '500';
      field.dispatchEvent(new Event('change'));
      const asked = oneEvent(provider, 'loyalty-redeem');
      await aTimeout(guardMs);
      find(element, '[part=confirm]').click();
      expect(((await asked) as unknown as LoyaltyRedeemEvent).details.points).to.equal(500);
    });
  });

  describe('what cannot be undone', () => {
    const rich = { server: { session: sessions.rich } };

    it('D6: is asked in a modal dialog that names the act', async () => {
      const { element } = await show(rich, 'coffee-mug');
      await review(element);
      const dialog = find<HTMLDialogElement>(element, 'dialog');
      expect(dialog.matches(':modal')).to.equal(true);
      expect(wordsOf(find(element, `#${dialog.getAttribute('aria-labelledby')}`))).to.equal(
        '1.370 punten inwisselen voor Gratis koffiemok?',
      );
      expect(wordsOf(dialog)).to.include('Dit kun je niet terugdraaien.');
      const label = dialog.querySelector('[part=confirm] .swap > :not(.away)');
      expect(label && wordsOf(label)).to.equal('Inwisselen bevestigen');
      expect(dialog.contains(focused(element) ?? null)).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('can be left by cancelling, with the focus back on the button', async () => {
      const { element } = await show(rich, 'coffee-mug');
      await review(element);
      find(element, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
      await drawn(element);
      expect(element.shadowRoot?.querySelector('dialog')).to.equal(null);
      expect(focused(element)).to.equal(find(element, '[part=button]'));
    });

    it('G15: says inside the dialog what is said while that is open', async () => {
      const { element } = await show(
        { server: { session: sessions.rich, redeeming: { status: 400, code: 'invalid_request' } } },
        'coffee-mug',
      );
      const heard = heardBy();
      await confirm(element);
      await aTimeout(100);
      expect(heard.stop()).to.deep.equal([
        'Inwisselen is nu niet gelukt. Er zijn geen punten afgeschreven.',
      ]);
      expect(find<HTMLDialogElement>(element, 'dialog').open).to.equal(true);
    });

    it('has its live region inside the dialog where there is no ariaNotify()', async () => {
      const older = withoutAriaNotify();
      try {
        const { element } = await show(
          {
            server: { session: sessions.rich, redeeming: { status: 400, code: 'invalid_request' } },
          },
          'coffee-mug',
        );
        await confirm(element);
        await aTimeout(100);
        expect(wordsOf(find(element, 'dialog [role=status]'))).to.include(
          'Inwisselen is nu niet gelukt.',
        );
      } finally {
        older.stop();
      }
    });

    it('gives way to the ticket', async () => {
      const { element } = await show(rich, 'coffee-mug');
      await confirm(element);
      expect(element.shadowRoot?.querySelector('dialog')).to.equal(null);
      expect(focused(element)).to.equal(find(element, '.ticket-title'));
    });
  });
});
