import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';

import '../provider/on-demand.ts';
import './loyalty-join.ts';

import type { LoyaltyJoinEvent } from '../events/requests.ts';
import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions } from '../../testing/fixtures.ts';
import { heardBy } from '../../testing/heard.ts';
import { drawn, find, mount, wordsOf, type MountOptions } from '../../testing/mount.ts';
import { LoyaltyJoinElement } from './join.ts';

const show = (
  session: (typeof sessions)[keyof typeof sessions],
  server: MountOptions['server'] = {},
) =>
  mount<LoyaltyJoinElement>(html`<loyalty-join></loyalty-join>`, {
    server: { ...server, session },
  });

async function press(element: LoyaltyJoinElement, selector = '[part=join]'): Promise<void> {
  find(element, selector).click();
  await aTimeout(60);
  await drawn(element);
}

const boxes = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=consent]') ?? []),
];

describeBaseline({
  tag: 'loyalty-join',
  elementClass: LoyaltyJoinElement,
  drawnFor: { session: sessions.notEnrolled },
  states: {
    'asked for consent': { session: sessions.askedForConsent },
    invited: { session: sessions.invited },
    full: { session: sessions.full },
    waiting: { session: sessions.waiting },
    closed: { session: sessions.closed },
  },
});

describe('<loyalty-join>', () => {
  it('E4 asks each consent by itself, and has ticked none', async () => {
    const { element } = await show(sessions.askedForConsent);
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, false]);
    const [news] = boxes(element);
    expect(wordsOf(news?.labels?.[0] ?? element)).to.equal(
      'Stuur me nieuws en aanbiedingen per e-mail.',
    );
    expect(wordsOf(element)).to.include('Door mee te doen ga je akkoord met de voorwaarden');
  });

  it('joins with the answers as they were given, and says so once', async () => {
    const { element, provider, server } = await show(sessions.askedForConsent);
    const heard = heardBy();
    boxes(element)[1]?.click();
    const asked = oneEvent(provider, 'loyalty-join');
    server.session = sessions.member;
    await press(element);
    const { termsVersion, answers } = (await asked) as unknown as LoyaltyJoinEvent;
    expect([termsVersion, answers]).to.deep.equal([
      '1',
      {
        consents: [
          { id: 'news', version: 2, given: false },
          { id: 'purchases', version: 1, given: true },
        ],
      },
    ]);
    await aTimeout(60);
    await drawn(element);
    expect(wordsOf(element)).to.equal('Je doet mee met Zilverberk Spaarclub.');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '.heading'));
    expect(heard.stop()).to.deep.equal(['Je doet mee met Zilverberk Spaarclub.']);
  });

  it('does nothing itself when the shop cancels', async () => {
    const requests: string[] = [];
    const { element, provider } = await show(sessions.notEnrolled, { requests });
    provider.addEventListener('loyalty-join', (event) => event.preventDefault());
    await press(element);
    expect(requests).not.to.include('POST /me/enrollment');
  });

  it('asks for the code of an invitation, and says when it is not right', async () => {
    const { element, provider } = await show(sessions.invited, {
      joining: { status: 409, code: 'join_code_wrong' },
    });
    const field = find<HTMLInputElement>(element, '[name=code]');
    let asked: LoyaltyJoinEvent | undefined;
    provider.addEventListener('loyalty-join', (event) => (asked = event));
    await press(element);
    // Without a code the browser says that it is missing.
    expect(asked).to.equal(undefined);
    field.value = ' PROEF-2026 ';
    await press(element);
    expect(asked?.answers.joinCode).to.equal('PROEF-2026');
    await aTimeout(60);
    await drawn(element);
    expect(wordsOf(find(element, '[role=alert]'))).to.equal('Deze uitnodigingscode klopt niet.');
    expect(field.value).to.equal(' PROEF-2026 ');
  });

  it('takes a place on the waiting list, and gives it up', async () => {
    const requests: string[] = [];
    const { element } = await show(sessions.full, { requests });
    expect(wordsOf(element)).to.include('Alle plaatsen zijn bezet.');
    await press(element);
    expect(requests).to.include('POST /me/waiting');
    expect(wordsOf(element)).to.include('Je staat op plaats 3 van de wachtlijst.');
    await press(element, '.button');
    expect(requests).to.include('DELETE /me/waiting');
    expect(wordsOf(find(element, '[part=join]'))).to.equal('Op de wachtlijst');
  });

  it('says when the waiting list did not answer, and keeps what was ticked', async () => {
    const { element } = await show(sessions.full, { account: 'lost' });
    await press(element);
    expect(wordsOf(find(element, '[role=alert]'))).to.include('Probeer het opnieuw.');
  });

  it('says in words that joining is closed, or only for who is invited', async () => {
    expect(wordsOf((await show(sessions.closed)).element)).to.include('Aanmelden kan nu niet.');
    expect(wordsOf((await show(sessions.inviteOnly)).element)).to.include('op uitnodiging');
  });

  it('says when the programme begins', async () => {
    const { element } = await show(sessions.upcoming);
    expect(wordsOf(element)).to.include('begint binnenkort');
  });

  it('draws nothing for members', async () => {
    expect(wordsOf((await show(sessions.member)).element)).to.equal('');
  });
});
