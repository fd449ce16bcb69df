import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Program } from '@spaarkit/sdk';
import { html } from 'lit';

import { describeBaseline } from '../../testing/element-baseline.ts';
import { createFakeCart } from '../../testing/fake-cart.ts';
import { createFakeStore } from '../../testing/fake-store.ts';
import { referralRule } from '../../testing/inviting.ts';
import { sessions } from '../../testing/fixtures.ts';
import { program } from '../../testing/program.ts';
import { drawn, find, mount, wordsOf } from '../../testing/mount.ts';
import '../provider/on-demand.ts';
import './loyalty-rewards.ts';
import { LoyaltyRewardsElement } from './rewards.ts';

const rewards = html`<loyalty-rewards></loyalty-rewards>`;

describeBaseline({
  tag: 'loyalty-rewards',
  elementClass: LoyaltyRewardsElement,
  states: {
    reserved: { session: sessions.reserved },
    'points expiring': { session: sessions.pointsExpiring },
    'tier reached': { session: sessions.tierReached },
    'programme ending': { session: sessions.ending },
    'invitation only': { session: sessions.inviteOnly },
    'no levels': { session: sessions.noTiers },
  },
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const words = (element: Element, selector: string) => plain(wordsOf(find(element, selector)));

it('H1: shows what may be spent now as the largest number', async () => {
  const { element } = await mount(rewards);
  expect(words(element, '[part=balance]')).to.equal('1.250 punten goed voor € 12,50');
  const size = (selector: string) =>
    Number.parseFloat(getComputedStyle(find(element, selector)).fontSize);
  expect(size('.number')).to.be.greaterThan(size('[part=level]') * 2);
});

it('H2: says what is on the way, and from when it can be spent', async () => {
  const { element } = await mount(rewards);
  expect(words(element, '[part=pending]')).to.equal(
    '+45 punten onderweg · beschikbaar vanaf 7 december',
  );
});

it('H4: says what the points are worth where the rate is fixed, rounded down, and nothing where it is not', async () => {
  const { minorPerPoint: _, ...unrated } = program.points;
  const balanceAt = async (points: Program['points']) => {
    const session = { ...sessions.member, program: { ...program, points, version: 35 } };
    const { element } = await mount(rewards, {
      server: { session: { ...session, programVersion: 35 } },
    });
    return words(element, '[part=balance]');
  };
  const rated = { ...unrated, minorPerPoint: { minor: 1, points: 3 } };
  expect(await balanceAt(rated)).to.equal('1.250 punten goed voor € 4,16');
  expect(await balanceAt(unrated)).to.equal('1.250 punten');
});

it('H5: explains a negative balance without blame', async () => {
  const { element } = await mount(rewards, { server: { session: sessions.negative } });
  const text = words(element, '[part=header]');
  expect(text).to.contain(`${new Intl.NumberFormat('nl').format(-120)} punten`);
  expect(text).to.contain(
    'Ontstaan door een retour. Nieuwe punten worden hier eerst mee verrekend.',
  );
});

it('shows points that are reserved', async () => {
  const { element } = await mount(rewards, { server: { session: sessions.reserved } });
  expect(words(element, '[part=header]')).to.contain('500 punten gereserveerd');
});

it('tells guests what it is, what is earned with what, and what the first reward costs that they could have', async () => {
  const { rewards: standings } = sessions.guest;
  expect(standings[0], 'the cheapest').to.include({ refusal: 'out_of_stock' });
  const { element, server, store } = await mount(rewards, { server: { session: sessions.guest } });
  expect(words(element, '[part=header]')).to.equal(
    'Spaar punten bij elke bestelling 10 punten per € 1 · 500 punten = € 5 korting Inloggen Meedoen',
  );
  server.session = { ...sessions.guest, rewards: standings.slice(1) };
  await store.refresh();
  await drawn(element);
  expect(words(element, '[part=header]')).to.contain('250 punten = Gratis verzending');
});

it('Z4: gives logging in and joining the same size', async () => {
  const { element } = await mount(rewards, { server: { session: sessions.guest } });
  const [logIn, join] = [...(element.shadowRoot?.querySelectorAll('.button') ?? [])].map((button) =>
    button.getBoundingClientRect(),
  );
  expect(logIn?.height).to.equal(join?.height);
  expect(logIn?.width).to.be.closeTo(join?.width ?? 0, 24);
});

it('lets guests browse the rewards', async () => {
  const { element } = await mount(rewards, { server: { session: sessions.guest } });
  expect(element.shadowRoot?.querySelector('loyalty-rewards-list')).to.not.equal(null);
});

it('H6: keeps the last values when a refresh fails, and says from when they are', async () => {
  const { element, store, server } = await mount(rewards);
  server.reads = 'fail';
  await store.refresh();
  await drawn(element);
  expect(words(element, '[part=balance]')).to.contain('1.250 punten');
  expect(words(element, '[part=strip]')).to.match(/Bijgewerkt om \d\d:\d\d/);
});

it('says that the device is offline', async () => {
  const { element } = await mount(rewards);
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  globalThis.dispatchEvent(new Event('offline'));
  await drawn(element);
  expect(words(element, '[part=strip]')).to.contain('Je bent offline.');
  Reflect.deleteProperty(navigator, 'onLine');
  globalThis.dispatchEvent(new Event('online'));
});

it('offers to try again when nothing could be had, and shows it then', async () => {
  const { element, server } = await mount(rewards, { server: { reads: 'fail' } });
  expect(wordsOf(element)).to.contain('Bestellen gaat gewoon door.');
  server.reads = 'answered';
  find(element, '.button').click();
  await waitUntil(() => element.shadowRoot?.querySelector('[part=balance]'));
  expect(words(element, '[part=balance]')).to.contain('1.250 punten');
});

it('says when the programme begins, and when it has ended', async () => {
  const upcoming = await mount(rewards, { server: { session: sessions.upcoming } });
  expect(words(upcoming.element, '[part=header]')).to.contain('Je kunt sparen vanaf 5 december.');
  const ended = await mount(rewards, { server: { session: sessions.ended } });
  expect(words(ended.element, '[part=header]')).to.contain('t/m 31 oktober');
});

it('shows one notice, and takes it away for good when it is dismissed', async () => {
  const requests: string[] = [];
  const { element } = await mount(rewards, {
    server: { session: sessions.pointsExpiring, requests },
  });
  expect(words(element, '[part=notice]')).to.contain('300 punten te gebruiken t/m 31 december.');
  find(element, '[part=notice] button').click();
  await drawn(element);
  expect(element.shadowRoot?.querySelector('[part=notice]')).to.equal(null);
  expect(requests).to.include('POST /notices/notice-1/dismiss');
});

it('N4: says with the news that a level is near what it brings, where the shop has no words for it', async () => {
  const { element } = await mount(rewards, { server: { session: sessions.tierNearly } });
  expect(words(element, '[part=notice]')).to.contain('Nog € 62 tot Goud. 25% meer punten ·');
});

it('N6: says once that the next level is near, in the shop’s own words, until it is dismissed', async () => {
  const nearlyText = { nl: 'Nog een pak koffie.' };
  const { program } = sessions.tierNearly;
  const levels = program?.tiers?.levels.map((level) => ({ ...level, nearlyText })) ?? [];
  const { element } = await mount<LoyaltyRewardsElement>(rewards, {
    server: {
      session: {
        ...sessions.tierNearly,
        program: { ...program, tiers: { ...program?.tiers, levels }, version: 33 } as Program,
        programVersion: 33,
      },
    },
  });
  element.tab = 'tiers';
  await waitUntil(() => customElements.get('loyalty-tiers'));
  await waitUntil(() => wordsOf(find(element, '#panel-tiers')).includes('Jouw niveau'));
  const told = () => wordsOf(element).split(nearlyText.nl).length - 1;
  expect(words(element, '[part=notice]')).to.contain('Nog € 62').and.to.contain(nearlyText.nl);
  expect(told(), 'while it is there').to.equal(1);
  find(element, '[part=notice] button').click();
  await drawn(element);
  expect(told(), 'once it is gone').to.equal(0);
});

it('has a tab for ways to earn where there is more than orders, and fetches it when turned to', async () => {
  const { element } = await mount<LoyaltyRewardsElement>(rewards, {
    server: { session: sessions.manyWays },
  });
  const names = () => [...(element.shadowRoot?.querySelectorAll('[role=tab]') ?? [])].map(wordsOf);
  expect(names()).to.deep.equal([
    'Inwisselen',
    'Mijn beloningen 2',
    'Sparen',
    'Niveaus',
    'Historie',
  ]);
  find(element, '#tab-earn').click();
  await customElements.whenDefined('loyalty-earn-list');
  await drawn(element);
  expect(words(element, '#panel-earn')).to.contain('Schrijf een beoordeling');
  await expect(element).to.be.accessible();
  const { element: plainer } = await mount(rewards, { server: { session: sessions.ordersOnly } });
  expect(plainer.shadowRoot?.querySelector('#tab-earn')).to.equal(null);
});

it('has a tab for levels where the programme has them', async () => {
  const { element } = await mount(rewards);
  find(element, '#tab-tiers').click();
  await customElements.whenDefined('loyalty-tiers');
  await drawn(element);
  expect(words(element, '#panel-tiers')).to.contain('Vanaf € 1.500 in 12 maanden');
  await expect(element).to.be.accessible();
  const { element: without } = await mount(rewards, { server: { session: sessions.noTiers } });
  expect(without.shadowRoot?.querySelector('#tab-tiers')).to.equal(null);
});

it('has a tab for inviting where members do that', async () => {
  const { element } = await mount<LoyaltyRewardsElement>(rewards, {
    server: { session: sessions.inviting },
  });
  find(element, '#tab-referral').click();
  await waitUntil(() => customElements.get('loyalty-referral'));
  await waitUntil(() => wordsOf(find(element, '#panel-referral')).includes('Je eigen link'));
});

it('Z5: leads to the way out from every part, and asks for nothing before', async () => {
  const { element, server } = await mount<LoyaltyRewardsElement>(rewards);
  const details = find<HTMLDetailsElement>(element, '[part=preferences]');
  expect(wordsOf(details)).to.equal('Voorkeuren en stoppen');
  for (const tab of ['redeem', 'rewards', 'history'] as const) {
    element.tab = tab;
    await drawn(element);
    expect(details.checkVisibility()).to.equal(true);
  }
  details.open = true;
  await waitUntil(() => wordsOf(details).includes('Stoppen met Zilverberk Spaarclub'));
  const choices = find(element, 'loyalty-preferences');
  find(choices, '#leave').click();
  await drawn(choices);
  server.session = sessions.notEnrolled;
  find(choices, '[part=confirm]').click();
  await waitUntil(() => find(element, '.heading').matches(':focus'));
  expect(wordsOf(find(element, '.heading'))).to.equal('Doe mee met Zilverberk Spaarclub');
});

it('R10: keeps to one filled button in whatever is shown, with what can be chosen unfolded', async () => {
  const cart = createFakeCart().adapter;
  for (const [tab, content, label] of [
    ['redeem', 'loyalty-rewards-list', 'Inwisselen'],
    ['rewards', 'loyalty-my-rewards', 'Toepassen in winkelwagen'],
  ] as const) {
    const { element } = await mount(html`<loyalty-rewards tab=${tab}></loyalty-rewards>`, { cart });
    find<HTMLDetailsElement>(element, '[part=preferences]').open = true;
    const within = (tag: string, selector: string) =>
      element.shadowRoot?.querySelector(tag)?.shadowRoot?.querySelector(selector);
    await waitUntil(
      () => within('loyalty-preferences', '[part=save]') && within(content, '.filled'),
    );
    const filled = filledIn(element).map((button) => wordsOf(button));
    expect(filled, tab).to.have.length(1);
    expect(filled[0]).to.include(label);
  }
});

/** The filled buttons that can be seen in an element, and in those that it draws. */
function filledIn({ shadowRoot }: Element): Element[] {
  return [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => [
    ...(one.matches('.filled') && one.checkVisibility() ? [one] : []),
    ...filledIn(one),
  ]);
}

it('C2: has the number of codes in the name of their tab', async () => {
  const { element } = await mount(rewards);
  expect(words(element, '#tab-rewards')).to.equal('Mijn beloningen 2');
});

it('C7: links to terms and help in every state', async () => {
  for (const session of [sessions.guest, sessions.notEnrolled, sessions.member, sessions.ended]) {
    const { element } = await mount(rewards, { server: { session } });
    expect(words(element, '[part=footer]')).to.equal('Voorwaarden Hulp');
  }
});

it('C7: has the shop’s own links as long as nothing is known, and no foot without any', async () => {
  for (const reads of ['hang', 'fail'] as const) {
    const own = html`<loyalty-rewards><a slot="terms" href="/hulp">Hulp</a></loyalty-rewards>`;
    const { element } = await mount(own, { server: { reads } });
    const link = element.querySelector('a');
    expect(link?.assignedSlot?.closest('[part=footer]')).not.to.equal(null);
    expect(link?.getClientRects().length).to.equal(1);
    const bare = await mount(rewards, { server: { reads } });
    expect(bare.element.shadowRoot?.querySelector('[part=footer]')).to.equal(null);
  }
});

it('works alone, without a provider around it', async () => {
  const { element } = await mount<LoyaltyRewardsElement>(html`<div></div>`);
  const alone = document.createElement('loyalty-rewards');
  alone.locale = 'nl';
  alone.store = createFakeStore();
  element.parentElement?.after(alone);
  await drawn(alone);
  expect(words(alone, '[part=balance]')).to.contain('1.250 punten');
  expect(wordsOf(find(alone, 'loyalty-tier-progress'))).to.contain('tot Goud');
  alone.remove();
});

it('shows the part that its tab attribute names, and keeps it in step', async () => {
  const { element } = await mount<LoyaltyRewardsElement>(
    html`<loyalty-rewards tab="history"></loyalty-rewards>`,
  );
  expect(find(element, '#panel-history').hidden).to.equal(false);
  find(element, '#tab-redeem').click();
  await drawn(element);
  expect(element.getAttribute('tab')).to.equal('redeem');
  expect(find(element, '#panel-history').hidden).to.equal(true);
});

it('asks for the history only when it is looked at', async () => {
  const { element } = await mount<LoyaltyRewardsElement>(rewards);
  expect(element.shadowRoot?.querySelector('loyalty-history')).to.equal(null);
  element.tab = 'history';
  await drawn(element);
  expect(element.shadowRoot?.querySelector('loyalty-history')).to.not.equal(null);
});

it('C4: stacks its parts under headings when told so', async () => {
  const { element } = await mount(html`<loyalty-rewards layout="stack"></loyalty-rewards>`);
  expect(element.shadowRoot?.querySelector('[role=tablist]')).to.equal(null);
  expect(element.shadowRoot?.querySelectorAll('.panel:not([hidden])')).to.have.length(5);
  expect(find(element, '.panel-title').checkVisibility()).to.equal(true);
});

it('asks to log in, and leaves it to who cancels', async () => {
  const { element, provider } = await mount(rewards, { server: { session: sessions.guest } });
  const asked = oneEvent(provider, 'loyalty-login');
  provider.addEventListener('loyalty-login', (event) => event.preventDefault());
  find(element, '.filled').click();
  expect((await asked).cancelable).to.equal(true);
});

it('asks to join with the terms that were shown, and welcomes whoever has joined', async () => {
  const { element, provider, server } = await mount(rewards, {
    server: { session: sessions.notEnrolled },
  });
  const asked: (string | undefined)[] = [];
  provider.addEventListener('loyalty-join', ({ termsVersion }) => asked.push(termsVersion));
  server.session = sessions.newMember;
  find(element, '.filled').click();
  expect(asked).to.deep.equal(['1']);
  await waitUntil(() => element.shadowRoot?.querySelector('[part=balance]'));
  await drawn(element);
  expect(words(element, '[part=balance]')).to.contain('100 punten');
  expect(element.shadowRoot?.activeElement?.classList.contains('heading')).to.equal(true);
});

it('says in words that joining did not work', async () => {
  const { element } = await mount(rewards, {
    server: { session: sessions.notEnrolled, joining: { status: 500, code: 'internal_error' } },
  });
  find(element, '.filled').click();
  await waitUntil(() => element.shadowRoot?.querySelector('[role=alert]'));
  expect(words(element, '[role=alert]')).to.contain('Meedoen is nu niet gelukt.');
});

for (const [dir, forward] of [
  ['ltr', 'ArrowRight'],
  ['rtl', 'ArrowLeft'],
] as const) {
  it(`C1: turns to the next tab with ${forward} when the page runs ${dir}`, async () => {
    const { element } = await mount<LoyaltyRewardsElement>(rewards, { dir });
    find(element, '#tab-redeem').focus();
    await sendKeys({ press: forward });
    expect(element.tab).to.equal('rewards');
    await sendKeys({ press: 'End' });
    expect(element.tab).to.equal('history');
    await sendKeys({ press: forward });
    expect(element.tab).to.equal('redeem');
    await drawn(element);
    expect(element.shadowRoot?.activeElement?.id).to.equal('tab-redeem');
  });
}

it('opens the first tab where the programme has none by the name that the page gives', async () => {
  const { element } = await mount<LoyaltyRewardsElement>(
    html`<loyalty-rewards tab="tiers"></loyalty-rewards>`,
    { server: { session: sessions.noTiers } },
  );
  expect(find(element, '[role=tab][aria-selected=true]').id).to.equal('tab-redeem');
  expect(find(element, '#tab-redeem').tabIndex).to.equal(0);
  expect(find(element, '#panel-redeem').hidden).to.equal(false);
  // Kept, for a programme that has it later.
  expect(element.tab).to.equal('tiers');
});

it('has one tab stop for all tabs', async () => {
  const { element } = await mount(rewards);
  const stops = element.shadowRoot?.querySelectorAll('[role=tab][tabindex="0"]');
  expect(stops).to.have.length(1);
});

it('has parts for what a shop may want to style', async () => {
  const { element } = await mount(rewards, { server: { session: sessions.tierNearly } });
  const parts = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map(
    (node) => node.part.value,
  );
  expect([...new Set(parts)]).to.include.members([
    'card',
    'header',
    'balance',
    'pending',
    'level',
    'notice',
    'tabs',
    'tab',
    'panel',
    'footer',
  ]);
});

it('takes links of the shop’s own at its foot', async () => {
  const { element } = await mount(
    html`<loyalty-rewards><a slot="terms" href="/regolamento">Regolamento</a></loyalty-rewards>`,
  );
  const link = element.querySelector('a');
  expect(link?.assignedSlot).to.equal(find(element, 'slot[name=terms]'));
});

it('H7: does not scroll sideways at 288 pixels', async () => {
  const { element } = await mount(rewards);
  element.style.width = '288px';
  await drawn(element);
  const card = find(element, '.card');
  expect(card.scrollWidth).to.be.at.most(card.clientWidth);
});

it('has five tabs in one row at 480 pixels, and the number of codes beside a word of its tab at any width', async () => {
  const { element } = await mount(rewards);
  element.style.width = '480px';
  await drawn(element);
  const tops = [...(element.shadowRoot?.querySelectorAll('[role=tab]') ?? [])].map(
    (tab) => tab.getBoundingClientRect().top,
  );
  expect([tops.length, new Set(tops).size]).to.deep.equal([5, 1]);

  for (const width of ['480px', '288px', '160px']) {
    element.style.width = width;
    const name = find(element, '#tab-rewards');
    const words = document.createRange();
    words.selectNodeContents(name);
    words.setEndBefore(find(element, '.count'));
    const lastLine = [...words.getClientRects()].at(-1);
    expect(lastLine?.top, width).to.be.closeTo(
      find(element, '.count').getBoundingClientRect().top,
      6,
    );
  }
});

it('has four tabs in one row on a telephone: a name takes a second line before the row does', async () => {
  const { element } = await mount(rewards, { server: { session: sessions.noTiers } });
  element.style.width = '375px';
  await drawn(element);
  const tabs = [...(element.shadowRoot?.querySelectorAll('[role=tab]') ?? [])];
  const bottoms = new Set(tabs.map((tab) => Math.round(tab.getBoundingClientRect().bottom)));
  expect([tabs.length, bottoms.size]).to.deep.equal([4, 1]);
});

it('leaves no tab alone in a row, however many there are and however narrow the card', async () => {
  const { program } = sessions.withChoices;
  const session = {
    ...sessions.manyWays,
    program: {
      ...sessions.manyWays.program,
      earningRules: [...sessions.manyWays.program.earningRules, referralRule],
      consents: program?.consents ?? [],
      version: 34,
    },
    programVersion: 34,
  };
  const { element } = await mount(rewards, { server: { session } });
  const tabs = () => [...(element.shadowRoot?.querySelectorAll('[role=tab]') ?? [])];
  expect(tabs()).to.have.length(7);
  for (const width of ['585px', '512px', '480px', '420px', '398px', '360px']) {
    element.style.width = width;
    const bottoms = tabs().map((tab) => Math.round(tab.getBoundingClientRect().bottom));
    expect(bottoms.at(-2), width).to.equal(bottoms.at(-1));
  }
  element.shadowRoot?.querySelector('#tab-purchases')?.remove();
  element.shadowRoot?.querySelector('#tab-referral')?.remove();
  element.style.width = '398px';
  const rights = tabs().map((tab) => tab.getBoundingClientRect());
  expect(rights.at(-2)?.bottom).to.be.closeTo(rights.at(-1)?.bottom ?? 0, 1);
  expect(rights.at(-2)?.right, 'none lies over another').to.be.lessThan(rights.at(-1)?.left ?? 0);
});
