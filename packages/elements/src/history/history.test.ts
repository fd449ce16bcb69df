import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Transaction } from '@spaarkit/sdk';

import '../i18n/dutch.ts';
import '../provider/loyalty-provider.ts';
import { describeBaseline } from '../../testing/element-baseline.ts';
import { createFakeStore, type FakeServer } from '../../testing/fake-store.ts';
import { sessions } from '../../testing/fixtures.ts';
import { heardBy } from '../../testing/heard.ts';
import { pointlessTransactions, transactions } from '../../testing/transactions.ts';
import { LoyaltyHistoryElement } from './history.ts';
import './loyalty-history.ts';

/** A history inside a provider on a fake server, once it has drawn what it can. */
async function mount(server: FakeServer = {}, dir = 'ltr'): Promise<LoyaltyHistoryElement> {
  const provider = await fixture(
    html`<loyalty-provider locale="nl" dir=${dir} .store=${createFakeStore(server)}>
      <loyalty-history></loyalty-history>
    </loyalty-provider>`,
  );
  const element = provider.querySelector('loyalty-history');
  if (element === null) throw new Error('The fixture has no history.');
  await element.updateComplete;
  return element;
}

async function ready(server: FakeServer = {}, dir = 'ltr'): Promise<LoyaltyHistoryElement> {
  const element = await mount(server, dir);
  await waitUntil(() => entries(element).length > 0, 'no rows were drawn');
  return element;
}

const entries = (element: LoyaltyHistoryElement) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.entry[id]') ?? []),
];

const entryOf = (element: LoyaltyHistoryElement, id: string) => {
  const entry = element.shadowRoot?.getElementById(id);
  if (!entry) throw new Error(`There is no row ${id}.`);
  return entry;
};

const wordsOf = (node: Element) => node.textContent.replaceAll(/\s+/g, ' ').trim();

describeBaseline({
  tag: 'loyalty-history',
  elementClass: LoyaltyHistoryElement,
  states: {
    'nothing happened': { history: [] },
    'without points': { history: pointlessTransactions },
  },
});

it('is accessible with rows, in both directions', async function look() {
  // The first look of a page, and another.
  this.timeout(20_000);
  await expect(await ready()).to.be.accessible();
  await expect(await ready({}, 'rtl')).to.be.accessible();
});

it('names each month once, newest first', async () => {
  const element = await ready();
  const months = [...(element.shadowRoot?.querySelectorAll('[role=heading]') ?? [])].map(wordsOf);
  expect(months).to.deep.equal(['november 2026', 'oktober 2026']);
});

it('shows what happened in another system, in the words it came with', async () => {
  const [first] = transactions;
  if (first === undefined) throw new Error('There is no transaction.');
  const old: Transaction = {
    id: 'past-1',
    kind: 'redeem',
    points: -100,
    status: 'done',
    at: '2019-06-01T10:00:00Z',
    reason: { kind: 'imported', note: 'Gratis koffie', reference: 'old-2' },
    undoneBy: [],
  };
  const element = await ready({ history: [first, old] });
  expect(wordsOf(entryOf(element, 'past-1')))
    .to.contain('Gratis koffie')
    .and.to.contain('100 punten af');
});

it('Y1: says with sign and with words what came in and what went off', async () => {
  const element = await ready();
  const earned = wordsOf(entryOf(element, 'transaction-6'));
  expect(earned)
    .to.contain('Bestelling #10482')
    .and.to.contain('+45')
    .and.to.contain('45 punten bij');
  expect(wordsOf(entryOf(element, 'transaction-5'))).to.contain('500 punten af');
  const entries = [...(element.shadowRoot?.querySelectorAll('.entry[id]') ?? [])].map(wordsOf);
  expect(entries.length).to.equal(transactions.length);
  for (const words of entries) expect(words).to.match(/^\S.*[+\u2212-]\d.*(bij|af)\b/s);
});

it('says from when pending points can be spent', async () => {
  const element = await ready();
  expect(wordsOf(entryOf(element, 'transaction-6'))).to.contain('Beschikbaar vanaf 7 december');
});

it('Y3: links an order to its page', async () => {
  const element = await ready();
  const link = entryOf(element, 'transaction-6').querySelector('a');
  expect(link?.href).to.equal('https://shop.example/orders/10482');
});

it('Y3: links a return to the page of the order that it was of', async () => {
  const entry = entryOf(await ready(), 'transaction-2');
  expect(wordsOf(entry)).to.contain('80 punten af');
  const link = entry.querySelector('a');
  expect(link?.href).to.equal('https://shop.example/orders/10311');
  expect(link?.textContent).to.contain('#10311');
});

