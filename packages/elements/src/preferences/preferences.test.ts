import { aTimeout, expect, html } from '@open-wc/testing';

import './loyalty-preferences.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import type { FakeServer } from '../../testing/fake-store.ts';
import { balance, sessions } from '../../testing/fixtures.ts';
import { heardBy } from '../../testing/heard.ts';
import { drawn, find, mount, wordsOf } from '../../testing/mount.ts';
import { LoyaltyPreferencesElement } from './preferences.ts';

const show = (server: FakeServer = {}) =>
  mount<LoyaltyPreferencesElement>(html`<loyalty-preferences></loyalty-preferences>`, {
    server: { session: sessions.withChoices, ...server },
  });

async function press(element: LoyaltyPreferencesElement, selector: string): Promise<void> {
  find(element, selector).click();
  await aTimeout(60);
  await drawn(element);
}

const box = (element: Element, value: string) =>
  find<HTMLInputElement>(element, `[value=${value}]`);
const list = (element: Element, name: string) => find<HTMLSelectElement>(element, `[name=${name}]`);

describeBaseline({
  tag: 'loyalty-preferences',
  elementClass: LoyaltyPreferencesElement,
  states: { 'with choices': { session: sessions.withChoices } },
});

describe('<loyalty-preferences>', () => {
  it('shows what the member has chosen, and a consent to an older text as not given', async () => {
    const { element } = await show();
    expect(box(element, 'news').checked).to.equal(true);
    expect(box(element, 'purchases').checked).to.equal(false);
    expect(box(element, 'email').checked).to.equal(true);
    expect(list(element, 'day').value).to.equal('29');
    expect(list(element, 'month').selectedOptions[0]?.text).to.equal('februari');

    const { member } = sessions.withChoices;
    const consents = [{ id: 'news', version: 1, given: true, at: '2026-11-01T00:00:00Z' }];
    const older = await show({
      session: { ...sessions.withChoices, member: { ...member, consents } },
    });
    expect(box(older.element, 'news').checked).to.equal(false);
  });

  it('T7: ticks in the colour of the shop, whatever that of the level is', async () => {
    const { element } = await show();
    const painted = () => getComputedStyle(box(element, 'news')).accentColor;
    const before = painted();
    element.style.setProperty('--loyalty-tier-accent', 'rgb(200, 40, 160)');
    expect(painted()).to.equal(before);
  });

  it('E3 asks for no year', async () => {
    const { element } = await show();
    expect(element.shadowRoot?.querySelectorAll('select').length).to.equal(2);
    expect(element.shadowRoot?.querySelectorAll('input:not([type=checkbox])').length).to.equal(0);
  });

  it('saves what was changed, says so, and every element has it', async () => {
    const { element, store } = await show();
    const heard = heardBy();
    box(element, 'news').click();
    box(element, 'post').click();
    list(element, 'day').value = '28';
    await press(element, '[part=save]');
    expect(wordsOf(element)).to.include('Opgeslagen.');
    expect(heard.stop()).to.deep.equal(['Opgeslagen.']);
    const member = store.$session.get().data?.member;
    expect(member?.preferredChannels).to.deep.equal(['email', 'post']);
    expect(member?.birthday).to.deep.equal({ day: 28, month: 2 });
    expect(member?.consents.find(({ id }) => id === 'news')?.given).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('forgets the birthday', async () => {
    const { element, store } = await show();
    list(element, 'day').value = '';
    list(element, 'month').value = '';
    await press(element, '[part=save]');
    expect(store.$session.get().data?.member?.birthday).to.equal(undefined);
  });

  for (const [day, month] of [
    ['30', '2'],
    ['12', ''],
  ]) {
    it(`sends no birthday that is none: ${day}-${month}`, async () => {
      const requests: string[] = [];
      const { element } = await show({ requests });
      list(element, 'day').value = day ?? '';
      list(element, 'month').value = month ?? '';
      await press(element, '[part=save]');
      expect(requests).not.to.include('PATCH /me');
      expect(wordsOf(find(element, '[role=alert]'))).to.include('Kies een bestaande dag en maand');
      await expect(element).to.be.accessible();
    });
  }

  it('keeps what was ticked when saving fails', async () => {
    const { element } = await show({ account: 'lost' });
    box(element, 'post').click();
    await press(element, '[part=save]');
    expect(wordsOf(find(element, '[role=alert]'))).to.include('Dit is nu niet gelukt.');
    expect(box(element, 'post').checked).to.equal(true);
  });

  it('gives all that is held as a file', async () => {
    const { element } = await show();
    const files: [string, string][] = [];
    const keep = (event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      files.push([target.download, target.href]);
    };
    HTMLAnchorElement.prototype.click = function heard(this: HTMLAnchorElement) {
      this.addEventListener('click', keep);
      this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
    };
    try {
      await press(element, '[part=data] .button');
    } finally {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    const [file] = files;
    expect(file?.[0]).to.equal('Zilverberk Spaarclub.json');
    const held = (await (await fetch(file?.[1] ?? '')).json()) as { member: { id: string } };
    expect(held.member.id).to.equal('member-1');
  });

  for (const [ending, request] of [
    ['leave', 'DELETE /me/enrollment'],
    ['erase', 'DELETE /me'],
  ] as const) {
    it(`Z5 asks before: ${ending}`, async () => {
      const requests: string[] = [];
      const { element } = await show({ requests });
      await press(element, `#${ending}`);
      expect(wordsOf(find(element, '.asked'))).to.include('1.250 punten');
      expect(element.shadowRoot?.activeElement).to.equal(find(element, '.asked'));
      await expect(element).to.be.accessible();
      find(element, '.asked').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await drawn(element);
      expect(element.shadowRoot?.activeElement?.id).to.equal(ending);
      expect(requests).not.to.include(request);

      await press(element, `#${ending}`);
      await press(element, '[part=confirm]');
      await aTimeout(60);
      await drawn(element);
      expect(requests).to.include(request);
      expect(wordsOf(element)).to.equal('Je doet niet meer mee met Zilverberk Spaarclub.');
      expect(element.shadowRoot?.activeElement).to.equal(find(element, '.left'));
    });
  }

  for (const [ending, issuedCodes, then] of [
    ['leave', 'keep', ''],
    ['leave', 'revoke', 'Je codes werken dan niet meer.'],
    ['leave', undefined, ''],
    ['erase', 'keep', 'Je codes werken dan niet meer.'],
  ] as const) {
    it(`Z5 says all that is lost: ${ending}, codes ${issuedCodes}`, async () => {
      const { leaving: _, ...program } = sessions.withChoices.program;
      const leaving = issuedCodes && { leaving: { issuedCodes } };
      const session = { ...sessions.withChoices, program: { ...program, ...leaving } };
      const { element } = await show({ session });
      await press(element, `#${ending}`);
      const words = wordsOf(find(element, '#asked'));
      const onTheWay = 'Wat nog onderweg is (45 punten) vervalt ook.';
      expect(words).to.include(onTheWay);
      expect(words.split(onTheWay)[1]?.trim()).to.equal(then);
    });
  }

  it('names neither points on the way nor codes where there are none', async () => {
    const session = {
      ...sessions.withChoices,
      balance: { ...balance, pending: 0 },
      issuedRewards: [],
    };
    const { element } = await show({ session });
    await press(element, '#leave');
    expect(wordsOf(find(element, '#asked'))).to.equal(
      'Je saldo van 1.250 punten vervalt, en je toestemmingen worden ingetrokken.',
    );
  });

  it('sends nothing for a member while it is not known who is looking', async () => {
    const requests: string[] = [];
    const { element, store } = await show({ requests });
    requests.length = 0;
    // The server has not said it yet, and does not.
    Object.assign(store, { isInDoubt: () => true, refresh: () => Promise.resolve() });
    await press(element, '[part=save]');
    expect(wordsOf(find(element, '[role=alert]'))).to.include('Dit is nu niet gelukt.');
    await press(element, '#leave');
    await press(element, '[part=confirm]');
    expect(wordsOf(find(element, '.asked [role=alert]'))).to.include('Dit is nu niet gelukt.');
    expect(requests).to.deep.equal([]);
  });

  it('stays, and says so, when leaving fails', async () => {
    const { element } = await show({ account: { status: 500, code: 'internal_error' } });
    await press(element, '#leave');
    await press(element, '[part=confirm]');
    expect(wordsOf(find(element, '.asked [role=alert]'))).to.include('Dit is nu niet gelukt.');
  });
});
