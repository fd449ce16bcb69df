import { balanceOf } from '@spaarkit/store';
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions } from '../../testing/fixtures.ts';
import type { FakeServer } from '../../testing/fake-store.ts';
import { heardBy } from '../../testing/heard.ts';
import { drawn, find, mount, nameOf, wordsOf } from '../../testing/mount.ts';
import '../provider/on-demand.ts';
import { LoyaltyEarnListElement } from './earn-list.ts';
import './loyalty-earn-list.ts';

const list = html`<loyalty-earn-list></loyalty-earn-list>`;

describeBaseline({
  tag: 'loyalty-earn-list',
  elementClass: LoyaltyEarnListElement,
  states: {
    'every way': { session: sessions.manyWays },
    'every way, as guest': { session: sessions.guestWithManyWays },
  },
});

const mountWays = (server: FakeServer = {}) =>
  mount<LoyaltyEarnListElement>(list, { server: { session: sessions.manyWays, ...server } });

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const rowOf = (element: Element, ruleId: string) => {
  const row = find(element, `#way-${ruleId}`).closest('li');
  if (row === null) throw new Error(`There is no row for ${ruleId}.`);
  return row;
};

const wordsIn = (element: Element, ruleId: string) => plain(wordsOf(rowOf(element, ruleId)));

const claimButton = (element: Element) => find(element, '#claim-follow');

it('says of each way what it gives, and how often (E1)', async () => {
  const { element } = await mountWays();
  expect(wordsIn(element, 'spend')).to.contain('10 punten per € 1');
  expect(wordsIn(element, 'follow')).to.contain('+50 punten').and.to.contain('Eén keer');
  expect(wordsIn(element, 'review')).to.contain('Nog 2 keer deze maand');
  expect(wordsIn(element, 'coffee-card')).to.contain('Gratis koffiemok');
});

it('says how often a way gives to members and to guests (E1)', async () => {
  for (const session of [sessions.manyWays, sessions.guestWithManyWays]) {
    const { element } = await mountWays({ session });
    expect(wordsIn(element, 'survey')).to.contain('Eén keer');
    expect(wordsIn(element, 'birthday')).to.contain('Dag en maand zijn genoeg · Eén keer per jaar');
    expect(wordsIn(element, 'taster')).to.contain('Binnen 60 dagen · Eén keer');
    expect(wordsIn(element, 'coffee-card')).not.to.contain('Eén keer');
  }
});

it('says of each way whether it was done, and when it gives again (E1)', async () => {
  const { element } = await mountWays();
  expect(wordsIn(element, 'welcome')).to.contain('Gedaan');
  expect(wordsIn(element, 'visit')).to.contain('Weer vanaf 24 november');
  expect(wordsIn(element, 'refill')).to.contain('Vanaf Goud');
});

it('puts first what can give now, and last what was done', async () => {
  const { element } = await mountWays();
  const rows = [...(element.shadowRoot?.querySelectorAll('.row-title') ?? [])].map(({ id }) => id);
  expect(rows.slice(0, 2)).to.deep.equal(['way-spend', 'way-follow']);
  expect(rows.slice(-3)).to.deep.equal(['way-visit', 'way-refill', 'way-welcome']);
});

it('says how far a card and a challenge are, and what the steps are', async () => {
  const { element } = await mountWays();
  expect(wordsIn(element, 'coffee-card')).to.contain('7 van 10 stempels');
  expect(rowOf(element, 'coffee-card').querySelectorAll('.stamp.got')).to.have.length(7);
  const challenge = wordsIn(element, 'taster');
  expect(challenge)
    .to.contain('1 van 3 stappen')
    .and.to.contain('2 × Schrijf een beoordeling')
    .and.to.contain('Binnen 60 dagen');
});

it('gives points for a review whatever it says, and says so (E2)', async () => {
  const { element } = await mountWays();
  expect(wordsIn(element, 'review')).to.contain('Voor elke beoordeling, hoe die ook uitvalt');
});

it('asks for day and month of a birthday, never for the year (E3)', async () => {
  const { element } = await mountWays();
  expect(wordsIn(element, 'birthday')).to.contain('Dag en maand zijn genoeg');
});

it('offers no points for marketing consent unless the shop turned that on (E4)', async () => {
  const { element } = await mountWays();
  expect(element.shadowRoot?.getElementById('way-newsletter')).to.equal(null);
});

