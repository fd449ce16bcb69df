import { aTimeout, expect, html } from '@open-wc/testing';

import '../provider/on-demand.ts';
import './loyalty-referral.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions } from '../../testing/fixtures.ts';
import { heardBy } from '../../testing/heard.ts';
import { myReferrals } from '../../testing/inviting.ts';
import { drawn, find, mount, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyReferralElement } from './referral.ts';

const { inviting, guestOfInviting, customerOfInviting } = sessions;

const show = async (server: MountOptions['server'] = {}, options: MountOptions = {}) => {
  const mounted = await mount<LoyaltyReferralElement>(html`<loyalty-referral></loyalty-referral>`, {
    ...options,
    server: { session: inviting, ...server },
  });
  await aTimeout(30);
  await drawn(mounted.element);
  return mounted;
};

/** Stands in for what a test page has no leave to use. */
function replace(object: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, value });
  return () => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  };
}

function clipboard(writeText: (text: string) => Promise<void>): () => void {
  return replace(navigator, 'clipboard', { writeText });
}

const places = (element: Element) =>
  ['[part=offer]', '[part=when]', '[part=address]'].map((part) => find(element, part));

describeBaseline({
  tag: 'loyalty-referral',
  elementClass: LoyaltyReferralElement,
  drawnFor: { session: inviting },
  states: {
    'with a link': { session: inviting },
    'nobody came': { session: inviting, friends: [] },
    'guest of it': { session: guestOfInviting },
    'customer of it': { session: customerOfInviting },
    closed: { session: inviting, referring: { status: 409, code: 'rule_not_available' } },
  },
});

