import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../provider/on-demand.ts';
import '../redeem-button/loyalty-redeem-button.ts';
import './loyalty-reward-choices.ts';

import { choosing } from '../../testing/choosing.ts';
import { describeBaseline } from '../../testing/element-baseline.ts';
import { balance } from '../../testing/fixtures.ts';
import { drawn, find, mount, wordsOf } from '../../testing/mount.ts';
import type { LoyaltyRedeemEvent } from '../events/requests.ts';
import type { LoyaltyRedeemButtonElement } from '../redeem-button/redeem-button.ts';
import { LoyaltyRewardChoicesElement } from './reward-choices.ts';

/** A little more than a second press is ignored for. */
const guardMs = 420;

const show = (rewardId: string, session = choosing, locale = 'nl') =>
  mount<LoyaltyRewardChoicesElement>(
    html`<loyalty-reward-choices reward-id=${rewardId}></loyalty-reward-choices>`,
    { server: { session }, locale },
  );

/** The review of a reward, with what it asks. */
async function review(rewardId: string) {
  const { element, provider, store, server } = await mount<LoyaltyRedeemButtonElement>(
    html`<loyalty-redeem-button reward-id=${rewardId}></loyalty-redeem-button>`,
    { server: { session: choosing } },
  );
  const asked: LoyaltyRedeemEvent['details'][] = [];
  provider.addEventListener('loyalty-redeem', ({ details }) => asked.push(details));
  find(element, '[part=button]').click();
  await aTimeout(guardMs);
  await drawn(element);
  const choices = find<LoyaltyRewardChoicesElement>(element, 'loyalty-reward-choices');
  await drawn(choices);
  const confirm = async () => {
    find(element, '[part=confirm]').click();
    await aTimeout(guardMs);
    await drawn(element);
  };
  return { element, choices, asked, confirm, store, server };
}

const type = (element: Element, name: string, words: string): void => {
  find<HTMLInputElement>(element, `[name=${name}]`).value = words;
};

describeBaseline({
  tag: 'loyalty-reward-choices',
  elementClass: LoyaltyRewardChoicesElement,
  attributes: 'reward-id="good-cause"',
  drawnFor: { session: choosing },
  states: { asking: { session: choosing } },
});

describe('<loyalty-reward-choices>', () => {
  it('asks which cause, none chosen before, with what was given so far', async () => {
    const { element } = await show('good-cause');
    expect(wordsOf(element)).to.equal(
      'Kies een goed doel Bomen in de stad Samen al € 1.285 gegeven Meer over Bomen in de stad Voorlezen op school',
    );
    expect(element.shadowRoot?.querySelectorAll(':checked').length).to.equal(0);
    expect(find<HTMLAnchorElement>(element, 'a').href).to.equal('https://trees.example/plan');
  });

  it('has the only cause chosen', async () => {
    const rewards = (choosing.program?.rewards ?? []).map((one) => ({
      ...one,
      causes: one.causes?.slice(0, 1),
    }));
    const program = choosing.program && { ...choosing.program, version: 22, rewards };
    const { element } = await show('good-cause', { ...choosing, program, programVersion: 22 });
    expect(element.choices()).to.deep.equal({ causeId: 'trees' });
  });

  it('keeps what was filled in when the language changes, the country too', async () => {
    const { element, provider } = await show('gift-box');
    for (const name of ['name', 'street', 'city']) type(element, name, 'Berkenlaan 1');
    const country = find<HTMLSelectElement>(element, 'select');
    const turnTo = async (locale: string) => {
      provider.locale = locale;
      await drawn(element);
      return element.choices()?.address?.country;
    };
    expect(await turnTo('en'), 'as it was proposed').to.equal('NL');
    for (const code of ['BE', 'SE', 'NL']) {
      country.value = code;
      country.dispatchEvent(new Event('change', { bubbles: true }));
      expect(await turnTo('nl'), code).to.equal(code);
      expect(await turnTo('en'), code).to.equal(code);
    }
  });

  it('asks where a gift is sent, in fields that a browser can fill', async () => {
    const { element } = await show('gift-box');
    const fields = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name]') ?? [])];
    expect(fields.map((field) => field.autocomplete)).to.deep.equal([
      'name',
      'address-line1',
      'address-line2',
      'postal-code',
      'address-level2',
      'country',
    ]);
    expect(find<HTMLSelectElement>(element, '[name=country]').value).to.equal('NL');
    await expect(element).to.be.accessible();
  });

  it('gives what was typed, and nothing before all of it is there', async () => {
    const { element } = await show('gift-box');
    expect(element.choices()).to.equal(undefined);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[name=name]'));
    type(element, 'name', ' Lena Voorbeeld ');
    type(element, 'street', 'Dorpsstraat 1');
    type(element, 'city', 'Utrecht');
    expect(element.choices()).to.deep.equal({
      address: {
        name: 'Lena Voorbeeld',
        lines: ['Dorpsstraat 1'],
        city: 'Utrecht',
        country: 'NL',
      },
    });
  });

  it('takes spaces for nothing', async () => {
    const { element } = await show('gift-box');
    for (const name of ['name', 'street', 'city']) type(element, name, '   ');
    expect(element.choices()).to.equal(undefined);
  });

  it('draws nothing for a reward that asks for nothing', async () => {
    const { element } = await show('five-euro');
    expect(wordsOf(element)).to.equal('');
    expect(element.choices()).to.equal(undefined);
  });
});