it('Y3: leads from a reversal to what it undid, and back', async () => {
  const element = await ready();
  entryOf(element, 'transaction-4').querySelector<HTMLAnchorElement>('a[href^="#"]')?.click();
  expect(element.shadowRoot?.activeElement?.id).to.equal('transaction-3');
  entryOf(element, 'transaction-3').querySelector<HTMLAnchorElement>('a[href^="#"]')?.click();
  expect(element.shadowRoot?.activeElement?.id).to.equal('transaction-4');
});

it('Y2: marks a reversed row in words, not by its look alone', async () => {
  const element = await ready();
  const reversed = entryOf(element, 'transaction-3');
  expect(reversed.classList.contains('reversed')).to.equal(true);
  expect(wordsOf(reversed).match(/Teruggedraaid/g)).to.have.length(1);
  // Without anything that undid it, nothing else says it.
  const history = transactions.map((one) => ({ ...one, undoneBy: [] }));
  const alone = entryOf(await ready({ history }), 'transaction-3').querySelector('[part=status]');
  expect(alone && wordsOf(alone)).to.equal('Teruggedraaid');
});

it('says the year of a date that is not of the year of its row', async () => {
  const row: Transaction = {
    id: 'old-1',
    kind: 'earn',
    points: 40,
    status: 'done',
    at: '2024-12-31T12:00:00Z',
    reason: { kind: 'order', orderId: '9001' },
    undoneBy: ['new-1'],
    validThrough: '2026-12-31',
  };
  const undoing: Transaction = {
    ...row,
    id: 'new-1',
    kind: 'reverse',
    points: -5,
    at: '2026-01-02T12:00:00Z',
    undoes: 'old-1',
    undoneBy: [],
  };
  const element = await ready({ history: [undoing, row] });
  const old = wordsOf(entryOf(element, 'old-1')).replaceAll('\u00a0', ' ');
  expect(old)
    .to.contain('31 december 2024 ·')
    .and.to.contain('Teruggedraaid op 2 januari 2026')
    .and.to.contain('Te gebruiken t/m 31 december 2026');
});

it('has lines of one height at both ends of a row, so that they stay level', async () => {
  const row = entryOf(await ready(), 'transaction-6');
  const heights = [...row.querySelectorAll('.meta')].map((one) => getComputedStyle(one).lineHeight);
  expect(heights).to.have.length(2);
  expect(heights[1]).to.equal(heights[0]);
});

it('Y2: tells points on their way, points that lapsed and what was undone apart in words alone', async () => {
  const [spent] = transactions.filter(({ id }) => id === 'transaction-5');
  if (spent === undefined) throw new Error('The fixtures have nothing that was spent.');
  const lapsed: Transaction = {
    ...spent,
    id: 'transaction-8',
    kind: 'expire',
    reason: { kind: 'expiry' },
    undoneBy: [],
  };
  const element = await ready({ history: [lapsed, ...transactions] });
  const marks = { pending: 'Beschikbaar vanaf', reversed: 'Teruggedraaid', lapsed: 'vervallen' };
  const marksOf = (id: string) =>
    Object.entries(marks).flatMap(([name, words]) =>
      wordsOf(entryOf(element, id)).includes(words) ? [name] : [],
    );
  expect(marksOf('transaction-6')).to.deep.equal(['pending']);
  expect(marksOf('transaction-3')).to.deep.equal(['reversed']);
  expect(marksOf('transaction-8')).to.deep.equal(['lapsed']);
});

it('has words of their own for rewards that came and went without points', async () => {
  const element = await ready({ history: pointlessTransactions });
  const words = (id: string) => wordsOf(entryOf(element, id)).replaceAll('\u00a0', ' ');
  expect(words('transaction-11'))
    .to.contain('Gratis koffiemok gekregen')
    .and.to.contain('17 november · Welkomstbonus')
    .and.to.contain('Teruggedraaid op 20 november');
  expect(words('transaction-13')).to.contain('€ 5 korting ongebruikt vervallen');
  expect(words('transaction-14'))
    .to.contain('Gratis koffiemok teruggenomen')
    .and.to.contain('Oorspronkelijk van 17 november');
  expect(words('transaction-12'))
    .to.contain('Langer te gebruiken, t/m 31 januari 2027')
    .and.to.contain('Verbouwing');
});

it('shows no amount where no points moved', async () => {
  const element = await ready({ history: pointlessTransactions });
  expect(element.shadowRoot?.querySelector('[part=amount]')).to.equal(null);
  expect(element.shadowRoot?.textContent).not.to.match(/0\spunten/);
  await expect(element).to.be.accessible();
});

it('says of what a rule gave that it was taken back', async () => {
  const [earned] = transactions.filter(({ id }) => id === 'transaction-1');
  if (earned === undefined) throw new Error('The fixtures have no welcome bonus.');
  const taken: Transaction = {
    ...earned,
    id: 'transaction-7',
    kind: 'reverse',
    points: -100,
    undoes: earned.id,
    validThrough: undefined,
  };
  const element = await ready({ history: [taken, { ...earned, undoneBy: [taken.id] }] });
  expect(wordsOf(entryOf(element, 'transaction-7'))).to.contain('Welkomstbonus teruggenomen');
});

