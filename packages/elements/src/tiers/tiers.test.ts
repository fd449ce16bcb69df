import { expect } from '@open-wc/testing';
import type { Session } from '@spaarkit/sdk';
import { html } from 'lit';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { sessions, tierProgress } from '../../testing/fixtures.ts';
import { program } from '../../testing/program.ts';
import { drawn, find, mount, nameOf, wordsOf } from '../../testing/mount.ts';
import './loyalty-tiers.ts';
import { LoyaltyTiersElement } from './tiers.ts';

const tiers = html`<loyalty-tiers></loyalty-tiers>`;

describeBaseline({
  tag: 'loyalty-tiers',
  elementClass: LoyaltyTiersElement,
  states: {
    highest: { session: sessions.highest },
    'must keep': { session: sessions.mustKeep },
    'no levels': { session: sessions.noTiers },
    'in grace': { session: sessions.inGrace },
    'paid for': { session: sessions.paidFor },
  },
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const levels = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=tier]') ?? []),
];

const wordsAt = (element: Element, index: number) => {
  const level = levels(element)[index];
  if (level === undefined) throw new Error(`There is no level ${index}.`);
  return plain(wordsOf(level));
};

it('says of each level what it asks and gives (N4)', async () => {
  const { element } = await mount(tiers);
  expect(wordsAt(element, 0)).to.contain('Brons').and.to.contain('Vanaf het begin');
  expect(wordsAt(element, 2))
    .to.contain('Vanaf € 1.500 in 12 maanden')
    .and.to.contain('Een dag eerder bij de sale');
});

it('says where the member stands, in words and not by colour alone', async () => {
  const { element } = await mount(tiers);
  expect(wordsAt(element, 0)).to.contain('Bereikt');
  expect(wordsAt(element, 1)).to.contain('Jouw niveau');
  expect(wordsAt(element, 2)).to.contain('Nog € 62');
  expect(levels(element).map((level) => level.ariaCurrent)).to.deep.equal([null, 'true', null]);
});

it('shows progress and term, as the element for them does (N5)', async () => {
  const { element } = await mount(tiers);
  const words = plain(wordsOf(find(element, '[part=standing]')));
  expect(words)
    .to.contain('Nog € 62 tot Goud')
    .and.to.contain('Je blijft Zilver t/m 31 december 2027.');
});

const nearlyText = { nl: 'Nog een pak koffie.' };

/** Gold is near, and the shop has words for it. */
function nearly(): Session {
  const [bronze, silver, gold] = program.tiers?.levels ?? [];
  if (!program.tiers || !bronze || !silver || !gold) throw new Error('The fixtures have levels.');
  const levelsWithText = [bronze, silver, { ...gold, nearlyText }];
  return {
    ...sessions.tierNearly,
    program: { ...program, tiers: { ...program.tiers, levels: levelsWithText }, version: 30 },
    programVersion: 30,
    tierProgress,
  };
}

const timesTold = (...elements: readonly Element[]) =>
  elements.map(wordsOf).join(' ').split(nearlyText.nl).length - 1;

it('N6: says in the shop’s own words that the next level is near, until it is dismissed for good', async () => {
  const requests: string[] = [];
  const { element } = await mount(tiers, { server: { session: nearly(), requests } });
  expect(plain(wordsOf(find(element, '[part=because]')))).to.equal(nearlyText.nl);
  await expect(element).to.be.accessible();
  const dismiss = find(element, '[part=standing] button');
  expect(nameOf(dismiss)).to.equal('Melding sluiten');
  dismiss.focus();
  dismiss.click();
  await drawn(element);
  expect(timesTold(element)).to.equal(0);
  expect(requests).to.include('POST /notices/notice-3/dismiss');
  expect(element.shadowRoot?.activeElement?.classList.contains('title')).to.equal(true);
});