it('says of a link that it leaves the page (E5)', async () => {
  const { element } = await mountWays();
  const link = rowOf(element, 'follow').querySelector('a');
  expect(link?.href).to.equal('https://social.example/zilverberk');
  expect(nameOf(link)).to.equal('Openen: Volg ons (opent in een nieuw tabblad)');
  expect(link?.rel).to.equal('noopener');
});

it('leads nowhere where an address would run code', async () => {
  const { manyWays } = sessions;
  const { earningRules } = manyWays.program;
  const { element } = await mountWays({
    session: {
      ...manyWays,
      program: {
        ...manyWays.program,
        earningRules: earningRules.map((rule) =>
          'url' in rule ? { ...rule, url: 'javascript:alert(1)' } : rule,
        ),
      },
    },
  });
  expect(rowOf(element, 'follow').querySelector('a')).to.equal(null);
});

it('shows the campaigns that run now, and until when', async () => {
  const { element } = await mountWays();
  const campaigns = element.shadowRoot?.querySelectorAll('[part=campaign]') ?? [];
  expect([...campaigns].map((one) => plain(wordsOf(one)))).to.deep.equal([
    'Novemberweken 2× punten · t/m 30 november',
  ]);
});

it('lets guests look around, with nothing to claim', async () => {
  const { element } = await mountWays({ session: sessions.guestWithManyWays });
  expect(wordsIn(element, 'review')).to.contain('3 keer per maand');
  expect(wordsIn(element, 'refill')).to.contain('Vanaf Goud');
  expect(element.shadowRoot?.querySelector('[part=button]')).to.equal(null);
});

it('claims with one press, says what it gave, and keeps the focus in the row', async () => {
  const requests: string[] = [];
  const { element, store } = await mountWays({ requests });
  const heard = heardBy();
  claimButton(element).focus();
  claimButton(element).click();
  await waitUntil(() => wordsIn(element, 'follow').includes('Gedaan'), 'it was not claimed');
  await drawn(element);
  expect(heard.stop().join()).to.contain('Volg ons: 50 punten erbij.');
  expect(element.shadowRoot?.activeElement?.id).to.equal('way-follow');
  expect(requests.filter((one) => one === 'POST /activities')).to.have.length(1);
  expect(balanceOf(store).get().data?.available).to.equal(1300);
});

it('leaves claiming to the shop that cancels it', async () => {
  const requests: string[] = [];
  const { element, provider } = await mountWays({ requests });
  const asked: string[] = [];
  provider.addEventListener('loyalty-claim', (event) => {
    event.preventDefault();
    asked.push(event.ruleId);
  });
  claimButton(element).click();
  await drawn(element);
  expect(asked).to.deep.equal(['follow']);
  expect(requests).not.to.include('POST /activities');
});

it('says why something was not given, and lets it be tried again', async () => {
  const { element, server } = await mountWays({
    claiming: { status: 409, code: 'rule_not_available' },
  });
  claimButton(element).click();
  await waitUntil(() => element.shadowRoot?.querySelector('[part=refusal]'), 'nothing was said');
  expect(wordsIn(element, 'follow')).to.contain('Dit kan nu niet opgehaald worden.');
  await expect(element).to.be.accessible();
  server.claiming = 'done';
  claimButton(element).click();
  await waitUntil(() => wordsIn(element, 'follow').includes('Gedaan'), 'it was not claimed');
});

it('calls a claim whose answer was lost "being checked", never failed', async () => {
  const { element } = await mountWays({ claiming: 'lost' });
  claimButton(element).click();
  await waitUntil(() => wordsIn(element, 'follow').includes('We controleren'), 'nothing was said');
  expect(wordsIn(element, 'follow')).not.to.contain('niet gelukt');
});

it('does not claim while the device is offline, and says so', async () => {
  const requests: string[] = [];
  const { element } = await mountWays({ requests });
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  globalThis.dispatchEvent(new Event('offline'));
  await drawn(element);
  claimButton(element).click();
  await drawn(element);
  expect(wordsOf(element)).to.contain('Je bent offline.');
  expect(requests).not.to.include('POST /activities');
  Reflect.deleteProperty(navigator, 'onLine');
  globalThis.dispatchEvent(new Event('online'));
});