describe('<loyalty-referral>', () => {
  it('F2 says what both are given and on what condition, before the link', async () => {
    const { element } = await show();
    const [offer, when, address] = places(element);
    expect(wordsOf(offer ?? element)).to.equal(
      'Jij krijgt 200 punten Wie je uitnodigt krijgt € 5 korting',
    );
    expect(wordsOf(when ?? element)).to.equal(
      'Zodra een bestelling van wie je uitnodigt is betaald, vanaf € 25. De bestelling telt tot 30 dagen na het aanmelden.',
    );
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect((offer?.compareDocumentPosition(when ?? element) ?? 0) & follows).to.equal(follows);
    expect((when?.compareDocumentPosition(address ?? element) ?? 0) & follows).to.equal(follows);
  });

  it('F3 copies the link from the keyboard, and says so once', async () => {
    const copied: string[] = [];
    const restore = clipboard((text) => Promise.resolve(void copied.push(text)));
    const heard = heardBy();
    try {
      const { element } = await show();
      const button = find<HTMLButtonElement>(element, '[part=copy]');
      // A native button: the browser turns Enter and Space into this.
      expect([button.localName, button.tabIndex]).to.deep.equal(['button', 0]);
      button.click();
      await aTimeout(20);
      await drawn(element);
      expect(copied).to.deep.equal([myReferrals.url]);
      expect(heard.stop()).to.deep.equal(['Gekopieerd']);
      expect(find(element, '.swap > :not(.away)').textContent?.trim()).to.equal('Gekopieerd');
    } finally {
      restore();
    }
  });

  it('F3 leaves the link selected where the browser does not let it be copied', async () => {
    const restore = clipboard(() => Promise.reject(new DOMException('No', 'NotAllowedError')));
    try {
      const { element } = await show();
      find(element, '[part=copy]').click();
      await aTimeout(20);
      await drawn(element);
      const field = find<HTMLInputElement>(element, '[part=address]');
      expect(element.shadowRoot?.activeElement).to.equal(field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, myReferrals.url.length]);
      expect(wordsOf(element)).to.match(/Kopieer de geselecteerde link met (Ctrl\+C|⌘C)\./);
    } finally {
      restore();
    }
  });

  it('F3 hands the link to the device where that can share, and copies it when that fails', async () => {
    const shared: unknown[] = [];
    const copied: string[] = [];
    const restoreClipboard = clipboard((text) => Promise.resolve(void copied.push(text)));
    let fault: DOMException | undefined;
    const restoreShare = replace(navigator, 'share', (data: unknown) => {
      shared.push(data);
      return fault ? Promise.reject(fault) : Promise.resolve();
    });
    try {
      const { element } = await show();
      const press = async () => {
        find(element, '[part=share]').click();
        await aTimeout(20);
      };
      await press();
      fault = new DOMException('Closed', 'AbortError');
      await press();
      expect(shared).to.deep.equal([{ url: myReferrals.url }, { url: myReferrals.url }]);
      expect(copied).to.deep.equal([]);
      fault = new DOMException('No', 'NotAllowedError');
      await press();
      expect(copied).to.deep.equal([myReferrals.url]);
    } finally {
      restoreClipboard();
      restoreShare();
    }
  });

  it('F4 says how it stands with those who came, by date alone', async () => {
    const { element } = await show();
    const rows = [...(element.shadowRoot?.querySelectorAll('[part=friend]') ?? [])].map(wordsOf);
    expect(rows).to.deep.equal([
      'Aangemeld op 21 november Nog geen bestelling',
      'Aangemeld op 12 november Beschikbaar vanaf 2 december',
      'Aangemeld op 10 november Wordt gecontroleerd',
      'Aangemeld op 2 november Gekregen',
      'Aangemeld op 1 november Boven je maximum',
      'Aangemeld op 11 oktober Telt niet mee',
      'Aangemeld op 3 oktober Geen bestelling op tijd',
    ]);
  });

  it('says that nobody has come yet, and how often it still gives', async () => {
    const { element } = await show({ friends: [] });
    expect(wordsOf(element)).to.include('Er is nog niemand met je link gekomen.');
    expect(wordsOf(element)).to.include('Je krijgt dit nog 3 keer.');
  });

  it('F1 has no field but the link, which cannot be written in', async () => {
    const { element } = await show();
    const fields = [...(element.shadowRoot?.querySelectorAll('input') ?? [])];
    expect(fields.map(({ readOnly, value }) => [readOnly, value])).to.deep.equal([
      [true, myReferrals.url],
    ]);
  });

  it('reads the link from left to right on a page that runs from right to left', async () => {
    const { element } = await show({}, { dir: 'rtl' });
    expect(getComputedStyle(find(element, '[part=address]')).direction).to.equal('ltr');
  });

  it('asks for the link once, and for nothing where it is not needed', async () => {
    for (const [session, asked] of [
      [inviting, 1],
      [guestOfInviting, 0],
      [sessions.member, 0],
    ] as const) {
      const requests: string[] = [];
      await show({ session, requests });
      expect(requests.filter((call) => call === 'GET /me/referrals').length).to.equal(asked);
    }
  });

  it('shows guests what it brings, and both ways to begin', async () => {
    const { element, provider } = await show({ session: guestOfInviting });
    const asked: string[] = [];
    for (const type of ['loyalty-login', 'loyalty-join']) {
      provider.addEventListener(type, (event) => {
        event.preventDefault();
        asked.push(type);
      });
    }
    expect(wordsOf(element)).to.include('Jij krijgt 200 punten');
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    for (const button of buttons) button.click();
    expect(asked).to.deep.equal(['loyalty-login', 'loyalty-join']);
  });

  it('lets a customer join', async () => {
    const { element, provider } = await show({ session: customerOfInviting });
    let asked = false;
    provider.addEventListener('loyalty-join', (event) => {
      event.preventDefault();
      asked = true;
    });
    element.shadowRoot?.querySelector('button')?.click();
    expect(asked).to.equal(true);
  });

  it('asks once for a link that cannot be had, and again when somebody presses', async () => {
    const requests: string[] = [];
    const asked = () => requests.filter((one) => one === 'GET /me/referrals').length;
    const { element } = await show({ referring: 'lost', requests });
    await aTimeout(100);
    expect(asked()).to.equal(1);
    element.shadowRoot?.querySelector('button')?.click();
    await aTimeout(100);
    expect(asked()).to.equal(2);
  });

  it('says when inviting is not possible, and tries again after a fault', async () => {
    const closed = await show({ referring: { status: 409, code: 'rule_not_available' } });
    expect(wordsOf(closed.element)).to.equal('Uitnodigen kan nu niet.');

    const { element, server } = await show({ referring: 'lost' });
    expect(wordsOf(element)).to.include('Opnieuw proberen');
    server.referring = 'done';
    element.shadowRoot?.querySelector('button')?.click();
    await aTimeout(30);
    await drawn(element);
    expect(find<HTMLInputElement>(element, 'input').value).to.equal(myReferrals.url);
  });

  it('draws nothing in a programme in which members invite nobody', async () => {
    const { element } = await show({ session: sessions.member });
    expect(wordsOf(element)).to.equal('');
  });
});