it('N6: says it once on a page, by whoever is first, and the next when that has gone', async () => {
  const { element, store } = await mount<HTMLElement>(
    html`<main><loyalty-tiers></loyalty-tiers><loyalty-tiers></loyalty-tiers></main>`,
    { server: { session: nearly() } },
  );
  const [first, second] = element.children;
  if (!first || !second) throw new Error('There are two.');
  const both = async () => {
    await drawn(first);
    await drawn(second);
    return timesTold(first, second);
  };
  expect(await both()).to.equal(1);
  first.remove();
  await store.refresh();
  (second as LoyaltyTiersElement).requestUpdate();
  await drawn(second);
  expect(timesTold(second)).to.equal(1);
  element.append(first);
  expect(await both()).to.equal(1);
});

it('N6: leaves it to the card that says it, and says it where a card comes later', async () => {
  await import('../rewards/loyalty-rewards.ts');
  const server = { session: nearly() };
  const { element } = await mount<HTMLElement>(
    html`<main><loyalty-rewards></loyalty-rewards></main>`,
    { server },
  );
  const [card] = element.children;
  const levelsBeside = document.createElement('loyalty-tiers');
  if (!card) throw new Error('There is a card.');
  await drawn(card);
  element.append(levelsBeside);
  await drawn(levelsBeside);
  expect([timesTold(card), timesTold(levelsBeside)]).to.deep.equal([1, 0]);
  find(card, '[part=notice] button').click();
  await drawn(card);
  await drawn(levelsBeside);
  expect(timesTold(card, levelsBeside)).to.equal(0);

  const other = await mount<HTMLElement>(html`<main><loyalty-tiers></loyalty-tiers></main>`, {
    server,
  });
  const [alone] = other.element.children;
  const cardBeside = document.createElement('loyalty-rewards');
  if (!alone) throw new Error('There are levels.');
  await drawn(alone);
  other.element.append(cardBeside);
  await drawn(cardBeside);
  expect([timesTold(cardBeside), timesTold(alone)]).to.deep.equal([0, 1]);
  find(alone, '[part=standing] button').click();
  await drawn(alone);
  await drawn(cardBeside);
  expect(timesTold(cardBeside, alone)).to.equal(0);
  expect(cardBeside.shadowRoot?.querySelector('[part=notice]')).to.equal(null);
});

it('N6: is said by the card again when the levels that said it are gone', async () => {
  await import('../rewards/loyalty-rewards.ts');
  const { element } = await mount<HTMLElement>(html`<main><loyalty-tiers></loyalty-tiers></main>`, {
    server: { session: nearly() },
  });
  const [alone] = element.children;
  const card = document.createElement('loyalty-rewards');
  element.append(card);
  await drawn(card);
  expect(timesTold(card)).to.equal(0);
  alone?.remove();
  await drawn(card);
  expect(timesTold(card)).to.equal(1);
});

it('tells calmly that a level lasts beyond its period, or has become a lower one (N7)', async () => {
  const { element } = await mount(tiers, { server: { session: sessions.inGrace } });
  expect(plain(wordsOf(find(element, '[part=because]')))).to.equal(
    'Je blijft Zilver t/m 31 januari 2027, ook al is de periode voorbij.',
  );
  const { element: softened } = await mount(tiers, {
    server: {
      session: {
        ...sessions.member,
        tierProgress: { ...tierProgress, because: 'softened' },
      },
    },
  });
  expect(wordsOf(find(softened, '[part=because]'))).to.contain('Wat je al hebt, blijft van jou.');
});

it('says once until when a level lasts beyond its period, and what it takes to keep it', async () => {
  const { element } = await mount(tiers, { server: { session: sessions.inGrace } });
  const dates = plain(wordsOf(find(element, '[part=standing]'))).match(/31 januari 2027/g);
  expect(dates).to.have.length(1);
  expect(find(element, 'loyalty-tier-progress').shadowRoot?.querySelector('.keep')).to.equal(null);
  const { tierProgress: grace } = sessions.inGrace;
  const keep = { need: 75_000, left: 12_000, by: '2027-01-31' };
  const { element: short } = await mount(tiers, {
    server: { session: { ...sessions.inGrace, tierProgress: { ...grace, keep } } },
  });
  const words = plain(wordsOf(find(short, '[part=standing]')));
  expect(words)
    .to.contain('Nog € 120 t/m 31 januari 2027 om Zilver te blijven.')
    .and.to.contain('ook al is de periode voorbij');
});

