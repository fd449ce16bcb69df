import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { describeBaseline } from '../../testing/element-baseline.ts';
import type { FakeServer } from '../../testing/fake-store.ts';
import { sessions } from '../../testing/fixtures.ts';
import { issuedReward } from '../../testing/issued-rewards.ts';
import { program } from '../../testing/program.ts';
import { drawn, find, mount, wordsOf } from '../../testing/mount.ts';
import { withSheet } from '../../testing/with-sheet.ts';
import './loyalty-points-badge.ts';
import { LoyaltyPointsBadgeElement } from './points-badge.ts';

const badge = html`<loyalty-points-badge></loyalty-points-badge>`;

describeBaseline({
  tag: 'loyalty-points-badge',
  elementClass: LoyaltyPointsBadgeElement,
  states: { 'no levels': { session: sessions.noTiers } },
});

it('B1: has a name that holds the visible text and says where it leads', async () => {
  const { element } = await mount(badge);
  const link = find(element, 'a');
  expect(wordsOf(link)).to.equal('1.250 punten');
  expect(link.ariaLabel?.replaceAll('\u00a0', ' ')).to.equal(
    '1.250 punten, bekijk je beloningen. 1 beloning verloopt overmorgen, 25 november',
  );
});

it('B2, L9: has words for the dot, with the date', async () => {
  const { element } = await mount(badge);
  find(element, '[part=dot]');
  const { title, ariaLabel } = find(element, 'a');
  for (const words of [title, ariaLabel])
    expect(words?.replaceAll('\u00a0', ' ')).to.contain('verloopt overmorgen, 25 november');
});

it('B2: counts those that expire on the day that it names, and no later ones', async () => {
  const ends = ['2026-11-24', '2026-11-26'];
  const issuedRewards = ends.map((validThrough) => ({
    ...issuedReward,
    id: validThrough,
    validThrough,
  }));
  const { element } = await mount(badge, {
    server: { session: { ...sessions.member, issuedRewards } },
  });
  expect(find(element, 'a').title.replaceAll('\u00a0', ' ')).to.equal(
    '1 beloning verloopt morgen, 24 november',
  );
});

it('has no dot without a reward that is about to expire', async () => {
  const { element } = await mount(badge, { server: { session: sessions.newMember } });
  expect(element.shadowRoot?.querySelector('[part=dot]')).to.equal(null);
});

it('warns of no gift that the shop still sends: that does not expire', async () => {
  const { element } = await mount(badge, { server: { session: sessions.sending } });
  expect(element.shadowRoot?.querySelector('[part=dot]')).to.equal(null);
});

it('warns of no reward whose code the shop still makes: it cannot be used yet', async () => {
  const { element } = await mount(badge, { server: { session: sessions.codePending } });
  expect(element.shadowRoot?.querySelector('[part=dot]')).to.equal(null);
});

it('B4: invites guests without a number', async () => {
  const { element } = await mount(badge, { server: { session: sessions.guest } });
  expect(wordsOf(element)).to.equal('Spaar mee');
});

it('shows a negative balance as it is', async () => {
  const { element } = await mount(badge, { server: { session: sessions.negative } });
  expect(wordsOf(element)).to.equal(`${new Intl.NumberFormat('nl').format(-120)} punten`);
});

it('keeps the last points when a refresh fails, and says from when they are', async () => {
  const { element, store, server } = await mount(badge);
  server.reads = 'fail';
  await store.refresh();
  await drawn(element);
  expect(wordsOf(element)).to.equal('1.250 punten');
  expect(find(element, 'a').ariaLabel).to.contain('Bijgewerkt om');
});

it('leads to the account page of the programme, or to where it is told', async () => {
  const { element } = await mount<LoyaltyPointsBadgeElement>(badge);
  expect(find(element, 'a').getAttribute('href')).to.equal(program.links.account);
  element.href = '/spaarpunten';
  await drawn(element);
  expect(find(element, 'a').getAttribute('href')).to.equal('/spaarpunten');
});

it('is plain text where there is nowhere to lead to', async () => {
  const session = { ...sessions.member, program: { ...program, links: {} } };
  const { element } = await mount(badge, { server: { session } });
  expect(element.shadowRoot?.querySelector('[href]')).to.equal(null);
  expect(wordsOf(element)).to.equal('1.250 punten');
  // Text that is no link takes no name; a picture does.
  expect(find(element, '[role=img]').ariaLabel).to.contain('1 beloning verloopt');
  const guest = await mount(badge, {
    server: { session: { ...sessions.guest, program: { ...program, links: {} } } },
  });
  expect(guest.element.shadowRoot?.querySelector('[role]')).to.equal(null);
});

it('leaves out the unit when compact, and keeps it in its name', async () => {
  const { element } = await mount(html`<loyalty-points-badge compact></loyalty-points-badge>`);
  expect(wordsOf(element)).to.equal('1.250');
  expect(find(element, 'a').ariaLabel).to.contain('punten');
});

it('speaks its own language when told so, and marks it where the page has another', async () => {
  const { element } = await mount(
    html`<div lang="nl"><loyalty-points-badge locale="en"></loyalty-points-badge></div>`,
  );
  const inner = element.querySelector('loyalty-points-badge');
  expect(inner && wordsOf(inner)).to.equal('1,250 points');
  expect(inner?.lang).to.equal('en');
});

it('is 44 pixels high, and as high while loading', async () => {
  const { element } = await mount(badge);
  expect(element.getBoundingClientRect().height).to.equal(44);
  const loading = await mount(badge, { server: { reads: 'hang' } });
  expect(loading.element.getBoundingClientRect().height).to.equal(44);
});

it('B5: is as wide while loading as with thousands of points, or as an invitation', async () => {
  const answer = await fetch(new URL('../reserve.css', import.meta.url));
  await withSheet(await answer.text(), async () => {
    const width = async (server: FakeServer) => {
      const { element } = await mount(badge, { server });
      return [element, find(element, '.badge')].map((one) => one.getBoundingClientRect().width);
    };
    const loading = await width({ reads: 'hang' });
    expect(loading[0]).to.be.greaterThan(150);
    expect(loading[1]).to.equal(loading[0]);
    for (const session of [
      sessions.guest,
      sessions.notEnrolled,
      sessions.newMember,
      sessions.member,
    ])
      expect(await width({ session })).to.deep.equal(loading);
  });
});

it('says its phase as a custom state', async () => {
  const { element } = await mount(badge);
  expect(element.matches(':state(ready)')).to.equal(true);
  const guest = await mount(badge, { server: { session: sessions.guest } });
  expect(guest.element.matches(':state(guest)')).to.equal(true);
});
