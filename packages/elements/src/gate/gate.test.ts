import { expect, fixture, html, waitUntil } from '@open-wc/testing';

import './loyalty-gate.ts';

import { describeBaseline } from '../../testing/element-baseline.ts';
import type { FakeServer } from '../../testing/fake-store.ts';
import { sessions } from '../../testing/fixtures.ts';
import { drawn, mount } from '../../testing/mount.ts';
import { LoyaltyGateElement } from './gate.ts';

const inside = html`<b>Inside</b><i slot="else">Else</i>`;

/** What a shopper sees of the two. */
const seenIn = (element: Element) =>
  [...element.children].filter((one) => one.checkVisibility()).map((one) => one.textContent);

async function seen(content: unknown, server: FakeServer = {}): Promise<unknown[]> {
  const { element } = await mount(html`${content}`, { server });
  return seenIn(element);
}

const fromGold = html`<loyalty-gate from="gold">${inside}</loyalty-gate>`;
const fromSilver = html`<loyalty-gate from="silver">${inside}</loyalty-gate>`;

describeBaseline({
  tag: 'loyalty-gate',
  elementClass: LoyaltyGateElement,
  attributes: 'from="silver"',
  draws: 'slot:not([name])',
  hidesUntilKnown: true,
  states: { highest: { session: sessions.highest } },
});

describe('<loyalty-gate>', () => {
  it('shows what is for a level to it and to those above, and the other thing to everybody else', async () => {
    expect(await seen(fromSilver)).to.deep.equal(['Inside']);
    expect(await seen(fromSilver, { session: sessions.highest })).to.deep.equal(['Inside']);
    expect(await seen(fromSilver, { session: sessions.newMember })).to.deep.equal(['Else']);
    expect(await seen(fromGold)).to.deep.equal(['Else']);
    for (const session of [
      sessions.guest,
      sessions.notEnrolled,
      sessions.noTiers,
      sessions.excluded,
    ]) {
      expect(await seen(fromSilver, { session })).to.deep.equal(['Else']);
    }
  });

  it('shows what is only for some levels to no level above', async () => {
    const only = html`<loyalty-gate only="bronze silver">${inside}</loyalty-gate>`;
    expect(await seen(only)).to.deep.equal(['Inside']);
    expect(await seen(only, { session: sessions.highest })).to.deep.equal(['Else']);
  });

  it('is for every member when no level is named', async () => {
    const members = html`<loyalty-gate>${inside}</loyalty-gate>`;
    expect(await seen(members, { session: sessions.newMember })).to.deep.equal(['Inside']);
    expect(await seen(members, { session: sessions.guest })).to.deep.equal(['Else']);
  });

  it('shows neither until it is known who is looking', async () => {
    expect(await seen(fromSilver, { reads: 'hang' })).to.deep.equal([]);
    const alone = await fixture<LoyaltyGateElement>(fromSilver);
    await drawn(alone);
    expect(seenIn(alone)).to.deep.equal([]);
  });

  it('takes whoever cannot be known for no member, and keeps what was known when the API fails', async () => {
    expect(await seen(fromSilver, { reads: 'fail' })).to.deep.equal(['Else']);
    const { element, server, store } = await mount(fromSilver);
    server.reads = 'fail';
    await store.refresh();
    await drawn(element);
    expect(seenIn(element)).to.deep.equal(['Inside']);
  });

  it('follows the member to another level without a reload', async () => {
    const { element, server, store } = await mount(fromGold);
    server.session = sessions.highest;
    await store.refresh();
    await waitUntil(() => seenIn(element)[0] === 'Inside');
  });

  it('leaves the look of the page alone', async () => {
    const { element, provider } = await mount(
      html`<loyalty-gate from="silver"><b>Inside</b></loyalty-gate>`,
    );
    provider.style.color = 'rgb(1, 2, 3)';
    const content = element.querySelector('b');
    expect(content && getComputedStyle(content).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(element).display).to.equal('contents');
  });

  it('marks an element that the page names with the level, and takes the mark away again', async () => {
    const target = await fixture<HTMLElement>(html`<main id="site"></main>`);
    const marks = html`<loyalty-gate marks="#site"></loyalty-gate>`;
    const { element, provider, server, store } = await mount(marks);
    const { dataset } = target;
    expect([dataset['loyaltyTier'], dataset['loyaltyTierNear']]).to.deep.equal(['silver', 'gold']);

    server.session = sessions.newMember;
    await store.refresh();
    expect([dataset['loyaltyTier'], dataset['loyaltyTierNear']]).to.deep.equal([
      'bronze',
      undefined,
    ]);
    server.session = sessions.guest;
    await provider.memberChanged();
    expect(target.getAttributeNames()).to.deep.equal(['id']);

    server.session = sessions.member;
    await provider.memberChanged();
    expect(dataset['loyaltyTier']).to.equal('silver');
    element.remove();
    expect(target.getAttributeNames()).to.deep.equal(['id']);
  });
});