it('N7: says more than 30 days ahead, by how much a level is missed, and in no louder colour', async () => {
  const session = {
    ...sessions.mustKeep,
    tierProgress: { ...tierProgress, keep: { need: 75_000, left: 12_000, by: '2027-06-30' } },
  };
  const { element } = await mount(tiers, { server: { session } });
  const progress = find(element, 'loyalty-tier-progress');
  const keep = find(progress, '.keep');
  expect(plain(wordsOf(keep))).to.equal('Nog € 120 t/m 30 juni 2027 om Zilver te blijven.');
  const { element: softened } = await mount(tiers, {
    server: {
      session: { ...sessions.member, tierProgress: { ...tierProgress, because: 'softened' } },
    },
  });
  const colour = (one: Element) => getComputedStyle(one).color;
  const calm = [find(element, '[part=meta]'), find(element, '.base')].map(colour);
  expect(calm).to.include(colour(keep));
  expect(calm).to.include(colour(find(softened, '[part=because]')));
});

it('says what a level costs that can be bought, and to whom it belongs', async () => {
  const { element } = await mount(tiers, { server: { session: sessions.paidFor } });
  expect(plain(wordsOf(find(element, '[part=paid]')))).to.contain('Plus: € 49 per 12 maanden');
  expect(find<HTMLAnchorElement>(element, '[part=paid] a').href).to.equal(
    'https://shop.example/plus',
  );
  expect(wordsOf(find(element, '[part=because]'))).to.equal('Je bent Goud door Plus.');
});

it('leads nowhere where the address of a paid level would run code', async () => {
  const { paidFor } = sessions;
  const { paidMembership } = paidFor.program;
  const { element } = await mount(tiers, {
    server: {
      session: {
        ...paidFor,
        program: {
          ...paidFor.program,
          paidMembership: { ...paidMembership, url: 'javascript:alert(1)' },
        },
      },
    },
  });
  expect(wordsOf(find(element, '[part=paid]'))).to.include('49');
  expect(find(element, '[part=paid]').querySelector('a')).to.equal(null);
});

it('leaves out benefits that are over, and dates those that begin later', async () => {
  const [bronze, silver, gold] = program.tiers?.levels ?? [];
  if (!program.tiers || !bronze || !silver || !gold) throw new Error('The fixtures have levels.');
  const benefit = (id: string, nl: string, active: { from?: string; until?: string }) => ({
    kind: 'custom' as const,
    id,
    name: { nl },
    active,
  });
  const benefits = [
    benefit('old', 'Proefzakje', { until: '2026-10-31T23:00:00Z' }),
    benefit('new', 'Brandersavond', { from: '2026-12-01T00:00:00Z' }),
  ];
  const session = {
    ...sessions.guest,
    program: {
      ...program,
      tiers: { ...program.tiers, levels: [{ ...bronze, benefits }, silver, gold] },
      version: 31,
    },
    programVersion: 31,
  };
  const { element } = await mount(tiers, { server: { session } });
  expect(wordsAt(element, 0)).not.to.contain('Proefzakje');
  expect(wordsAt(element, 0)).to.contain('Brandersavond · vanaf 1 december');
});

it('lets guests look around, without a standing', async () => {
  const { element } = await mount(tiers, { server: { session: sessions.guest } });
  expect(levels(element)).to.have.length(3);
  expect(element.shadowRoot?.querySelector('[part=status], [part=standing]')).to.equal(null);
});

it('leaves out the bar where the view around it has one, and keeps the term', async () => {
  const { element } = await mount(html`<loyalty-tiers without-progress></loyalty-tiers>`);
  const inner = find(element, 'loyalty-tier-progress');
  expect(inner.shadowRoot?.querySelector('[role=progressbar]')).to.equal(null);
  expect(plain(wordsOf(inner))).to.equal('Je blijft Zilver t/m 31 december 2027.');
});

it('draws nothing in a programme without levels', async () => {
  const { element } = await mount(tiers, { server: { session: sessions.noTiers } });
  expect(wordsOf(element)).to.equal('');
});