const moreOf = (element: LoyaltyHistoryElement) =>
  element.shadowRoot?.querySelector<HTMLButtonElement>('[part=more]');

async function moreSays(element: LoyaltyHistoryElement, words: string): Promise<void> {
  const said = () => moreOf(element)?.textContent.trim();
  await waitUntil(() => said() === words, `the button says ${said()}`);
}

it('Y4: says on its button how many rows a press brings, and shows them at once', async () => {
  const requests: string[] = [];
  const element = await ready({ requests });
  const pages = () => requests.filter((one) => one.includes('transactions')).length;
  await moreSays(element, 'Meer tonen (6)');
  expect(pages()).to.equal(2);
  moreOf(element)?.click();
  await element.updateComplete;
  expect(entries(element).length).to.equal(12);
  expect(element.shadowRoot?.activeElement?.id).to.equal('older-0');
  await moreSays(element, 'Meer tonen (3)');
  await expect(element).to.be.accessible();
  moreOf(element)?.click();
  await element.updateComplete;
  expect(entries(element).length).to.equal(15);
  expect(element.shadowRoot?.activeElement?.id).to.equal('older-6');
  expect(moreOf(element)).to.equal(null);
  expect(pages()).to.equal(3);
});

it('Y4: writes the count with the figures of the language', async () => {
  const element = await ready();
  const provider = element.closest('loyalty-provider');
  if (provider) provider.locale = 'ar-EG';
  await moreSays(element, 'عرض المزيد (٦)');
});

it('Y4: counts the rows that it draws, and has no count where that is none', async () => {
  const [first] = transactions;
  if (first === undefined) throw new Error('There is no transaction.');
  const row = (id: string, kind: Transaction['kind']): Transaction => ({ ...first, id, kind });
  const history = [row('a', 'earn'), row('b', 'earn'), row('c', 'transfer'), row('d', 'earn')];
  await moreSays(await ready({ history, pageSize: 2 }), 'Meer tonen (1)');
  const element = await ready({ history: history.slice(1), pageSize: 1 });
  await aTimeout(50);
  expect(moreOf(element)?.textContent.trim()).to.equal('Meer tonen');
});

it('Y4: has no count while the next page is not there, and waits for it when pressed', async () => {
  const requests: string[] = [];
  const element = await ready({ paging: 'hang', requests });
  await moreSays(element, 'Meer tonen');
  moreOf(element)?.click();
  await element.updateComplete;
  expect(moreOf(element)?.ariaBusy).to.equal('true');
  expect(requests.filter((one) => one.includes('transactions')).length).to.equal(2);
});

it('says that more could not be had to who pressed for it, not before', async () => {
  const server: FakeServer = { paging: 'fail' };
  const element = await ready(server);
  const alert = () => element.shadowRoot?.querySelector('p.state');
  const heard = heardBy();
  await aTimeout(50);
  expect(alert()).to.equal(null);
  await moreSays(element, 'Meer tonen');
  moreOf(element)?.click();
  await waitUntil(alert, 'nothing was drawn');
  await aTimeout(0);
  expect(heard.stop()).to.deep.equal([wordsOf(alert() ?? element)]);
  expect(moreOf(element)?.ariaBusy).to.equal(null);
  await expect(element).to.be.accessible();
  server.paging = 'answered';
  moreOf(element)?.click();
  await waitUntil(() => entries(element).length === 12, 'the next page was not drawn');
  expect(alert()).to.equal(null);
});

it('offers to try again when it could not be loaded, and says that the rest works', async () => {
  const server: FakeServer = { reads: 'fail' };
  const element = await mount(server);
  await waitUntil(() => element.shadowRoot?.querySelector('.state button'), 'no way to retry');
  await expect(element).to.be.accessible();
  server.reads = 'answered';
  element.shadowRoot?.querySelector<HTMLButtonElement>('.state button')?.click();
  await waitUntil(() => entries(element).length > 0, 'retrying drew nothing');
});

it('keeps room with a skeleton while nothing is known', async () => {
  const element = await mount({ reads: 'hang' });
  expect(element.shadowRoot?.querySelector('[aria-busy=true]')).to.not.equal(null);
});

it('draws nothing for guests', async () => {
  const element = await mount({ session: sessions.guest });
  await waitUntil(() => element.matches(':state(guest)'), 'the guest was not recognised');
  expect(element.shadowRoot?.textContent.trim()).to.equal('');
});

it('shows what stands inside it while there is no provider', async () => {
  const element = await fixture<LoyaltyHistoryElement>(
    html`<loyalty-history><a href="/account">Account</a></loyalty-history>`,
  );
  expect(element.shadowRoot?.querySelector('slot')).to.not.equal(null);
});