describe('a review that asks for more than points', () => {
  it('sends nothing before a cause is chosen, and the focus goes there', async () => {
    const { choices, asked, confirm } = await review('good-cause');
    await confirm();
    expect(asked).to.deep.equal([]);
    expect(choices.shadowRoot?.activeElement).to.equal(find(choices, '[value=trees]'));
  });

  it('gives to the cause that was chosen, and says so without a ticket', async () => {
    const { element, choices, asked, confirm } = await review('good-cause');
    find(choices, '[value=books]').click();
    await confirm();
    expect(asked.map(({ causeId }) => causeId)).to.deep.equal(['books']);
    expect(wordsOf(find(element, '[part=issued]'))).to.include(
      '€ 5 voor een goed doel ingewisseld. Je saldo is 750 punten.',
    );
    expect(element.shadowRoot?.querySelector('.ticket')).to.equal(null);
  });

  it('G2: says after a donation what the balance is, also when it has changed since', async () => {
    const { element, choices, confirm, store, server } = await review('good-cause');
    find(choices, '[value=books]').click();
    await confirm();
    server.session = { ...choosing, balance: { ...balance, available: 1130 } };
    await store.refresh();
    await drawn(element);
    expect(wordsOf(find(element, '[part=issued]'))).to.include('Je saldo is 1.130 punten.');
  });

  it('sends the address with a gift', async () => {
    const { choices, asked, confirm } = await review('gift-box');
    type(choices, 'name', 'Lena Voorbeeld');
    type(choices, 'street', 'Dorpsstraat 1');
    type(choices, 'postal', '3511 AA');
    type(choices, 'city', 'Utrecht');
    await confirm();
    expect(asked[0]?.address).to.deep.equal({
      name: 'Lena Voorbeeld',
      lines: ['Dorpsstraat 1'],
      postalCode: '3511 AA',
      city: 'Utrecht',
      country: 'NL',
    });
  });

  it('goes on by Enter in a field as by the button, once all that it needs is there', async () => {
    const { element, choices, asked } = await review('gift-box');
    const enter = async (name: string) => {
      find(choices, `[name=${name}]`).focus();
      await sendKeys({ press: 'Enter' });
      await aTimeout(guardMs);
      await drawn(element);
    };
    type(choices, 'name', 'Lena Voorbeeld');
    await enter('name');
    expect(asked).to.deep.equal([]);
    expect(choices.shadowRoot?.activeElement).to.equal(find(choices, '[name=street]'));
    type(choices, 'street', 'Dorpsstraat 1');
    type(choices, 'city', 'Utrecht');
    await enter('city');
    expect(asked.map(({ address }) => address?.city)).to.deep.equal(['Utrecht']);
  });

  it('sets no end to what is given away or sent', async () => {
    for (const rewardId of ['good-cause', 'gift-box']) {
      const { element } = await review(rewardId);
      expect(wordsOf(find(element, '[part=facts]')), rewardId).to.not.include('Geldig t/m');
    }
  });
});
